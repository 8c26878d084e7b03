/** For readers without scripts: the pension by years and wage, on an invented base. Build time. */
import { rulesAsOf } from '../../rules/rule.ts';
import type { PlaceData } from '../kit/places.ts';
import { ELSEWHERE } from '../kit/places.ts';
import type { Run } from './answer.ts';
import { pensionEstimateSpec } from './form.ts';

export const TABLE_BASE = '8000';
const YEARS = ['15', '20', '30', '40'] as const;
const INDICES = ['0.6', '1', '2'] as const;

/** Who retires this month at sixty, with nothing more to come: the formula alone. */
export function tableRows(data: PlaceData): { years: string; runs: Run[] }[] {
  const spec = pensionEstimateSpec(data);
  return YEARS.map((years) => ({
    years,
    runs: INDICES.flatMap((index) => {
      const { answer } = spec.work({ birth: '1966-12', track: 'male60', place: ELSEWHERE, base: TABLE_BASE, years, months: '', paying: 'no', retire: '2026-12', wage: '', index, balance: '', growth: '0', interest: '0' }, rulesAsOf);
      return answer ? [answer.runs[0] as Run] : [];
    }),
  }));
}
export { INDICES };
