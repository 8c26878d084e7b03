/** What a place doesn't know and the reader may: the fields that are asked for, and the parameters that they stand for. */
import type { Month } from '../../rules/month.ts';
import { inPlace, lastKnown, OWN, type PlaceData, parametersOf, placesWith } from '../kit/places.ts';
import type { Parameter } from '../../rules/parameters.ts';

export type StatusId = 'employee' | 'flexible' | 'resident';

interface Asked {
  field: string;
  unit: 'yuan' | 'percent';
  status: readonly StatusId[];
  /** Each with the insurance that it is of. */
  parameters: readonly [insurance: string, parameter: string][];
  /** Not asked where one of these is known. */
  unless?: readonly string[];
  /** The greatest per cent that can be meant. */
  most?: number;
}

const limits = (side: 'floor' | 'ceiling') => (['pension', 'medical', 'unemployment', 'injury'] as const).map((kind) => [kind, `contribution.${kind}.${side}`] as [string, string]);
const flexibleLimits = (side: 'floor' | 'ceiling') => limits(side).filter(([kind]) => kind !== 'injury' && kind !== 'unemployment');

export const ASKED: readonly Asked[] = [
  { field: 'floor', unit: 'yuan', status: ['employee'], parameters: limits('floor') },
  { field: 'ceiling', unit: 'yuan', status: ['employee'], parameters: limits('ceiling') },
  { field: 'floor', unit: 'yuan', status: ['flexible'], parameters: flexibleLimits('floor') },
  { field: 'ceiling', unit: 'yuan', status: ['flexible'], parameters: flexibleLimits('ceiling') },
  { field: 'medical', unit: 'percent', status: ['employee'], parameters: [['medical', 'contribution.medical.employer']], most: 15 },
  { field: 'maternity', unit: 'percent', status: ['employee'], parameters: [['maternity', 'contribution.maternity.employer']], most: 2 },
  { field: 'jobWorker', unit: 'percent', status: ['employee'], parameters: [['unemployment', 'contribution.unemployment.worker']], most: 2 },
  { field: 'jobEmployer', unit: 'percent', status: ['employee'], parameters: [['unemployment', 'contribution.unemployment.employer']], most: 2 },
  { field: 'flexMedical', unit: 'percent', status: ['flexible'], parameters: [['medical', 'flexible.medical.rate']], unless: ['flexible.medical.amount'], most: 15 },
  { field: 'fundFloor', unit: 'yuan', status: ['employee'], parameters: [['housing-fund', 'housing-fund.floor']] },
  { field: 'fundCeiling', unit: 'yuan', status: ['employee'], parameters: [['housing-fund', 'housing-fund.ceiling']] },
];

export const parameterOf = (data: PlaceData, id: string): Parameter<unknown> => parametersOf(data).get(id) as Parameter<unknown>;

export interface Ask {
  field: string;
  unit: 'yuan' | 'percent';
  most: number;
  /** What isn't known here: the insurances, the parameters, and why, where a reason is on record. */
  insurances: string[];
  parameters: string[];
  reasons: string[];
  /** The last months, before this one, for which they were known here, and the last of these. */
  ends: Month[];
  until: Month | undefined;
}

/** The month, before this one, in which most of what isn't known here was; of two the later. */
export function bestMonth(data: PlaceData, slug: string, month: Month, status: StatusId): Month | null {
  // without the pension's nothing else is worth much
  const lacking = (at: Month) => asksIn(data, slug, at, status).reduce((sum, { insurances }) => sum + insurances.length + 2 * insurances.filter((one) => one === 'pension').length, 0);
  const ends = asksIn(data, slug, month, status).flatMap(({ ends: all }) => all);
  let best: { month: Month; lacks: number } | null = null;
  for (const end of [...new Set(ends)].sort((a, b) => b - a)) {
    const lacks = lacking(end);
    if (lacks < (best?.lacks ?? lacking(month))) best = { month: end, lacks };
  }
  return best?.month ?? null;
}

/** Of the place as it is, without what the reader tells. */
export function asksIn(data: PlaceData, slug: string, month: Month, status: StatusId): Ask[] {
  const place = placesWith(data, slug, {}).find(OWN);
  const known = (id: string) => inPlace(parameterOf(data, id), month, place);
  return ASKED.filter(({ status: of, unless = [] }) => of.includes(status) && unless.every((id) => known(id).value === undefined)).flatMap(({ field, unit, parameters: all, most = 0 }) => {
    const lacking = all.map(([insurance, id]) => ({ insurance, id, value: known(id) })).filter(({ value }) => value.value === undefined);
    if (lacking.length === 0) return [];
    const reasons = lacking.flatMap(({ value }) => ('reason' in value && value.reason ? [value.reason] : []));
    const ends = lacking.flatMap(({ id }) => lastKnown(parameterOf(data, id), place) ?? []).filter((end) => end < month);
    return [{ field, unit, most, insurances: lacking.map(({ insurance }) => insurance), parameters: lacking.map(({ id }) => id), reasons: [...new Set(reasons)], ends, until: ends.length > 0 ? (Math.max(...ends) as Month) : undefined }];
  });
}
