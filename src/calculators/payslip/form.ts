/** The fields of the payslip: what they may hold, and how they are read. */
import { addMonths, formatMonth, type Month, yearOf } from '../../rules/month.ts';
import { readAmount, readRate } from '../kit/amount.ts';
import { type Note, readMonth } from '../kit/field.ts';
import type { Form, Keys, Spec } from '../kit/form.ts';
import { ELSEWHERE, type PlaceData } from '../kit/places.ts';
import { type Answer, answer, type Inputs } from './answer.ts';
import { ASKED, asksIn, type StatusId } from './asks.ts';

export const STATUSES: readonly StatusId[] = ['employee', 'flexible', 'resident'];
const FIELDS = [...new Set(ASKED.map(({ field }) => field))];
const EARLIEST = 1999;
/** Further ahead nothing is published. */
const AHEAD = 24;

export const keysOf = ({ files }: PlaceData): Keys => ({
  place: [...files.map(({ id }) => id), ELSEWHERE],
  status: STATUSES,
  month: 'text',
  wage: 'text',
  tier: 'text',
  fund: 'text',
  injury: 'text',
  ...Object.fromEntries(FIELDS.map((field) => [field, 'text'])),
});

export const statusOf = (form: Form): StatusId => (STATUSES.includes(form.status as StatusId) ? (form.status as StatusId) : 'employee');

export function readForm(form: Form, today: Month, data: PlaceData): { inputs: Inputs | null; faults: Note[]; remarks: Note[] } {
  const faults: Note[] = [];
  const remarks: Note[] = [];
  const status = statusOf(form);
  if (!form.place) faults.push({ code: 'place.empty', field: 'place', data: {} });
  const read = readMonth(form.month || formatMonth(today), 'month');
  const month = 'month' in read ? read.month : today;
  if ('fault' in read) faults.push(read.fault);
  else if (yearOf(month) < EARLIEST || month > addMonths(today, AHEAD)) faults.push({ code: 'month.outside', field: 'month', data: { received: formatMonth(month), earliest: EARLIEST } });
  else if (month > today) remarks.push({ code: 'month.ahead', field: 'month', data: { month: formatMonth(month) } });

  const amount = (field: string, most?: number): string | null => {
    const found = readAmount(form[field] ?? '', field, most);
    if ('fault' in found) faults.push(found.fault);
    return 'yuan' in found ? found.yuan : null;
  };
  const rate = (field: string, least: number, most: number): string | null => {
    const found = readRate(form[field] ?? '', field, least, most);
    if ('fault' in found) faults.push(found.fault);
    return 'percent' in found ? found.percent : null;
  };
  const employed = status === 'employee';
  const wage = status === 'resident' ? null : amount('wage');
  if (status !== 'resident' && wage === null && !faults.some(({ field }) => field === 'wage')) faults.push({ code: employed ? 'wage.empty' : 'wage.empty-base', field: 'wage', data: {} });
  const tier = status === 'resident' ? amount('tier', 100_000) : null;
  if (status === 'resident' && tier === null && !faults.some(({ field }) => field === 'tier')) faults.push({ code: 'tier.empty', field: 'tier', data: {} });
  const fund = employed ? rate('fund', 0, 100) : null;
  const injury = employed ? rate('injury', 0, 10) : null;

  const typed: Record<string, string> = {};
  if (form.place && !('fault' in read)) {
    for (const { field, unit, most } of asksIn(data, form.place, month, status)) {
      const told = unit === 'yuan' ? amount(field) : rate(field, 0, most);
      if (told !== null) typed[field] = told;
    }
  }
  for (const [low, high] of [['floor', 'ceiling'], ['fundFloor', 'fundCeiling']] as const) {
    if (typed[low] !== undefined && typed[high] !== undefined && Number(typed[low]) > Number(typed[high])) faults.push({ code: `${high}.below-floor`, field: high, data: { floor: typed[low] } });
  }
  const noFund = fund !== null && Number(fund) === 0;
  const inputs: Inputs = { place: form.place ?? '', month, status, wage, tier, fundRate: noFund ? null : fund, noFund, injuryRate: injury, typed };
  return { inputs: faults.length > 0 ? null : inputs, faults, remarks };
}

export const payslipSpec = (data: PlaceData): Spec<Answer> => ({
  keys: keysOf(data),
  needed: ['place', 'status', 'wage'],
  paysIn: 'place',
  work(form, today) {
    const { inputs, faults, remarks } = readForm(form, today, data);
    if (!inputs) return { answer: null, faults, remarks: [] };
    const found = answer(inputs, data);
    const told: Note[] = found.warnings.flatMap(({ code, field, data: values }) =>
      code === 'housing-fund.rate-outside' || code === 'contribution.injury-rate-outside' || code === 'contribution.tier-unknown'
        ? [{ code, field: field === 'housingFundRate' ? 'fund' : field === 'injuryRate' ? 'injury' : 'tier', data: flat(values) }]
        : [],
    );
    return { answer: found, faults, remarks: [...remarks, ...told] };
  },
});

const flat = (values: Record<string, unknown>): Note['data'] => Object.fromEntries(Object.entries(values).map(([key, value]) => [key, Array.isArray(value) ? value.join(' / ') : (value as string | number)]));
