/** The fund of the employee scheme in the years with a source; another account of three funds; and what was projected, each said once. */
import { rowsOf } from '../survey.ts';

export const [FIRST, LAST] = [2009, 2023];

export interface Year {
  year: number;
  revenue?: number;
  spending?: number;
  balance?: number;
}
export interface Projection {
  report: string;
  event: string;
  year: number;
  recalled: boolean;
}
export interface Data {
  years: Year[];
  funds: Required<Year>;
  projections: Projection[];
}

/** Months of the year's spending that the balance at its end would pay. */
export const covers = ({ balance, spending }: Year): number | undefined => (balance === undefined || spending === undefined ? undefined : (balance / spending) * 12);

function yearOf(row: Record<string, string> | undefined, year: number): Year {
  const read = (key: 'revenue' | 'spending' | 'balance') => (row?.[key] ? { [key]: Number(row[key]) } : {});
  return { year, ...read('revenue'), ...read('spending'), ...read('balance') };
}

export function readData(): Data {
  const fund = rowsOf('pension-fund');
  const last = rowsOf('three-funds').at(-1);
  return {
    years: Array.from({ length: LAST - FIRST + 1 }, (_, i) => yearOf(fund.find(({ year }) => year === String(FIRST + i)), FIRST + i)),
    funds: yearOf(last, Number(last?.year)) as Required<Year>,
    projections: rowsOf('fund-projections').map(({ report = '', event = '', year, verified }) => ({ report, event, year: Number(year), recalled: verified === 'memory' })),
  };
}
