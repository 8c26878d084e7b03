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
  /** What they pay on, as a ratio to the place's average wage, as a calculator reckoned it last. */
  index?: number;
  parents?: unknown;
}

export const KEY = 'jiaoman.profile';
/** What a calculator keeps that the profile has no field for: its id after it. It goes with the profile. */
export const KEPT = 'jiaoman.calc.';
const MONTH = /^(19|20)\d\d-(0[1-9]|1[0-2])$/;

type Check = (value: unknown) => boolean;
const text: Check = (value) => typeof value === 'string';
const month: Check = (value) => typeof value === 'string' && MONTH.test(value);
const place: Check = (value) => typeof value === 'string' && /^[a-z][a-z-]{0,39}$/.test(value);
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
  place: optional(place),
  index: optional((value) => typeof value === 'number' && value > 0 && value <= 20),
});

/** Where the reader pays, or paid last, if they told. */
export const placeOf = ({ place, spells }: Pick<Profile, 'place' | 'spells'>): string | undefined => place ?? spells?.at(-1)?.place;

/** The profile if it is one, or null. */
export function asProfile(value: unknown): Profile | null {
  return profile(value) ? (value as Profile) : null;
}

/** Who has told only where they pay. It becomes part of the profile when there is one. */
export type PlaceOnly = Pick<Profile, 'v' | 'place'>;
const placeOnly = record({ v: oneOf(1), place, birth: (value) => value === undefined, sex: (value) => value === undefined });

/** What is malformed counts as nothing; it stays in storage until the reader saves or clears. */
export function parseKnown(stored: string | null): Profile | PlaceOnly | null {
  try {
    const value: unknown = JSON.parse(stored ?? 'null');
    return asProfile(value) ?? (placeOnly(value) ? (value as PlaceOnly) : null);
  } catch {
    return null;
  }
}
export const parseProfile = (stored: string | null): Profile | null => asProfile(parseKnown(stored));

// where storage is closed to us it lasts as long as the page
let unstored: Profile | PlaceOnly | null = null;

const raw = (): string | null => {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
};
/** What is known of the reader, if it is only a place. */
export const readKnown = (): Profile | PlaceOnly | null => parseKnown(raw()) ?? unstored;
export const readProfile = (): Profile | null => asProfile(readKnown());
export const readPlace = (): string | undefined => placeOf(readKnown() ?? {});

/** false: it is not a profile, or it could not be kept beyond this page. */
export const saveProfile = (value: Profile): boolean => asProfile(value) !== null && store(value);

/** Where they pay, as told in a calculator; nothing: in none of the places. What can't be read is not written over. */
export function savePlace(told: string | undefined): void {
  const known = readKnown();
  if (told === readPlace() || (known === null && raw() !== null)) return;
  const { place: _, ...rest } = known ?? { v: 1 as const };
  store(told !== undefined ? { ...rest, place: told } : asProfile(rest));
}

/** What a calculator found out about someone who has a profile. */
export function addToProfile(found: Pick<Profile, 'index'>): void {
  const known = readProfile();
  if (known && Object.entries(found).some(([key, value]) => known[key as keyof typeof found] !== value)) saveProfile({ ...known, ...found });
}

function store(value: Profile | PlaceOnly | null): boolean {
  let kept = true;
  unstored = null;
  try {
    if (value === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(value));
  } catch {
    kept = false;
    unstored = value;
  }
  announce(asProfile(value) === null ? 'place' : 'profile');
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
  announce('profile');
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

/** `profile`: who it is has changed, or nobody is any more. `place`: of someone of whom nothing else is known, where they pay. */
function announce(event: 'profile' | 'place'): void {
  show();
  document.dispatchEvent(new CustomEvent(event, { detail: readProfile() }));
}

function show(): void {
  document.documentElement.toggleAttribute('data-profile', readKnown() !== null || keeps());
}

/** Once a page: the clear buttons, the other tabs, and the state as it is now. */
export function startProfile(): void {
  show();
  addEventListener('storage', (event) => {
    // a null key: everything was cleared
    if (event.key === KEY || event.key === null) announce(readProfile() === null && readKnown() !== null ? 'place' : 'profile');
  });
  document.addEventListener('click', (event) => {
    if ((event.target as Element).closest('[data-profile-clear]')) clearProfile();
  });
}
