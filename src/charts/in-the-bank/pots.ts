/** The same contributions in a bank at some rate, and then drawn month by month as the pension would be. */
import { count } from '../survey.ts';
import { known, life, type Life, MAN, YOUNG } from '../worth.ts';

export const POTS = ['own', 'thousand', 'flexible', 'whole', 'bank'] as const;
export type Pot = (typeof POTS)[number];
/** Per cent a year, in steps of the control. */
export const [LEAST, MOST, STEP] = [0, 6, 0.25];
/** Years of drawing after which it isn't looked at any more. */
const LONGEST = 100;

export interface Drawn {
  /** Until the pots are empty, a started month counted as one; nothing: not within the longest. */
  months: Record<Pot, number | undefined>;
}
export interface Data {
  byRate: Map<number, Drawn['months']>;
  pension: number;
  retire: number;
  mean: number;
  young: { retire: number; mean: number; months: number; rate: number };
}

const rateOf = (life: Life): number => known(life.value.assumptions?.adjustment?.central, 'adjustment');

/** A year's contributions bear interest from that year on; what is left after a year's drawing bears it at its end. */
function until(paid: number[], whole: number, pension: number, adjustment: number, rate: number): number | undefined {
  let pot = whole + paid.reduce((sum, year) => (sum + year) * (1 + rate), 0);
  for (let year = 0; year < LONGEST; year++) {
    const month = pension * (1 + adjustment) ** year;
    // A cent is no month: the rule rounds its sums.
    if (pot <= 12 * month + 0.5) return 12 * year + Math.ceil((pot - 0.5) / month);
    pot = (pot - 12 * month) * (1 + rate);
  }
  return undefined;
}

const paidBy = ({ step }: Life, side: 'Own' | 'All', years: number) => Array.from({ length: years }, (_, s) => step(`paid${side}#central.${s}`));

export function readData(): Data {
  const [employee, flexible] = [life({ ...MAN, status: 'employee' }), life({ ...MAN, status: 'flexible' })];
  const years = MAN.contributionMonths / 12;
  const pension = known(employee.value.central?.total, 'total');
  const own = paidBy(flexible, 'Own', years);
  // What a thousand a month of the wages of the year of retirement is of his contribution then.
  const share = (count('class.saving') * MAN.contributionMonths) / flexible.step('paidOwnInWages#central');
  const paid: Record<Pot, number[]> = { own: paidBy(employee, 'Own', years), whole: paidBy(employee, 'All', years), flexible: own, thousand: own.map((year) => year * share), bank: [] };
  const at = (rate: number) =>
    Object.fromEntries(POTS.map((pot) => [pot, until(paid[pot], pot === 'bank' ? count('wang-dage.bank') : 0, pension, rateOf(employee), rate / 100)])) as Drawn['months'];
  const rates = Array.from({ length: (MOST - LEAST) / STEP + 1 }, (_, i) => LEAST + i * STEP);

  const her = life(YOUNG);
  const rate = rateOf(her);
  const months = until(paidBy(her, 'Own', YOUNG.contributionMonths / 12), 0, known(her.value.central?.total, 'total'), rate, rate) ?? 0;
  return {
    byRate: new Map(rates.map((one) => [one, at(one)])),
    pension,
    retire: MAN.retireAgeMonths,
    mean: Math.round(known(employee.value.drawingYears, 'drawingYears') * 12),
    young: { retire: YOUNG.retireAgeMonths, mean: Math.round(known(her.value.drawingYears, 'drawingYears') * 12), months, rate: rate * 100 },
  };
}
