import { add, compare, divide, type Exact, floor, multiply, roundHalfUp, show, subtract } from './exact.ts'
import { formatMonth, type Month, yearOf } from './month.ts'
import { at, type Parameter, type Parameters } from './parameters.ts'
import {
  failure,
  type Problem,
  problem,
  type Result,
  type SourceRef,
  type Status,
  statuses,
  type Verified,
  verifications,
} from './result.ts'

/** month: a calendar month; months, years: durations; year: a calendar year; number: a bare number. */
export type Unit = 'month' | 'months' | 'year' | 'years' | 'number' | 'boolean' | 'rounding'

/**
 * What a step did, so that a stranger can do it again. Months are "YYYY-MM", exact numbers are JSON numbers where a
 * terminating decimal exists and "n/d" where none does.
 * add, sub: numbers, or a month and months, or two months · floor: to a whole number, or from a month to its year (unit
 * year) · clamp: [x, low, high] · lookup: [parameter] or [table, key] · round: [x, profile] · compare: [a, "<", b] ·
 * choose: [condition, then, else].
 */
export interface Step {
  id: string
  op: Op
  args: Arg[]
  result: Shown
  unit: Unit
  source?: SourceRef
}
export type Arg = { value: Shown } | { step: string } | { param: string; at: string }
export type Shown = number | string | boolean

export type Op = keyof typeof operations
export interface Rounding {
  decimals: number
  mode: 'half-up'
}
type Table = Readonly<Record<string, number>>
// A node's raw value: a Month or an Exact, a table, a profile, or nothing at all where a look-up found none.
type Raw = Exact | boolean | Table | Rounding | undefined

/** An operand: a value with its unit, and how a later step refers to it. */
export interface Node<S extends Shown = Shown> {
  readonly raw: Raw
  readonly unit: Unit
  readonly arg: Arg
  readonly shown: S
  readonly source?: SourceRef | undefined
}
/** What a rule leans on besides parameters: the article, and how far it was verified. */
export interface Citation {
  source: SourceRef
  verified: Verified
}
type ShownIn<U extends Unit> = U extends 'month' ? string : U extends 'boolean' ? boolean : number

const pick = (sign: 1 | -1) => (values: Exact[]) => values.reduce((best, x) => (sign * compare(x, best) > 0 ? x : best))

const max = pick(1)
const min = pick(-1)
const operations = {
  add: ([a, b]: Exact[]) => add(a as Exact, b as Exact),
  sub: ([a, b]: Exact[]) => subtract(a as Exact, b as Exact),
  addMonths: ([a, b]: Exact[]) => add(a as Exact, b as Exact),
  mul: ([a, b]: Exact[]) => multiply(a as Exact, b as Exact),
  div: ([a, b]: Exact[]) => divide(a as Exact, b as Exact),
  min,
  max,
  clamp: ([x, low, high]: Exact[]) => max([low as Exact, min([x as Exact, high as Exact])]),
  floor: ([x]: Exact[], unit: Unit) => (unit === 'year' ? yearOf(x as Month) : floor(x as Exact)),
  round: ([x, profile]: Raw[]) => roundHalfUp(x as Exact, (profile as Rounding).decimals),
  compare: ([a, , b]: Raw[]) => compare(a as Exact, b as Exact) < 0,
  choose: ([condition, yes, no]: Raw[]) => (condition ? yes : no),
  lookup: ([found, key]: Raw[]) =>
    key === undefined ? found : Object.hasOwn(found as Table, String(key)) ? (found as Table)[String(key)] : undefined,
} satisfies Record<string, (values: never[], unit: Unit) => Raw>

const showRaw = (raw: Raw, unit: Unit): Shown =>
  unit === 'month' ? formatMonth(raw as Month) : typeof raw === 'boolean' ? raw : show(raw as Exact)

const absent: Node<never> = { raw: undefined, unit: 'number', arg: { value: false }, shown: undefined as never }

