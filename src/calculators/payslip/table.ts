/** For readers without scripts: what three wages pay where all of it is known. Build time. */
import { rulesAsOf } from '../../rules/rule.ts';
import type { PlaceData } from '../kit/places.ts';
import { type Answer, answer } from './answer.ts';
import { readForm } from './form.ts';

export const WAGES = ['4000', '10000', '50000'] as const;

export interface Row {
  slug: string;
  name: string;
  cells: Answer[];
}

export const tableRows = (data: PlaceData): Row[] =>
  data.files.flatMap(({ id, name }) => {
    const cells = WAGES.flatMap((wage) => {
      const { inputs } = readForm({ place: id, status: 'employee', wage }, rulesAsOf, data);
      return inputs ? [answer(inputs, data)] : [];
    });
    return cells.every(({ complete, worker }) => complete.worker && worker !== null) ? [{ slug: id, name, cells }] : [];
  });
