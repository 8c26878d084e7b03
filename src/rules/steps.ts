import type { Exact } from './exact.ts'
import { problem } from './result.ts'
import type { Citation, Node, Op, Operand, Trace } from './trace.ts'

/** What several rules do in the same steps. */

/** An optional field of the input as an operand; without it what leans on it lacks it, by name. */
export const asked = (t: Trace, field: string, raw: Exact | undefined): Node<number> =>
  raw === undefined ? t.lack(problem('input.missing', field)) : t.given(raw)

/** A step's name with more to it, before the mark that tells it from others of its name. */
export const named = (id: string, more: string): string => id.replace(/#|$/, `${more}$&`)

/** An amount, first as it is ("…Exact"), then rounded: by default half up to the fen. */
export const rounded = (t: Trace, id: string, op: Op, operands: Operand[], profile: Node | number = 2, citation?: Citation): Node<number> =>
  t.step(id, 'round', 'yuan', [t.step(named(id, 'Exact'), op, 'yuan', operands, citation), profile])

/** So many per cent of an amount, rounded. */
export const percentage = (t: Trace, id: string, of: Operand, percent: Operand, profile?: Node | number): Node<number> =>
  rounded(t, id, 'div', [t.step(named(id, 'TimesHundred'), 'mul', 'number', [of, percent]), 100], profile)