/** Builds the steps of one evaluation. A rule reads its value from the steps it built: they can't disagree. */
export class Trace {
  readonly #steps: Step[] = []
  readonly #problems: Problem[] = []
  readonly #warnings: Problem[] = []
  readonly #sources: SourceRef[] = []
  readonly #parameters: Parameters
  #status = 0
  #verified = 0

  constructor(parameters: Parameters) {
    this.#parameters = parameters
  }

  given<U extends Unit>(raw: number, unit: U): Node<ShownIn<U>> {
    const shown = showRaw(raw, unit) as ShownIn<U>
    return { raw, unit, shown, arg: { value: shown } }
  }

  /** A parameter's value in a month, as an operand. */
  read(wanted: Parameter<unknown>, month: Node): Node {
    if (month.raw === undefined) return absent
    const place = { param: wanted.id, at: month.shown as string }
    const found = at(wanted, month.raw as Month, this.#parameters)
    if (!found) return this.#missing({ parameter: place.param, at: place.at })
    this.#status = Math.max(this.#status, statuses.indexOf(found.status))
    this.#weaken(found.verified)
    const source = found.source && 'id' in found.source ? found.source : undefined
    if (source) this.#cite(source)
    else if (found.source)
      this.warn(problem('source.missing', null, { parameter: place.param, reason: (found.source as { missing: string }).missing }))
    return { raw: found.value as Raw, unit: wanted.unit, arg: place, shown: '', source }
  }

  /** The value of a parameter, or of one row of it where it is a table, as a step. */
  lookup(id: string, wanted: Parameter<unknown>, month: Node, key?: Node, citation?: Citation): Node<never> {
    const found = this.read(wanted, month)
    const row = this.step(id, 'lookup', wanted.unit, key ? [found, key] : [found], citation)
    if (row.raw !== undefined || found.raw === undefined || key?.raw === undefined) return row as Node<never>
    return this.#missing({ parameter: wanted.id, at: month.shown, key: key.shown })
  }

  /** Without a citation a step has the source of its first operand, if that is a parameter. */
  step<U extends Unit>(id: string, op: Op, unit: U, operands: (Node | number | '<')[], citation?: Citation): Node<ShownIn<U>> {
    const raws: Raw[] = []
    const args: Arg[] = []
    let source: SourceRef | undefined
    for (const operand of operands) {
      if (typeof operand === 'object') {
        if (operand.raw === undefined) return absent
        raws.push(operand.raw)
        args.push(operand.arg)
        source ??= operand.source
      } else {
        raws.push(operand as Raw)
        args.push({ value: operand })
      }
    }
    const raw = (operations[op] as (values: Raw[], unit: Unit) => Raw)(raws, unit)
    if (raw === undefined) return absent
    if (citation) {
      source = citation.source
      this.#cite(source)
      this.#weaken(citation.verified)
    }
    const shown = showRaw(raw, unit) as ShownIn<U>
    this.#steps.push(source ? { id, op, args, result: shown, unit, source } : { id, op, args, result: shown, unit })
    return { raw, unit, shown, arg: { step: id } }
  }

  warn(warning: Problem): void {
    this.#warnings.push(warning)
  }

  /** The value, field by field, out of the steps. */
  result<V extends Record<string, Shown>>(fields: { [K in keyof V]: Node<V[K]> }): Result<V> {
    if (this.#problems.length) return failure(...this.#problems)
    const value = {} as V
    for (const name in fields) value[name] = fields[name].shown
    return {
      ok: true,
      value,
      status: statuses[this.#status] as Status,
      verified: verifications[this.#verified] as Verified,
      warnings: this.#warnings,
      trace: this.#steps,
      sources: this.#sources,
    }
  }

  #missing(data: Record<string, unknown>): Node<never> {
    this.#problems.push(problem('no-value', null, data))
    return absent
  }

  #weaken(verified: Verified): void {
    this.#verified = Math.max(this.#verified, verifications.indexOf(verified))
  }

  #cite(source: SourceRef): void {
    if (!this.#sources.some(({ id, locator }) => id === source.id && locator === source.locator)) this.#sources.push(source)
  }
}
