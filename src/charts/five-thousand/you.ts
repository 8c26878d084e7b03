/** The strip of the place where the reader paid last. */
import { PLACES } from './places.ts';

export const byPlace = true;

export function keys({ place, spells }: { place?: string | undefined; spells?: { place: string }[] | undefined }): string[] {
  const index = (PLACES as readonly string[]).indexOf(place ?? spells?.at(-1)?.place ?? '');
  return index < 0 ? [] : [`pay:${index}`];
}
