/** The same picture for a reader: their months from the rule, with nothing else of theirs in it. */
import { monthsBetween, parseMonth } from '../../rules/month.ts';
import { retirement } from '../../rules/retirement.ts';
import { apply, rulesAsOf } from '../../rules/rule.ts';
import { trackOf } from '../tracks.ts';
import { type Life, ROWS } from './life.ts';

export interface Reader {
  birth: string;
  sex?: string;
  post?: string | undefined;
}

/** Drawn until the reader has entered a month: an invented one. */
export const EXAMPLE: Reader = { birth: '1980-05', sex: 'female', post: 'worker' };

export function lifeOf(reader: Reader): Life | undefined {
  const track = trackOf(reader);
  const birth = parseMonth(reader.birth);
  if (!track || birth === undefined) return undefined;
  const result = apply(retirement, { track, birth: reader.birth });
  if (!result.ok) return undefined;
  const { originalAgeMonths: original, statutoryAgeMonths: statutory, latestMonth } = result.value;
  const latest = monthsBetween(birth, parseMonth(latestMonth) ?? birth);
  const start = (Math.ceil(latest / 12) - ROWS) * 12;
  return { start, reached: Math.max(start, monthsBetween(birth, rulesAsOf)), original, reckoned: null, statutory: [statutory, statutory], latest: [latest, latest] };
}
