import { divide, type Exact, multiply, round } from './exact.ts'
import { defineOperation } from './operations.ts'

/** The internal rate of return as an operation of traces. Imported for that, by the rule that needs it. */

/** Whether the present value at a rate of so many 0.0001, less half of one, isn't below 0: Horner's rule on whole fen, without a division. */
function worthwhile(flows: readonly bigint[], rate: number): boolean {
  let [sum, scale] = [0n, 1n]
  const factor = BigInt(20_000 + 2 * rate - 1)
  for (const flow of flows) {
    sum = sum * factor + flow * scale
    scale *= 20_000n
  }
  return sum >= 0n
}
function internalRate(flows: readonly Exact[]): Exact | undefined {
  const fen = flows.map((yuan) => BigInt(round(multiply(yuan, 100), 0, 'half-up') as number))
  let [low, high] = [-5_000, 10_000]
  if (!worthwhile(fen, low) || worthwhile(fen, high)) return undefined
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (worthwhile(fen, middle)) low = middle
    else high = middle
  }
  return divide(low, 10_000)
}

defineOperation('irr', internalRate)
