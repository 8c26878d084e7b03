// Where a value lies between the stops of a control.

export type Stop = readonly [index: number, value: number];

/** The two stops around a value and how far it is from the first to the second. */
export function between(stops: readonly Stop[], value: number): { from: number; to: number; part: number } {
  const next = Math.max(1, stops.findIndex(([, at]) => at >= value));
  const [from, low] = stops[next - 1] as Stop;
  const [to, high] = stops[next] as Stop;
  return { from, to, part: (value - low) / (high - low) };
}
