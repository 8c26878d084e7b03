// The reader's profile: kept on the device, never sent, gone in one press. No schema library here,
// because every reader downloads this file.

export interface Spell {
  from: string;
  to: string;
  place: string;
  status: string;
  account?: string;
  base?: string;
}

export interface Profile {
  v: 1;
  /** months are strings, "1972-03" */
  birth: string;
  sex: 'male' | 'female';
  post?: 'cadre' | 'worker';
  paidMonths?: number;
  /** The month that `paidMonths` was told for, that month included. */
  paidUntil?: string;
  paying?: boolean;
  spells?: Spell[];
  hukou?: string;
  /** Where they pay, or paid last: a place of data/rules/places. */
  place?: string;
  parents?: unknown;
}

const KEY = 'jiaoman.profile';
/** What a calculator keeps that the profile has no field for: its id after it. It goes with the profile. */
export const KEPT = 'jiaoman.calc.';
const MONTH = /^(19|20)\d\d-(0[1-9]|1[0-2])$/;

type Check = (value: unknown) => boolean;
const text: Check = (value) => typeof value === 'string';
const month: Check = (value) => typeof value === 'string' && MONTH.test(value);
const oneOf =
  (...values: unknown[]): Check =>
  (value) =>
    values.includes(value);
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const record =
  (checks: Record<string, Check>): Check =>
  (value) =>
    typeof value === 'object' && value !== null && Object.entries(checks).every(([key, check]) => check((value as Record<string, unknown>)[key]));

const spell = record({
  from: month,
  to: month,
  place: text,
  status: text,
  account: optional(text),
  base: optional(text),
});

const profile = record({
  v: oneOf(1),
  birth: month,
  sex: oneOf('male', 'female'),
  post: oneOf(undefined, 'cadre', 'worker'),
  paidMonths: optional((value) => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 1200),
  paidUntil: optional(month),
  paying: oneOf(undefined, true, false),
  spells: optional((value) => Array.isArray(value) && value.every(spell)),
  hukou: optional(text),
  place: optional((value) => typeof value === 'string' && /^[a-z][a-z-]{0,39}$/.test(value)),
});

/** Where the reader pays, or paid last, if they told. */
export const placeOf = ({ place, spells }: Pick<Profile, 'place' | 'spells'>): string | undefined => place ?? spells?.at(-1)?.place;

/** The profile if it is one, or null. */
export function asProfile(value: unknown): Profile | null {
  return profile(value) ? (value as Profile) : null;
}

/** What is malformed counts as no profile; it stays in storage until the reader saves or clears. */
export function parseProfile(stored: string | null): Profile | null {
  try {
    return asProfile(JSON.parse(stored ?? 'null'));
  } catch {
    return null;
  }
}

// where storage is closed to us the profile lasts as long as the page
let unstored: Profile | null = null;

export function readProfile(): Profile | null {
  try {
    return parseProfile(localStorage.getItem(KEY)) ?? unstored;
  } catch {
    return unstored;
  }
}

/** false: it is not a profile, or it could not be kept beyond this page. */
export function saveProfile(value: Profile): boolean {
  if (!asProfile(value)) return false;
  let kept = true;
  try {
    localStorage.setItem(KEY, JSON.stringify(value));
    unstored = null;
  } catch {
    kept = false;
    unstored = value;
  }
  announce();
  return kept;
}

export function clearProfile(): void {
  unstored = null;
  try {
    localStorage.removeItem(KEY);
    for (const key of keptKeys()) localStorage.removeItem(key);
  } catch {
    // nothing was kept
  }
  announce();
}

const keptKeys = (): string[] => Object.keys(localStorage).filter((key) => key.startsWith(KEPT));

/** Whether a calculator (any, where none is named) keeps something of the reader's. */
export function keeps(id?: string): boolean {
  try {
    return keptKeys().some((key) => id === undefined || key === KEPT + id);
  } catch {
    return false;
  }
}

function announce(): void {
  const detail = readProfile();
  show(detail);
  document.dispatchEvent(new CustomEvent('profile', { detail }));
}

function show(current: Profile | null): void {
  document.documentElement.toggleAttribute('data-profile', current !== null || keeps());
}

/** Once a page: the clear buttons, the other tabs, and the state as it is now. */
export function startProfile(): void {
  show(readProfile());
  addEventListener('storage', (event) => {
    // a null key: everything was cleared
    if (event.key === KEY || event.key === null) announce();
  });
  document.addEventListener('click', (event) => {
    if ((event.target as Element).closest('[data-profile-clear]')) clearProfile();
  });
}
