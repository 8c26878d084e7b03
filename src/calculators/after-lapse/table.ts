/** For readers without scripts: half a year's gap, place by place, and the years for life. Build time. */
import { rulesAsOf } from '../../rules/rule.ts';
import { ELSEWHERE, type PlaceData } from '../kit/places.ts';
import { type Answer, answer } from './answer.ts';
import { readForm } from './form.ts';

export const GAP = '6';
export interface PlaceRow {
  /** null: where nothing of the place's own is known. */
  name: string | null;
  found: Answer;
}

export function tableRows(data: PlaceData): PlaceRow[] {
  const of = (place: string): Answer => {
    const { inputs } = readForm({ gap: GAP, was: 'employee', place }, rulesAsOf);
    if (!inputs) throw new RangeError(place);
    return answer(inputs, data);
  };
  const known = data.files.filter(({ values }) => Object.keys(values).length > 0).map(({ id, name }) => ({ name, found: of(id) }));
  const own = known.filter(({ found }) => found.ways.some(({ paid }) => paid.exact) || found.lifetime.some(({ kind }) => kind === 'known' || kind === 'bounds'));
  return [...own, { name: null, found: of(ELSEWHERE) }];
}
