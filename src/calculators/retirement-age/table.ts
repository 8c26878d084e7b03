/** For readers without scripts: a row a year of birth, January's and December's births, on the three tracks. Build time. */
import { formatMonth, month } from '../../rules/month.ts';
import { retirement, type Track } from '../../rules/retirement.ts';
import { apply } from '../../rules/rule.ts';

export const TABLE_TRACKS: readonly Track[] = ['male60', 'female55', 'female50'];
const FIRST = 1964;
const LAST = 1985;

export interface End {
  age: number;
  month: string;
}
export interface Row {
  year: number;
  /** The first and the last births of the year, a pair a track. */
  tracks: [End, End][];
}

export function tableRows(): Row[] {
  const end = (track: Track, year: number, of: number): End => {
    const result = apply(retirement, { track, birth: formatMonth(month(year, of)) });
    if (!result.ok) throw new Error(result.problems.map(({ code }) => code).join());
    return { age: result.value.statutoryAgeMonths, month: result.value.statutoryMonth };
  };
  return Array.from({ length: LAST - FIRST + 1 }, (_, index) => {
    const year = FIRST + index;
    return { year, tracks: TABLE_TRACKS.map((track): [End, End] => [end(track, year, 1), end(track, year, 12)]) };
  });
}
