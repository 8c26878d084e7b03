/** For which years a figure with a source is on record, series by series; and the three figures that go round without one. */
import { fail } from '../../data/files.ts';
import { figure } from '../../data/figures.ts';
import { tables } from '../../data/load.ts';

export const FIRST_YEAR = 2008;
export const LAST_YEAR = 2025;
export const SERIES = ['public-average', 'contribution-base', 'enterprise-average', 'resident-average', 'migrant-coverage', 'migrant-members'] as const;
export type Series = (typeof SERIES)[number];
export type Known = 'published' | 'derived' | 'recalled' | 'ratio' | 'blank';

export interface Data {
  /** A state for each year, from the first on. */
  known: Record<Series, Known[]>;
  said: { civil: string; enterprise: string; farmers: string };
  ratio: { year: number; yuan: number; parts: { key: string; times: string; yuan: string }[] };
}

const TABLE = 'published-years';

export function readData(): Data {
  const rows = tables().get(TABLE)?.rows ?? fail('data/tables', TABLE, 'no such table', 'add it: the scene what-is-not-published draws it');
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, i) => String(FIRST_YEAR + i));
  const of = (series: Series) => years.map((year) => (rows.find((row) => row.series === series && row.year === year)?.state ?? 'blank') as Known);
  const value = (id: string) => figure(id).value;
  const told = rows.find(({ state }) => state === 'ratio') ?? fail(`data/tables/${TABLE}.csv`, 'ratio', 'no such row', 'the scene opens that year');
  return {
    known: Object.fromEntries(SERIES.map((series) => [series, of(series)])) as Data['known'],
    said: { civil: value('text-000.civil-servants'), enterprise: value('text-000.enterprise'), farmers: value('text-000.farmers') },
    ratio: {
      year: Number(told.year),
      yuan: Number(value('track.enterprise-2013')),
      parts: [
        { key: 'enterprise', times: '1', yuan: value('track.enterprise-2013') },
        { key: 'institutions', times: value('track.institutions-times'), yuan: value('track.institutions-2013') },
        { key: 'government', times: value('track.government-times'), yuan: value('track.government-2013') },
      ],
    },
  };
}
