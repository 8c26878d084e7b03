/**
 * Arrears and the late fee: from a sum or a row of months to everything that the calculator shows. No words, no DOM, no clock.
 * The fee is the rule's (src/rules/arrears.ts), month by month where several are owed; what isn't known to the day is a span.
 */
import complaintFile from '../../../data/rules/arrears.complaint-months.json' with { type: 'json' };
import feeFile from '../../../data/rules/arrears.late-fee-percent.json' with { type: 'json' };
import { arrears } from '../../rules/arrears.ts';
import { addDays, type Day, day, daysInMonth, formatDay } from '../../rules/day.ts';
import { exactly as exact } from '../../rules/exact.ts';
import { addMonths, type Month, parseMonth, yearOf } from '../../rules/month.ts';
import { parameter } from '../../rules/parameters.ts';
import { apply } from '../../rules/rule.ts';
import { type Node, type Step, Trace } from '../../rules/trace.ts';
import { type Span, spanOf } from '../kit/span.ts';

const complaint = parameter(complaintFile);
/** Per cent of the principal, a day. */
export const RATE: number = feeFile.values.at(-1)?.value as number;
/** Before this the older rules hold, and none of them is on record. */
export const SINCE = parseMonth(feeFile.values[0]?.from as string) as Month;

/** sum: one principal from one day. months: the same for each of several months. */
export const MODES = ['months', 'sum'] as const;
export type Mode = (typeof MODES)[number];

export interface Inputs {
  mode: Mode;
  /** Yuan: all of it, or of each month. */
  amount: string;
  /** Of that, what should have been taken out of the wage. null: not told. */
  worker: string | null;
  /** Of a sum: the day on which it was owed. */
  from: Span<Day>;
  /** Of months: the first and the last. */
  first: Month;
  last: Month;
  /** The day on which it is paid. */
  to: Span<Day>;
  /** The month in which the breach ended. null: it goes on, or isn't told. */
  ended: Month | null;
  today: Month;
}
export interface Run {
  /** least, most: the ends of a span; first, last: of several months. */
  id: 'only' | 'least' | 'most' | 'first' | 'last';
  month: Month | null;
  trace: Step[];
}
export interface Answer {
  inputs: Inputs;
  count: number;
  principal: number;
  worker: number | null;
  employerPrincipal: number | null;
  days: Span | null;
  fee: Span | null;
  total: Span | null;
  /** Months from before the law, whose fee isn't known. Of a sum: one, where it is. */
  before: number;
  capDisputed: boolean;
  limit: { state: 'untold' | 'open' | 'passed'; until: Month | null };
  runs: Run[];
  sums: Step[];
}

export const dayOf = (month: Month, which: 'first' | 'last'): Day => {
  const [year, of] = [yearOf(month), (month % 12) + 1];
  const first = day(year, of, 1);
  return which === 'first' ? first : addDays(first, daysInMonth(year, of) - 1);
};
/** The day from which a month's contribution was owed isn't the same everywhere: some day of that month or of the next. */
const owedFrom = (month: Month): Span<Day> => ({ low: dayOf(month, 'first'), high: dayOf(addMonths(month, 1), 'last') });

interface Found {
  fee: number;
  days: number;
  trace: Step[];
}
/** undefined: there is no value. Paid before it was owed, no day counts. */
function feeOf(principal: string, from: Day, to: Day): Found | undefined {
  const found = apply(arrears, { principal, from: formatDay(from), to: formatDay(Math.max(from, to) as Day) });
  if (!found.ok) throw new RangeError(found.problems.map(({ code }) => code).join());
  return found.value.lateFee === undefined ? undefined : { fee: found.value.lateFee, days: found.value.days as number, trace: found.trace };
}

export function answer(inputs: Inputs): Answer {
  const { mode, amount, first, last, to, from, worker, today, ended } = inputs;
  const t = new Trace({});
  const months = mode === 'sum' ? [] : Array.from({ length: last - first + 1 }, (_, index) => addMonths(first, index));
  const known = months.filter((month) => month >= SINCE);
  const owed: Span<Day>[] = mode === 'sum' ? (monthOf(from.low) >= SINCE ? [from] : []) : known.map(owedFrom);
  // the later it was owed and the sooner it is paid, the less
  const least = owed.map(({ high }) => feeOf(amount, high, to.low));
  const most = owed.map(({ low }) => feeOf(amount, low, to.high));
  const every = (all: (Found | undefined)[]): Found[] => all.filter((one) => one !== undefined);

  const count = mode === 'sum' ? 1 : months.length;
  const each = t.given(exact(Number(amount)), 'yuan');
  const principal = mode === 'sum' ? each : t.step('principalTotal', 'mul', 'yuan', [each, t.given(count, 'months')]);
  const workerAll = worker === null ? null : t.given(exact(Number(worker)), 'yuan');
  const own = workerAll && (mode === 'sum' ? workerAll : t.step('workerTotal', 'mul', 'yuan', [workerAll, t.given(count, 'months')]));
  const employerPrincipal = own && t.step('employerPrincipal', 'sub', 'yuan', [principal, own]);
  const single = every(least).every(({ fee }, index) => fee === every(most)[index]?.fee);
  const sumOf = (all: Found[], end: string): { fee: Node<number>; total: Node<number> } => {
    const name = (id: string) => (single ? id : `${id}#${end}`);
    const fees = all.map(({ fee }) => t.given(exact(fee), 'yuan'));
    const fee = mode === 'sum' ? (fees[0] as Node<number>) : t.step(name('feeTotal'), 'sum', 'yuan', fees);
    return { fee, total: t.step(name('feeAndPrincipal'), 'add', 'yuan', [principal, fee]) };
  };
  const low = owed.length > 0 ? sumOf(every(least), 'least') : null;
  const high = low && (single ? low : sumOf(every(most), 'most'));
  const limitUntil = ended === null ? null : t.step('limitUntil', 'addMonths', 'month', [t.given(ended, 'month'), t.lookup('complaintMonths', complaint, t.given(today, 'month'))]);
  const until = limitUntil ? (parseMonth(limitUntil.shown) as Month) : null;
  const done = t.result({ principal });
  const fee = low && high ? { low: low.fee.shown, high: high.fee.shown } : null;
  return {
    inputs,
    count,
    principal: principal.shown,
    worker: own ? own.shown : null,
    employerPrincipal: employerPrincipal ? employerPrincipal.shown : null,
    days: mode === 'sum' && owed.length > 0 ? spanOf([every(least)[0]?.days as number, every(most)[0]?.days as number]) : null,
    fee,
    total: low && high ? { low: low.total.shown, high: high.total.shown } : null,
    before: count - owed.length,
    capDisputed: fee !== null && fee.high > principal.shown,
    limit: { state: until === null ? 'untold' : today > until ? 'passed' : 'open', until },
    runs: runsOf(mode, known, every(least), every(most)),
    sums: done.ok ? done.trace : [],
  };
}

const monthOf = (of: Day): Month => parseMonth(formatDay(of).slice(0, 7)) as Month;

function runsOf(mode: Mode, months: readonly Month[], least: readonly Found[], most: readonly Found[]): Run[] {
  const run = (id: Run['id'], found: Found | undefined, month: Month | null = null): Run[] => (found ? [{ id, month, trace: found.trace }] : []);
  if (mode === 'months') return [...run('first', most[0], months[0]), ...(months.length > 1 ? run('last', most.at(-1), months.at(-1)) : [])];
  return least[0]?.days === most[0]?.days ? run('only', most[0]) : [...run('least', least[0]), ...run('most', most[0])];
}

