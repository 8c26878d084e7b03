/** For readers without scripts: what the floor costs in each place, in the last month for which it is known. Build time. */
import { rulesAsOf } from '../../rules/rule.ts';
import type { PlaceData } from '../kit/places.ts';
import { type Answer, answer, type Row } from './answer.ts';
import { readForm } from './form.ts';

export interface PlaceRow {
  name: string;
  found: Answer;
  floor: Row;
}

export const tableRows = (data: PlaceData): PlaceRow[] =>
  data.files.flatMap(({ id, name }) => {
    const { inputs } = readForm({ place: id }, rulesAsOf, data);
    const found = inputs && answer(inputs, data);
    const floor = found?.rows.find((one) => one.id === 'floor');
    return found && floor?.pension != null ? [{ name, found, floor }] : [];
  });
