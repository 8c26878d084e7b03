// The reader's row of the field, by sex and post. Their base isn't known here, so the whole row is theirs.
import type { Profile } from '../../story/profile.ts';
import type { Person } from './people.ts';

const ROWS: Record<Person, number> = { man: 0, woman: 1, worker: 2 };

export function keys({ sex, post }: Profile): string[] {
  const person = sex === 'male' ? 'man' : post === 'cadre' ? 'woman' : post === 'worker' ? 'worker' : undefined;
  return person === undefined ? [] : [`rows:${ROWS[person]}`, ...[0, 1, 2].map((column) => `frames:${3 * ROWS[person] + column}`)];
}
