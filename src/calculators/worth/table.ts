/** For readers without scripts: several invented ways of paying. Build time. */
import { rulesAsOf } from '../../rules/rule.ts';
import { baseIn } from '../kit/bases.ts';
import type { PlaceData } from '../kit/places.ts';
import { type Answer, answer, STATUSES, type Status } from './answer.ts';

const PLACE = 'guangdong';
/** Where the delay ends: men at 63, women on the line of 55 at 58. */
const LIVES = [
  { track: 'male60', retire: 756 },
  { track: 'female55', retire: 696 },
] as const;
const CASES = [
  { index: 0.6, paid: 240 },
  { index: 1, paid: 240 },
  { index: 1, paid: 360 },
] as const;

export interface Row {
  track: (typeof LIVES)[number]['track'];
  status: Status;
  index: number;
  paid: number;
  answer: Answer;
}

export function tableRows(data: PlaceData): Row[] {
  const base = baseIn(data, PLACE, rulesAsOf);
  if (!base) throw new RangeError(`${PLACE} has no base`);
  const rates = { growth: null, interest: null, adjustment: null, inflation: null };
  return LIVES.flatMap(({ track, retire }) =>
    STATUSES.flatMap((status) =>
      CASES.map(({ index, paid }) => ({
        track,
        status,
        index,
        paid,
        answer: answer({ status, lives: [{ track, start: retire - paid, retire, paid, told: null }], wages: [(base.yuan * index).toFixed(2)], wheres: [{ place: PLACE, base }], rates, bank: null, income: null }, data),
      })),
    ),
  );
}
