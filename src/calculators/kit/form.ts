/** What a calculator is to the frame around it (Frame.svelte): fields by name, how they are read, who may be looked at. */
import type { Month } from '../../rules/month.ts';
import type { Profile } from '../../story/profile.ts';
import type { Note } from './field.ts';
import type { Clauses } from './passbook.ts';
import type { WordData } from './words.ts';

/** The fields as they are typed; a tick is "yes" or "no". */
export type Form = Record<string, string>;
/** The fields by name, in the order of a link: what a choice may be, or that it is text. */
export type Keys = Record<string, readonly string[] | 'text'>;

/** A person of the story in front of what stands in the fields. */
export interface Preset {
  id: string;
  name: string;
  /** What the text tells of them, in words. */
  told: string;
  /** What stands in the fields: what isn't told, or is told within a range, is empty. */
  form: Form;
  source: { text: string; href: string };
}

export interface Worked<A> {
  /** null: a field is at fault. */
  answer: A | null;
  faults: Note[];
  remarks: Note[];
}

export interface Spec<A, P extends Preset = Preset> {
  keys: Keys;
  /** Fields that an answer can't be had without, named where they are still the worked case's; of those in a list one is enough, and a link may lack them. */
  needed: readonly (string | readonly string[])[];
  work(form: Form, today: Month): Worked<A>;
  /** The field that says where the reader pays: filled with the place they told elsewhere, and what is chosen in it is told to the profile. */
  paysIn?: string;
  /** What else the reader's profile fills in. */
  fromProfile?(profile: Profile, today: Month): Form;
  meet?(preset: P, today: Month): A;
  /** What an answer to the reader's own numbers adds to their profile. */
  finds?(answer: A): Pick<Profile, 'index'>;
}

/** What the page hands to every calculator. */
export interface FrameData<P extends Preset = Preset> extends WordData {
  id: string;
  clauses: Clauses;
  presets: P[];
  worked: Form;
  /** "YYYY-MM" */
  rulesAsOf: string;
  notModelled: string[];
}
export type Whose = 'worked' | 'own' | 'link';

/** What the frame hands to the fields of a calculator. */
export interface Fields {
  id: string;
  form: Form;
  live: boolean;
  today: Month;
  /** A person of the story stands in the fields. */
  met: boolean;
  fault(field: string): string;
  remark(field: string): string;
  /** A part of a field of several parts is at fault. */
  wrong(field: string, part: string): boolean;
  /** A button that fills in fields. */
  set(values: Form): void;
}
/** What the frame hands to the result. */
export interface Told<P extends Preset = Preset> {
  whose: Whose | 'person';
  preset: P | undefined;
  /** Who told the inputs, for the working. */
  by: string;
  set(values: Form): void;
}
