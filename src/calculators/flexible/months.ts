/** Which month's limits are known in a place: this one's, or earlier ones'. */
import { flexibleParameters } from '../../rules/contribution-flexible.ts';
import { flexible } from '../../rules/flexible.ts';
import { formatMonth, type Month } from '../../rules/month.ts';
import { apply } from '../../rules/rule.ts';
import { lastKnown, OWN, type PlaceData, placesWith, type Typed } from '../kit/places.ts';

/** 0: nothing. A floor of the pension weighs more than a ceiling alone, and that more than medical care. */
export function knownIn(data: PlaceData, slug: string, month: Month, typed: Typed = {}): number {
  const found = apply(flexible, { place: OWN, month: formatMonth(month) }, { places: placesWith(data, slug, typed) });
  if (!found.ok) return 0;
  const cost = (found.value.least ?? found.value.most) as { items: { insurance: string }[] } | undefined;
  const has = (insurance: string) => cost?.items.some((one) => one.insurance === insurance) ?? false;
  return (has('pension') ? (found.value.floor === undefined ? 2 : 4) : 0) + (has('medical') ? 1 : 0);
}

/** The last month before this one in which more was known here; null where there is none. */
export function betterMonth(data: PlaceData, slug: string, month: Month): Month | null {
  const place = placesWith(data, slug, {}).find(OWN);
  const ends = flexibleParameters().flatMap((parameter) => lastKnown(parameter, place) ?? []);
  let best: { month: Month; known: number } | null = null;
  for (const end of [...new Set(ends)].filter((one) => one < month).sort((a, b) => b - a)) {
    const known = knownIn(data, slug, end);
    if (known > (best?.known ?? knownIn(data, slug, month))) best = { month: end, known };
  }
  return best?.month ?? null;
}
