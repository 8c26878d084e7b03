/** The spells of the twelve, from the table. Someone who is taken out of data/people leaves no row. */
import { people } from '../../data/load.ts';
import { rowsOf } from '../survey.ts';
import type { Life, Spell } from './threads.ts';

/** The table's rows of those who may be shown. */
export const told = (): readonly Record<string, string>[] => rowsOf('twelve-lives').filter(({ person = '' }) => people().has(person) && !people().get(person)?.withdrawn);

/** As the story met them: six of one text, then six of the other. */
const ORDER = ['chen-wenxin', 'wu-jiajia', 'liu-yuting', 'li-xiaoming', 'zhou-ran', 'liu-min', 'feng-jie', 'long-jie', 'song-dage', 'chen-dage', 'wang-dage', 'liu-jie'];

const spell = ({ kind = '', months, least, most }: Record<string, string>): Spell => (months ? { kind, least: Number(months) } : least && most ? { kind, least: Number(least), most: Number(most) } : { kind });

export function readLives(): Life[] {
  const rows = told();
  return ORDER.flatMap((person) => {
    const own = rows.filter((row) => row.person === person).sort((a, b) => Number(a.step) - Number(b.step));
    return own.length ? [{ person, source: own[0]?.source ?? '', spells: own.map(spell) }] : [];
  });
}
