/** Two reckonings of one pension, run through the rule for every month in which it could begin. */
import { fail } from '../../data/files.ts';
import { figure } from '../../data/figures.ts';
import { addMonths, evaluate, formatMonth, type Month, month, monthsBetween, parseMonth } from '../../rules/index.ts';

export interface Retired {
  month: Month;
  /** Per cent of what the new reckoning gives more. */
  share: number;
  /** Yuan a month above the old reckoning, where the new one gives more. */
  more: number;
  /** Yuan a month below the old reckoning, where the new one gives less. */
  less: number;
}
export interface Data {
  old: number;
  higher: number;
  lower: number;
  /** First month, the month after the last compared, and the month after the last drawn. */
  from: Month;
  to: Month;
  end: Month;
  months: Retired[];
}

function pension(retireMonth: Month, oldPension: number, newPension: number) {
  const result = evaluate('dual-track-transition', { retireMonth: formatMonth(retireMonth), oldPension, newPension });
  if (!result.ok) return fail('src/rules/dual-track-transition.ts', formatMonth(retireMonth), 'gives no pension', 'the scene closing-gap draws every month');
  return result.value;
}

export function readData(): Data {
  const amount = (id: string) => Number(figure(id).value);
  const at = (id: string) => parseMonth(figure(id).value) ?? fail('data/figures/dual-track.yaml', id, 'is no month', 'the scene closing-gap begins or ends there');
  const [old, higher, lower] = [amount('gap.old'), amount('gap.new'), amount('gap.lower')];
  const [from, to, end] = [at('band.merged'), addMonths(at('band.comparison-end'), 1), month(amount('gap.reported-to') + 1, 1)];
  const months = Array.from({ length: monthsBetween(from, end) }, (_, i) => {
    const retired = addMonths(from, i);
    const [up, down] = [pension(retired, old, higher), pension(retired, old, lower)];
    return { month: retired, share: Math.round(up.factor * 100), more: up.pension - old, less: old - down.pension };
  });
  return { old, higher, lower, from, to, end, months };
}
