import { compare, type Exact } from './exact.ts'
import type { Node, Trace } from './trace.ts'

/** A rate in per cent; one above 0 and below `from`, where no such per cent exists, is a ratio (0.07 is seven per cent). */
export function percentOf(t: Trace, id: string, rate: Exact, from: Exact): Node {
  const ratio = rate !== 0 && compare(rate, from) < 0
  return t.step(id, ratio ? 'mul' : 'add', 'percent', [t.given(rate, ratio ? 'ratio' : 'percent'), ratio ? 100 : 0])
}
