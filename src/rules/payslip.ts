import type { Code } from './codes.ts'
import { type Based, type Kind, limits, rounding, type Side, sides, threeTimesAverage } from './contribution-law.ts'
import { compare, type Exact, multiply } from './exact.ts'
import type { Wanted } from './parameters.ts'
import { problem } from './result.ts'
import type { Citation, Node, Op, Operand, Trace, Unit } from './trace.ts'

/** A number in yuan, or a rate in per cent. */
export type Amount = Node<number>
export type Limits = { [S in Side]?: Amount | undefined }

export interface Item {
  insurance: Kind
  base?: Amount | undefined
  worker?: Amount | undefined
  employer?: Amount | undefined
  fixed?: Amount | undefined
  subsidy?: Amount | undefined
  toAccount?: Amount | undefined
  toPool?: Amount | undefined
}
export interface Missing {
  insurance: Kind | 'housing-fund'
  part: string
  parameter: string
  reason: string
}

/** The step of one insurance; the pension's have the plain names. */
const of = (kind: Based, id: string): string => (kind === 'pension' ? id : `${id}#${kind}`)

/** One month's contributions in one place, as far as its parameters are known. What isn't known is noted. */
export class Payslip {
  readonly t: Trace
  readonly month: Node<string>
  readonly missing: Missing[]
  readonly #name: string
  readonly #quiet: boolean

  constructor(t: Trace, month: Node<string>, name = '', missing: Missing[] = [], quiet = false) {
    this.t = t
    this.month = month
    this.missing = missing
    this.#name = name
    this.#quiet = quiet
  }

  /** The same month once more, its steps told apart by a name; quietly where the base isn't the reader's. */
  named(name: string, quiet: boolean): Payslip {
    return new Payslip(this.t, this.month, name, this.missing, quiet)
  }
  #id(id: string): string {
    return this.#name ? `${id}${id.includes('#') ? '.' : '#'}${this.#name}` : id
  }
  step(id: string, op: Op, unit: Unit, operands: Operand[], citation?: Citation): Amount {
    return this.t.step(this.#id(id), op, unit, operands, citation) as Amount
  }
  lookup(id: string, wanted: Wanted): Amount {
    return this.t.lookup(this.#id(id), wanted, this.month)
  }
  has(wanted: Wanted): boolean {
    return this.t.has(wanted, this.month)
  }
  read(wanted: Wanted): Node {
    return this.t.read(wanted, this.month)
  }

  /** Notes what lacks: a parameter, or something else that is said in a word. */
  lack(insurance: Missing['insurance'], part: string, wanted: Wanted | string): undefined {
    if (this.missing.some((one) => one.insurance === insurance && one.part === part)) return
    const named = typeof wanted === 'string'
    const reason = named ? wanted : this.t.find(wanted, this.month).reason || 'no-value'
    this.missing.push({ insurance, part, parameter: named ? '' : wanted.id, reason })
  }

  /** A parameter's value as a step, or nothing, noted. */
  value(id: string, insurance: Missing['insurance'], part: string, wanted: Wanted): Amount | undefined {
    return this.has(wanted) ? this.lookup(id, wanted) : this.lack(insurance, part, wanted)
  }

  /** So many per cent of a base, rounded. */
  share(name: string, base: Amount, percent: Node, profile = this.read(rounding)): Amount {
    const points = this.step(`timesRate#${name}`, 'mul', 'number', [base, percent])
    return this.step(`contributionShare#${name}`, 'round', 'yuan', [this.step(`contributionShareExact#${name}`, 'div', 'yuan', [points, 100]), profile])
  }

  limitsOf(kind: Based): Limits {
    const [floor, ceiling] = sides.map((side) => (this.has(limits[kind][side]) ? this.lookup(of(kind, side), limits[kind][side]) : undefined))
    return { floor, ceiling }
  }

  /** The average wage that a ceiling rests on. */
  average({ ceiling }: Limits): Amount | undefined {
    return ceiling && this.step('averageWage', 'div', 'yuan', [ceiling, 3], threeTimesAverage)
  }

  /**
   * The base: the wage, not below the floor and not above the ceiling. Where one of them isn't known, the wage still serves if
   * it lies well inside: between the average (a third of a ceiling that is known) and twice the average.
   */
  base(kind: Based, x: Amount, { floor, ceiling }: Limits, average?: Amount): Amount | undefined {
    const [id, raw] = [of(kind, 'base'), x.raw as Exact]
    const outside = (limit: Amount | undefined, sign: 1 | -1, code: Code): limit is Amount => {
      if (!limit || sign * compare(raw, limit.raw as Exact) <= 0) return false
      if (!this.#quiet) this.t.warn(problem(code, null, { insurance: kind, received: x.shown, limit: limit.shown }))
      return true
    }
    const raised = outside(floor, -1, 'contribution.base-raised')
    const lowered = outside(ceiling, 1, 'contribution.base-lowered')
    if (floor && ceiling) return this.step(id, 'clamp', 'yuan', [x, floor, ceiling])
    if (raised) return this.step(id, 'max', 'yuan', [x, floor])
    if (lowered) return this.step(id, 'min', 'yuan', [x, ceiling])

    const missing = sides.filter((side) => !{ floor, ceiling }[side])
    for (const side of missing) this.lack(kind, side, limits[kind][side])
    if (!average) return
    const low = average.raw as Exact
    if ((!floor && compare(raw, low) < 0) || (!ceiling && compare(raw, multiply(low, 2)) > 0)) return
    const high = ceiling ?? this.step(`twiceAverage#${kind}`, 'mul', 'yuan', [average, 2])
    this.t.noBetterThan('provisional', 'memory')
    this.t.warn(problem('contribution.limits-unknown', null, { insurance: kind, missing }))
    return this.step(id, 'clamp', 'yuan', [x, floor ?? average, high])
  }
}
