import { compare, type Exact, exactly, multiply } from './exact.ts'

/**
 * Money. Amounts come in as yuan: a JSON number, read as its shortest decimal, or a decimal in writing; at most two decimals.
 * Inside a formula they are exact yuan; what is published is rounded once to a profile, by default half up to the fen, and
 * sums are sums of such amounts.
 */
export const mostMoney = 999_999_999.99

/** Exact yuan, or nothing where it isn't an amount with at most two decimals, or lies below 0. */
export function parseMoney(x: unknown): Exact | undefined {
  if (typeof x !== 'number' && typeof x !== 'string') return undefined
  const yuan = exactly(x)
  if (yuan === undefined || compare(yuan, 0) < 0) return undefined
  return typeof multiply(yuan, 100) === 'number' ? yuan : undefined
}

/** To what an amount is rounded, in decimals of a yuan. */
export const moneyDecimals = { fen: 2, jiao: 1, yuan: 0 } as const
export type MoneyUnit = keyof typeof moneyDecimals
