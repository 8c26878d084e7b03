/** Three places' floors, period by period, beside the average wage that each was set against. */
import { div, exact, mul, toDecimal } from '../../data/exact.ts';
import { fail } from '../../data/files.ts';
import { figure } from '../../data/figures.ts';
import { addMonths, evaluate, formatMonth, type Month, month, monthsBetween, rulesAsOf } from '../../rules/index.ts';
import { readPlaces } from '../../rules/read-places.ts';

export const PLACES = ['shanghai', 'beijing', 'shenzhen'] as const;
export type PlaceId = (typeof PLACES)[number];
/** The first month for which a floor of Beijing's is on record. */
export const FIRST = month(2015, 10);
export const END = addMonths(rulesAsOf, 1);

export interface Period {
  from: Month;
  /** The month after its last. */
  to: Month;
  floor: number;
  /** A third of the ceiling: null where no ceiling is on record. */
  average: string | null;
  /** Per cent, with one decimal. */
  share: string | null;
}
export interface Data {
  periods: Record<PlaceId, Period[]>;
  /** The law's per cent of the average. */
  rule: number;
  /** From this month on the average is of all urban employees. */
  changed: Record<PlaceId, Month | null>;
  /** Beijing since then, that month = 100. */
  index: { floor: string; average: string };
}

function walk(place: PlaceId): Period[] {
  const places = readPlaces(process.cwd());
  const found: Period[] = [];
  for (let at: Month = FIRST; at < END; at = addMonths(at, 1)) {
    const result = evaluate('contribution', { place, month: formatMonth(at), status: 'employee' }, { places });
    if (!result.ok) continue;
    const { floor, ceiling } = result.value;
    if (typeof floor !== 'number') continue;
    const average = typeof ceiling === 'number' ? toDecimal(div(exact(String(ceiling)), exact('3')), 2).replace(/\.00$/, '') : null;
    const last = found.at(-1);
    if (last?.to === at && last.floor === floor && last.average === average) last.to = addMonths(at, 1);
    else found.push({ from: at, to: addMonths(at, 1), floor, average, share: average && toDecimal(div(mul(exact(String(floor)), exact('100')), exact(average)), 1) });
  }
  return found;
}

/** The average's definition changed with the cut of the rates in 2019, in the first period of each place that begins after it. */
const CHANGE = month(2019, 5);

export function readData(): Data {
  const periods = Object.fromEntries(PLACES.map((place) => [place, walk(place)])) as Data['periods'];
  const changedIn = (place: PlaceId) => periods[place].find(({ from }) => from >= CHANGE)?.from;
  const beijing = changedIn('beijing') ?? fail('data/rules/places/beijing.json', 'contribution.pension.floor', 'no period begins after 2019-05', 'the scene floor-and-average needs one');
  return {
    periods,
    rule: Number(figure('floor.rule.low').value),
    changed: { shanghai: changedIn('shanghai') ?? null, beijing, shenzhen: null },
    index: { floor: figure('floor.beijing.grown').value, average: figure('floor.beijing.average-grown').value },
  };
}

export const lengthOf = ({ from, to }: Period): number => monthsBetween(from, to);
