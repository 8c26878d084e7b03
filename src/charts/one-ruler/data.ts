/** How many people there are to one: as it is said, by one measure, as projected, and in the fund's own counting. */
import { fail } from '../../data/files.ts';
import { div, exact, toDecimal } from '../../data/exact.ts';
import { figure } from '../../data/figures.ts';
import { tables } from '../../data/load.ts';

/** projected: from a projection; recalled: unverified. */
export type Known = 'told' | 'recalled' | 'projected';
export interface Row {
  year: string;
  /** People to one, as printed. */
  ratio: string;
  known: Known;
}
export interface Data {
  said: { first: Row; second: Row; oneIn: number };
  population: Row[];
  share: string;
  fund: Row[];
}

const TABLE = 'members-per-retiree';

export function readData(): Data {
  const row = (year: string, id: string): Row => {
    const { value, verified, status } = figure(id);
    return { year, ratio: value, known: status === 'projected' ? 'projected' : verified === 'memory' ? 'recalled' : 'told' };
  };
  const rows = tables().get(TABLE)?.rows ?? fail('data/tables', TABLE, 'no such table', 'add it: the scene one-ruler draws it');
  return {
    said: { first: { ...row('2010', 'text-000.ratio-2010'), known: 'told' }, second: { ...row('2023', 'text-000.ratio-2023'), known: 'told' }, oneIn: Number(figure('text-000.old-one-in').value) },
    population: [row('2010', 'population.ratio-2010'), row('2023', 'population.ratio-2023'), row('2025', 'population.ratio-2025'), row('2050', 'population.ratio-2050')],
    share: figure('population.old-share-2050').value,
    fund: rows.map(({ year = '', contributors = '', retirees = '', verified }) => ({ year, ratio: toDecimal(div(exact(contributors), exact(retirees)), 2), known: verified === 'memory' ? 'recalled' : 'told' })),
  };
}
