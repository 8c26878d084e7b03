/** The row of the place where the reader paid last; none where it isn't drawn. */
import { READ } from './places.ts';

export const byPlace = true;

export function keys({ place, spells }: { place?: string | undefined; spells?: { place: string }[] | undefined }): string[] {
  const index = READ.indexOf(place ?? spells?.at(-1)?.place ?? '');
  return index < 0 ? [] : [`names:${index}`, `given:${index}`, `at-most:${index}`];
}
