/** Some steps of a long trace, as they are told: under names of their own, and with what they stand on as bare values where that isn't told. */
import type { Arg, Shown, Step } from '../../rules/trace.ts';

const ENDLESS = /^(-?\d+)\/(\d+)$/;
export const isEndless = ({ result }: Pick<Step, 'result'>): boolean => ENDLESS.test(String(result));
/** With four decimals, what no decimal can say among it. */
const rounded = (shown: Shown): Shown => {
  const [, n, d] = ENDLESS.exec(String(shown)) ?? [];
  const value = n === undefined ? shown : Number(n) / Number(d);
  return typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value;
};
export const shortened = (step: Step): Step => ({ ...step, result: rounded(step.result) });

/** In the order wanted; a pair gives a step another name. What isn't in the trace is left out. */
export function chosen(trace: readonly Step[], wanted: readonly (string | readonly [id: string, name: string])[]): Step[] {
  const byId = new Map(trace.map((step) => [step.id, step]));
  const names = new Map(wanted.map((one) => (typeof one === 'string' ? ([one, one] as const) : one)).filter(([id]) => byId.has(id)));
  const named = (arg: Arg): Arg => {
    if ('value' in arg) return { value: rounded(arg.value) };
    if (!('step' in arg)) return arg;
    const name = names.get(arg.step);
    return name !== undefined ? { step: name } : { value: rounded(byId.get(arg.step)?.result ?? '') };
  };
  return [...names].map(([id, name]) => {
    const step = byId.get(id) as Step;
    return shortened({ ...step, id: name, args: step.args.map(named) });
  });
}
