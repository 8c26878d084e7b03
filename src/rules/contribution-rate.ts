import type { Code } from './codes.ts'
import { compare, type Exact, show } from './exact.ts'
import { problem } from './result.ts'
import type { Node, Trace } from './trace.ts'

/** A rate in per cent; one above 0 and below `from`, where no such per cent exists, is a ratio (0.07 is seven per cent). */
export function percentOf(t: Trace, id: string, rate: Exact, from: Exact): Node<number> {
  const ratio = rate !== 0 && compare(rate, from) < 0
  return t.step(id, ratio ? 'mul' : 'add', 'percent', [rate, ratio ? 100 : 0])
}

/** Whether a rate lies outside its bounds, which is then said. */
export function outsideRange(t: Trace, percent: Node, lowest: Node, highest: Node, code: Code, field: string): boolean {
  const [x, low, high] = [percent, lowest, highest].map(({ raw }) => raw as Exact) as [Exact, Exact, Exact]
  const outside = compare(x, low) < 0 || compare(x, high) > 0
  if (outside) t.warn(problem(code, field, { received: percent.shown, lowest: show(low), highest: show(high) }))
  return outside
}
