/** What is known as a range has two ends; what is known exactly has the same value at both. */
export interface Span<T = number> {
  low: T;
  high: T;
}

export const exactly = <T>(value: T): Span<T> => ({ low: value, high: value });
export const isExact = <T>({ low, high }: Span<T>): boolean => low === high;

export function spanOf<T extends number>(values: readonly T[]): Span<T> {
  if (values.length === 0) throw new RangeError('a span of nothing');
  return { low: Math.min(...values) as T, high: Math.max(...values) as T };
}

/** Where some values aren't known, neither is their span. */
export const spanOfKnown = <T extends number>(values: readonly (T | null)[]): Span<T> | null =>
  values.length > 0 && values.every((value) => value !== null) ? spanOf(values as T[]) : null;
