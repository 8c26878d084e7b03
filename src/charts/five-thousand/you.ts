/** The strip of the place where the reader paid last. */
import { PLACES } from './places.ts';

export function keys({ spells }: { spells?: { place: string }[] | undefined }): string[] {
  const index = (PLACES as readonly string[]).indexOf(spells?.at(-1)?.place ?? '');
  return index < 0 ? [] : [`pay:${index}`];
}
