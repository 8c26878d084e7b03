/** The people of the story as inputs: what is told, within what it is told, and nothing that isn't. */
import { formatMonth, type Month, parseMonth } from '../../rules/month.ts';
import type { Inputs } from './answer.ts';
import { type Form, tracksOf } from './form.ts';

export interface Preset {
  id: string;
  name: string;
  /** "YYYY-MM", both ends. */
  birth: [string, string];
  sex: 'male' | 'female';
  paid: [number, number] | null;
  /** The months within which the telling lies, "YYYY-MM". */
  until: [string, string] | null;
  paying: boolean | null;
  /** The birth, or the months paid, is inferred and not told. */
  assumed: boolean;
  source: { text: string; href: string };
}

const month = (text: string): Month => parseMonth(text) as Month;

export function presetInputs(preset: Preset, asOf: Month): Inputs {
  const { birth, paid, until, paying, sex } = preset;
  const told = (text: string): Month => Math.min(month(text), asOf) as Month;
  return {
    birth: { low: month(birth[0]), high: month(birth[1]) },
    tracks: tracksOf({ sex, post: 'unsure' }),
    paid: paid && until ? { months: { low: paid[0], high: paid[1] }, until: { low: told(until[0]), high: told(until[1]) } } : null,
    paying,
    asOf,
  };
}

/** What stands in the fields while such a person is looked at: what is told within a range has no field, and so stays empty. */
export const presetForm = ({ sex, paying }: Preset, asOf: Month): Form => ({ birth: '', sex, post: 'unsure', years: '', months: '', paying: paying ?? true, until: formatMonth(asOf), overlay: '' });

/** When an account was told, from the date of its publication: a year, a month or a day. */
export function toldWithin(issued: string | null): [string, string] | null {
  const parts = /^(\d{4})(-\d{2})?/.exec(issued ?? '');
  if (!parts) return null;
  const [, year, of] = parts;
  return of ? [`${year}${of}`, `${year}${of}`] : [`${year}-01`, `${year}-12`];
}
