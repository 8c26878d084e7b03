// The reader's case: the row by sex and post, and the column nearest to what they pay on, where 值不值 has reckoned it; else the whole row.
import type { Profile } from '../../story/profile.ts';
import type { Person } from './people.ts';

const ROWS: Record<Person, number> = { man: 0, woman: 1, worker: 2 };
/** As in data.ts, which a reader doesn't download. */
const COLUMNS = [0.6, 1, 3];

export function keys({ sex, post, index }: Profile): string[] {
  const person = sex === 'male' ? 'man' : post === 'cadre' ? 'woman' : post === 'worker' ? 'worker' : undefined;
  if (person === undefined) return [];
  const row = ROWS[person];
  // Nearest as a ratio: 1.7 lies between 1 and 3.
  const far = (column: number) => Math.abs(Math.log((COLUMNS[column] as number) / (index ?? 1)));
  const columns = index === undefined ? [0, 1, 2] : [[0, 1, 2].reduce((best, one) => (far(one) < far(best) ? one : best))];
  return [`rows:${row}`, ...columns.map((column) => `frames:${3 * row + (column as number)}`)];
}
