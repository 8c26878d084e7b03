import type { Exact } from './exact.ts'
import type { Month } from './month.ts'
import { type Op, operate, type Raw, type Shown, shownAs, type Unit } from './operations.ts'
import { at, type Found, type NotFound, type Parameters, type Wanted } from './parameters.ts'
import {
  failure,
  type Problem,
  problem,
  type Result,
  type SourceRef,
  type Status,
  type Success,
  statuses,
  type Verified,
  verifications,
} from './result.ts'

export type { Op, Rounding, Shown, Unit } from './operations.ts'

/** What a step did, so that a stranger can do it again: operations.ts says what each operation does. */
export interface Step {
  /** Names the step; what stands after a "#" tells it from others of its name ("credit#2019"). */
  id: string
  op: Op
  args: Arg[]
  result: Shown
  unit: Unit
  source?: SourceRef
}
/** `place`: whose value of the parameter it is, where it isn't the nation's. */
export type Arg = { value: Shown } | { step: string } | { param: string; at: string; place?: string }
/** An operand: a value, and how a later step refers to it. */
export interface Node<S extends Shown = Shown> {
  readonly raw: Raw
  readonly arg: Arg
  readonly shown: S
  readonly source?: SourceRef | undefined
}
/** What a rule leans on besides parameters: the article, and how far it was verified. */
export interface Citation {
  source: SourceRef
  verified: Verified
}
type Given<R, U extends Unit> = U extends 'month' | 'day' ? string : NonNullable<R> extends string ? string : NonNullable<R> extends boolean ? boolean : number
export type ShownIn<U extends Unit> = U extends 'month' | 'day' | 'text' ? string : U extends 'boolean' ? boolean : number
type ShownOf<V> = V extends Month
  ? string
  : V extends number | string | boolean
    ? V
    : V extends Readonly<Record<string, infer R extends Shown>>
      ? R
      : never

/** What a result's field is made of: nodes, words, lists and groups of them. A number is always a node: it was worked out. */
export type Field = Node<Shown> | string | boolean | null | readonly Field[] | { readonly [name: string]: Field | undefined }
export type ValueOf<F> =
  F extends Node<infer S> ? S : F extends readonly (infer E)[] ? ValueOf<E>[] : F extends object ? { [K in keyof F]: ValueOf<F[K]> } : F

const absent: Node<never> = { raw: undefined, arg: { value: false }, shown: undefined as never }

/** Whose law counts: a month, as it is or as a node. */
export type When = Node | Month
/** A node, or a value that came in or that the law's words fix. */
export type Operand = Node | Exact | string | boolean | undefined

const push = (problems: Problem[], one: Problem): void => {
  const text = JSON.stringify(one)
  if (!problems.some((other) => other.code === one.code && JSON.stringify(other) === text)) problems.push(one)
}

const isNode = (x: unknown): x is Node => typeof x === 'object' && x !== null && 'arg' in x

