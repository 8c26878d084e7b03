/** For readers without scripts: several invented lives in the three schemes. Build time. */
import { rulesAsOf } from '../../rules/rule.ts';
import type { PlaceData } from '../kit/places.ts';
import type { Three } from './answer.ts';
import { workedCase } from './data.ts';
import { threePensionsSpec } from './form.ts';

const YEARS = ['20', '30', '40'] as const;
const WAGES = ['6000', '10000', '20000'] as const;

/** From twenty, so that there is room for forty years; retired as in the worked case. */
export function tableRows(data: PlaceData): Three[] {
  const spec = threePensionsSpec(data);
  return YEARS.flatMap((years) =>
    WAGES.flatMap((wage) => {
      const { answer } = spec.work({ ...workedCase, entry: '2015-01', years, wage }, rulesAsOf);
      return answer?.kind === 'three' ? [answer] : [];
    }),
  );
}
