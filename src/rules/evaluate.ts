/** Evaluating a rule of a registry on what comes from outside: nothing about it is taken for granted. */
import { readInput, received } from './input.ts'
import { parseMonth } from './month.ts'
import { type OverlayId, overlays } from './overlays.ts'
import type { Places } from './place.ts'
import { failure, type Problem, problem, type Result } from './result.ts'
import { apply, type Rule } from './rule.ts'

export interface Options {
  /** "YYYY-MM" */
  asOf?: string | undefined
  overlay?: OverlayId | undefined
  /** Where a `place` is looked up: `readPlaces(root)` of read-places.ts has them all, `places(file, …)` those a page imported. */
  places?: Places | undefined
}

export function evaluateIn(
  rules: object,
  ruleId: unknown,
  input: unknown,
  { asOf, overlay }: { asOf?: unknown; overlay?: unknown } = {},
  places?: Places,
): Result<Record<string, unknown>> {
  const problems: Problem[] = []
  const wanted = pick(rules, ruleId) as Rule | undefined
  if (ruleId === undefined) problems.push(problem('input.missing', 'rule'))
  else if (!wanted) problems.push(problem('rule.unknown', 'rule', { received: received(ruleId), rules: Object.keys(rules) }))
  const imagined = pick(overlays, overlay)
  if (overlay !== undefined && !imagined)
    problems.push(problem('overlay.unknown', 'overlay', { received: received(overlay), overlays: Object.keys(overlays) }))
  const today = typeof asOf === 'string' ? parseMonth(asOf) : undefined
  if (asOf !== undefined && today === undefined) problems.push(problem('month.malformed', 'asOf', { received: received(asOf) }))
  if (!wanted || problems.length) {
    const read = wanted && readInput(wanted.input, input)
    return failure(...problems, ...(read && !read.ok ? read.problems : []))
  }
  return apply(wanted, input, { ...(today !== undefined && { asOf: today }), parameters: { overlay: imagined }, places })
}

const pick = <T extends object>(from: T, key: unknown): T[keyof T] | undefined =>
  typeof key === 'string' && Object.hasOwn(from, key) ? from[key as keyof T] : undefined