/** What is shown of a field; of one that lacks something nothing, and likewise inside lists and groups. */
function shownOf(field: Field | undefined): unknown {
  if (typeof field !== 'object' || field === null) return field
  if (Array.isArray(field)) return field.map(shownOf).filter((one) => one !== undefined)
  if (isNode(field)) return field.shown
  const entries = Object.entries(field).map(([name, one]) => [name, shownOf(one as Field)] as const)
  const there = entries.filter(([, one]) => one !== undefined)
  return there.length || !entries.length ? Object.fromEntries(there) : undefined
}

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

  /** A value that came in, or one the law's words fix, as a node; months and days are written in their own way. Nothing given gives nothing. */
  given<R extends Exact | boolean | string | undefined, U extends Unit = 'number'>(raw: R, unit?: U): Node<Given<R, U>> {
    if (raw === undefined) return absent
    const shown = shownAs(raw, unit) as Given<R, U>
    return { raw, shown, arg: { value: shown } }
  }

  /** What is on record for a month, or why nothing is, without leaning on it. */
  find<V>(wanted: Wanted<V>, month: When): Found<V> | NotFound {
    const raw = isNode(month) ? month.raw : month
    return raw === undefined ? {} : at(wanted, raw as Month, this.#parameters)
  }

  /** Whether there is a value: for parameters that only some places have. */
  has(wanted: Wanted, month: When): boolean {
    return this.find(wanted, month).value !== undefined
  }

  /** A parameter's value in a month, as an operand. */
  read(wanted: Wanted, when: When): Node {
    const month = isNode(when) ? when : this.given(when, 'month')
    if (month.raw === undefined) return absent
    const found = this.find(wanted, month)
    const asked = this.#parameters.place?.id
    const { place, source } = found
    if (found.value === undefined)
      return this.#missing({ parameter: wanted.id, at: month.shown, ...(asked && { place: asked }), ...(found.reason && { reason: found.reason }) })
    if (place && place !== asked) this.warn(problem('place.inherited', null, { parameter: wanted.id, place: asked, from: place }))
    this.noBetterThan(found.status, found.verified)
    const arg = { param: wanted.id, at: month.shown as string, ...(place && { place }) }
    if (source && 'missing' in source) {
      this.warn(problem('source.missing', null, { parameter: wanted.id, reason: source.missing }))
      return { raw: found.value as Raw, arg, shown: '' }
    }
    if (source) this.#cite(source)
    return { raw: found.value as Raw, arg, shown: '', source }
  }

  /** The value of a parameter, or of one row of it where it is a table, as a step. */
  lookup<V>(id: string, wanted: Wanted<V>, when: When, row?: Node | string | number, citation?: Citation): Node<ShownOf<V>> {
    const month = isNode(when) ? when : this.given(when, 'month')
    const found = this.read(wanted, month)
    const key = row === undefined || isNode(row) ? row : this.given(row)
    const value = this.step(id, 'lookup', wanted.unit as Unit, key ? [found, key] : [found], citation)
    if (value.raw !== undefined || found.raw === undefined || key?.raw === undefined) return value as unknown as Node<ShownOf<V>>
    return this.#missing({ parameter: wanted.id, at: month.shown, key: key.shown })
  }

  /** Without a citation a step has the source of its first operand, if that is a parameter. */
  step<U extends Unit>(id: string, op: Op, unit: U, operands: Operand[], citation?: Citation): Node<ShownIn<U>> {
    const raws: Raw[] = []
    const args: Arg[] = []
    let source: SourceRef | undefined
    for (const operand of operands) {
      const node = isNode(operand) ? operand : this.given(operand)
      if (node.raw === undefined) return absent
      raws.push(node.raw)
      args.push(node.arg)
      source ??= node.source
    }
    const raw = operate(op, raws, unit)
    if (raw === undefined) return absent
    if (citation) {
      source = citation.source
      this.#cite(source)
      this.noBetterThan('published', citation.verified)
    }
    const shown = shownAs(raw, unit) as ShownIn<U>
    this.#steps.push(source ? { id, op, args, result: shown, unit, source } : { id, op, args, result: shown, unit })
    return { raw, shown, arg: { step: id } }
  }

  warn(warning: Problem): void {
    push(this.#warnings, warning)
  }

  /** Something that isn't there: what leans on it can't be given. */
  lack(reason: Problem): Node<never> {
    push(this.#problems, reason)
    return absent
  }

  /** The value, field by field, out of the steps; any problem on the way means there is none. */
  result<const F extends { readonly [name: string]: Field | undefined }>(fields: F): Result<{ -readonly [K in keyof F]: ValueOf<F[K]> }> {
    return this.#problems.length ? failure(...this.#problems) : (this.#success(fields) as Success<{ -readonly [K in keyof F]: ValueOf<F[K]> }>)
  }

  /** As `result`, but what can be given is given: fields that lack something are left out, and the problems become warnings. */
  partial<const F extends { readonly [name: string]: Field | undefined }>(fields: F): Result<{ -readonly [K in keyof F]?: ValueOf<F[K]> }> {
    const result = this.#success(fields) as Success<{ -readonly [K in keyof F]?: ValueOf<F[K]> }>
    if (this.#problems.length && !Object.keys(result.value).length) return failure(...this.#problems)
    for (const one of this.#problems) push(result.warnings, one)
    return result
  }

  #success(fields: { readonly [name: string]: Field | undefined }): Success<unknown> {
    const value = shownOf(fields) ?? {}
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
    return this.lack(problem('no-value', null, data))
  }

  /** The result is no better than this: something in it is projected, or rests on an assumption. */
  noBetterThan(status: Status, verified: Verified = 'text'): void {
    this.#status = Math.max(this.#status, statuses.indexOf(status))
    this.#verified = Math.max(this.#verified, verifications.indexOf(verified))
  }

  #cite(source: SourceRef): void {
    if (!this.#sources.some(({ id, locator }) => id === source.id && locator === source.locator)) this.#sources.push(source)
  }
}
