/** What is typed into a calculator and has no place in the profile: kept on the device under a key of its own, gone with the profile in one press (src/story/profile.ts). */
import { KEPT } from '../../story/profile.ts';

export type Kept = Record<string, string>;

const isKept = (value: unknown): value is Kept => typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every((one) => typeof one === 'string');

// where storage is closed to us it lasts as long as the page
const unstored = new Map<string, Kept>();

/** null: it can't be read. */
export function parseKept(text: string | null): Kept | null {
  try {
    const stored: unknown = JSON.parse(text ?? 'null');
    return isKept(stored) ? stored : null;
  } catch {
    return null;
  }
}

export function readKept(id: string): Kept | null {
  try {
    return parseKept(localStorage.getItem(KEPT + id));
  } catch {
    return unstored.get(id) ?? null;
  }
}

/** false: it could not be kept beyond this page. */
export function saveKept(id: string, values: Kept): boolean {
  try {
    localStorage.setItem(KEPT + id, JSON.stringify(values));
    document.documentElement.toggleAttribute('data-profile', true);
    return true;
  } catch {
    unstored.set(id, values);
    return false;
  }
}

export const forget = (id: string): boolean => unstored.delete(id);
