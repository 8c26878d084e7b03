/** The fields of 补缴与滞纳金: a sum or a row of months, and when. */
import type { Day } from '../../rules/day.ts';
import { addMonths, formatMonth, type Month, yearOf } from '../../rules/month.ts';
import { readAmount } from '../kit/amount.ts';
import { readDays } from '../kit/days.ts';
import { type Note, readMonth } from '../kit/field.ts';
import type { Form, Keys, Spec } from '../kit/form.ts';
import type { Span } from '../kit/span.ts';
import { type Answer, answer, dayOf, type Inputs, type Mode, MODES } from './answer.ts';

export const KEYS: Keys = { mode: MODES, amount: 'text', worker: 'text', from: 'text', last: 'text', to: 'text', ended: 'text' };
const MOST_MONTH = 200_000;
const MOST_SUM = 20_000_000;
const EARLIEST = 1986;
/** Further ahead nobody pays. */
const AHEAD = 60;

export const modeOf = (form: Form): Mode => (MODES.includes(form.mode as Mode) ? (form.mode as Mode) : 'months');

export function readForm(form: Form, today: Month): { inputs: Inputs | null; faults: Note[]; remarks: Note[] } {
  const faults: Note[] = [];
  const mode = modeOf(form);
  const fault = (field: string, code: string, data: Note['data'] = {}) => {
    if (!faults.some((one) => one.field === field)) faults.push({ code: `${field}.${code}`, field, data });
  };
  const amount = (field: string): string | null => {
    const found = readAmount(form[field] ?? '', field, mode === 'sum' ? MOST_SUM : MOST_MONTH);
    if ('fault' in found) faults.push(found.fault);
    return 'yuan' in found ? found.yuan : null;
  };
  const principal = amount('amount');
  if (principal === null) fault('amount', 'empty');
  else if (Number(principal) === 0) fault('amount', 'zero');
  const worker = amount('worker');
  if (principal !== null && worker !== null && Number(worker) > Number(principal)) fault('worker', 'above', { amount: principal });

  const days = (field: string): Span<Day> | null => {
    if (!form[field]?.trim()) return null;
    const read = readDays(form[field], field);
    if ('fault' in read) faults.push(read.fault);
    return 'days' in read ? read.days : null;
  };
  const month = (field: string): Month | null => {
    if (!form[field]?.trim()) return null;
    const read = readMonth(form[field], field);
    if ('fault' in read) faults.push(read.fault);
    return 'month' in read ? read.month : null;
  };
  const outside = (field: string, at: Month, latest: Month) => {
    if (yearOf(at) < EARLIEST || at > latest) fault(field, at > latest ? 'late' : 'early', { received: formatMonth(at), month: formatMonth(at), earliest: EARLIEST });
  };
  const from = mode === 'sum' ? days('from') : null;
  const first = mode === 'months' ? month('from') : null;
  if (!form.from?.trim()) fault('from', 'empty');
  const last = mode === 'months' ? month('last') : null;
  if (mode === 'months' && !form.last?.trim()) fault('last', 'empty');
  const to = days('to') ?? { low: dayOf(today, 'first'), high: dayOf(today, 'last') };
  const ended = month('ended');

  if (from && (from.low < dayOf(EARLIEST_MONTH, 'first') || from.low > dayOf(today, 'last'))) fault('from', from.low > dayOf(today, 'last') ? 'late' : 'early', { earliest: EARLIEST });
  if (first !== null) outside('from', first, today);
  if (last !== null) outside('last', last, today);
  if (first !== null && last !== null && last < first) fault('last', 'order', { from: formatMonth(first) });
  const began = from ? from.low : first === null ? null : dayOf(first, 'first');
  if (began !== null && to.high < began) fault('to', 'order');
  if (to.low > dayOf(addMonths(today, AHEAD), 'last')) fault('to', 'late', { years: AHEAD / 12 });
  if (ended !== null) outside('ended', ended, today);

  if (faults.length > 0 || principal === null) return { inputs: null, faults, remarks: [] };
  const anyDay = { low: to.low, high: to.low };
  return {
    inputs: { mode, amount: principal, worker, from: from ?? anyDay, first: first ?? today, last: last ?? today, to, ended, today },
    faults,
    remarks: [],
  };
}
const EARLIEST_MONTH = (EARLIEST * 12) as Month;

export const backPaymentSpec: Spec<Answer> = {
  keys: KEYS,
  // what is left of the worked case isn't the reader's, also where it may be empty
  needed: ['amount', ['worker'], 'from', ['last', 'mode'], ['to'], ['ended']],
  work(form, today) {
    const { inputs, faults, remarks } = readForm(form, today);
    return { answer: inputs && answer(inputs), faults, remarks };
  },
};
