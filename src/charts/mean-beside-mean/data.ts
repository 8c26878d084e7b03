/** Two means side by side in the years that have both; the residents' means and their minimum since it began. */
import { fail } from '../../data/files.ts';
import { figure } from '../../data/figures.ts';
import { tables } from '../../data/load.ts';
import { addMonths, month, type Month, parseMonth, rulesAsOf } from '../../rules/index.ts';
import minimum from '../../../data/rules/resident-pension.basic-minimum.json' with { type: 'json' };

export const YEARS = ['2012', '2016', '2021'] as const;
const TABLE = 'mean-pensions';

export interface Pair {
  year: string;
  resident: string;
  enterprise: string;
  times: string;
  apart: string;
}
export interface Mean {
  year: number;
  yuan: string;
  recalled: boolean;
}
export interface Step {
  from: Month;
  /** The month after its last. */
  to: Month;
  yuan: number;
  recalled: boolean;
}
export interface Data {
  pairs: Pair[];
  means: Mean[];
  steps: Step[];
  said: number;
}

export function readData(): Data {
  const rows = tables().get(TABLE)?.rows ?? fail('data/tables', TABLE, 'no such table', 'add it: the scene mean-beside-mean draws it');
  const value = (id: string) => figure(id).value;
  const end = addMonths(rulesAsOf, 1);
  return {
    pairs: YEARS.map((year) => ({ year, resident: value(`means.resident-${year}`), enterprise: value(`means.enterprise-${year}`), times: value(`means.times-${year}`), apart: value(`means.apart-${year}`) })),
    means: rows.filter(({ scheme }) => scheme === 'resident').map(({ year, yuan = '', verified }) => ({ year: Number(year), yuan, recalled: verified === 'memory' })),
    steps: minimum.values.map(({ from, to, value: yuan, verified }) => ({ from: parseMonth(from) ?? month(2009, 9), to: to ? addMonths(parseMonth(to) ?? end, 1) : end, yuan, recalled: verified === 'memory' })),
    said: Number(value('text-000.farmers')),
  };
}
