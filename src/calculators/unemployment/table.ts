/** For readers without scripts: how many months so many years give, place by place. Build time. */
import { rulesAsOf } from '../../rules/rule.ts';
import { ELSEWHERE, type PlaceData } from '../kit/places.ts';
import { type Answer, answer } from './answer.ts';

export const YEARS = [12, 36, 60, 120, 168] as const;

export interface Row {
  /** null: the nation. */
  name: string | null;
  cells: Answer[];
}

/** Places with a term of their own; a city only where it isn't its province's; last the ceilings. */
export function tableRows(data: PlaceData): Row[] {
  const cellsOf = (place: string): Answer[] =>
    YEARS.map((paid) => answer({ place, months: { low: paid, high: paid }, carried: 0, reason: 'contract-expired', registered: true, month: rulesAsOf, amount: null }, data));
  const own = data.files.filter(({ parent, values }) => parent === null || 'unemployment.scale' in values || 'minimum-wage' in values);
  const rows = own.map(({ id, name }) => ({ name, cells: cellsOf(id) })).filter(({ cells }) => cells.every(({ kind }) => kind === 'local'));
  return [...rows, { name: null, cells: cellsOf(ELSEWHERE) }];
}
