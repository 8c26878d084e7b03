/** What this device keeps of the reader: read only, and as it stands, so that what can't be read is told and not lost. */
import { type Kept, parseKept } from '../calculators/kit/keep.ts';
import { KEPT, KEY, type PlaceOnly, parseKnown, type Profile } from '../story/profile.ts';

export interface Found {
  id: string;
  raw: string;
  /** null: it can't be read. */
  kept: Kept | null;
}
export interface Stored {
  known: Profile | PlaceOnly | null;
  /** A profile that can't be read, as it stands. */
  torn: string | null;
  calculators: Found[];
}

/** null: the device lets nothing be stored. */
export function readDevice(): Stored | null {
  try {
    const raw = localStorage.getItem(KEY);
    const known = parseKnown(raw);
    const calculators = Object.keys(localStorage)
      .filter((key) => key.startsWith(KEPT))
      .map((key) => {
        const text = localStorage.getItem(key) ?? '';
        return { id: key.slice(KEPT.length), raw: text, kept: parseKept(text) };
      });
    return { known, torn: known === null ? raw : null, calculators };
  } catch {
    return null;
  }
}

export const isNothing = (stored: Stored | null): boolean => stored !== null && stored.known === null && stored.torn === null && stored.calculators.length === 0;
