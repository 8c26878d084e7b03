/** The base that a pension is reckoned with where one retires: as published, as told, or its ends where the place isn't known. */
import { type Exact, show } from '../../rules/exact.ts';
import type { Month } from '../../rules/month.ts';
import { calculationBase, ownForm } from '../../rules/pension-parts.ts';
import type { SourceRef, Verified } from '../../rules/result.ts';
import { ELSEWHERE, inPlace, lastKnown, OWN, type PlaceData, placesWith } from './places.ts';
import type { Reading } from './reading.ts';

export interface Base {
  yuan: number;
  /** null: told by the reader. */
  of: { month: Month; source: SourceRef | null; verified: Verified } | null;
}
export interface Where {
  place: string;
  base: Base;
}
/** The choice of whoever doesn't know yet where: the places with the lowest and the highest base. */
export const ANY = 'any';
export const MOST_BASE = 100_000;
/** Of the average wage, the most and the least that count. 国办发〔2019〕13号, section 3 */
export const [MOST, LEAST] = [3, 0.6];

/** The base of the month of retirement, or the last that is known; none of a month before the first. */
export function baseIn(data: PlaceData, place: string, retire: Month): Base | null {
  const here = placesWith(data, place, {}).find(OWN);
  const last = lastKnown(calculationBase, here);
  const month = last !== undefined && retire > last ? last : retire;
  const found = inPlace(calculationBase, month, here);
  if (found.value === undefined || !('source' in found)) return null;
  return { yuan: Number(show(found.value as Exact)), of: { month, source: found.source && 'id' in found.source ? found.source : null, verified: found.verified } };
}

export const hasOwnForm = (data: PlaceData, place: string, month: Month): boolean => inPlace(ownForm, month, placesWith(data, place, {}).find(OWN)).value !== undefined;

/** The lowest and the highest, of the places that reckon as the nation does and whose base isn't above `most`. */
export function endsOf(data: PlaceData, retire: Month, most = Number.POSITIVE_INFINITY): Where[] {
  const all = data.files.flatMap(({ id, values }): Where[] => {
    const base = values[calculationBase.id] && !hasOwnForm(data, id, retire) ? baseIn(data, id, retire) : null;
    return base && base.yuan <= most ? [{ place: id, base }] : [];
  });
  const sorted = all.sort((a, b) => a.base.yuan - b.base.yuan);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  return lowest && highest ? [lowest, highest] : [];
}

/** Where someone retires, as the form has it. */
export function readWhere(place: string | undefined, retire: Month | null, data: PlaceData, read: Reading): Where[] {
  if (!place) read.fault('place.empty');
  else if (place === ELSEWHERE) {
    const typed = read.amount('base', true, MOST_BASE);
    if (typed !== null && Number(typed) > 0) return [{ place, base: { yuan: Number(typed), of: null } }];
  } else if (retire !== null) {
    const base = place === ANY ? null : baseIn(data, place, retire);
    const found = place === ANY ? endsOf(data, retire) : base ? [{ place, base }] : [];
    if (found.length === 0) read.fault('place.no-base');
    return found;
  }
  return [];
}
