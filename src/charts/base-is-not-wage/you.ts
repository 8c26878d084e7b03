/** The row of the place where the reader paid last. */
import { PLACES } from './places.ts';

export const byPlace = true;

export function keys({ place, spells }: { place?: string | undefined; spells?: { place: string }[] | undefined }, state: string): string[] {
  const index = state === 'places' ? (PLACES as readonly string[]).indexOf(place ?? spells?.at(-1)?.place ?? '') : -1;
  return index < 0 ? [] : [`place-within:${index}`];
}
