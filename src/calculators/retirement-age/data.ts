/** What the page hands to the calculator: words, clauses, people of the story, the worked case. Plain data. */
import type { Clauses } from '../kit/passbook.ts';
import type { WordData } from '../kit/words.ts';
import type { Form } from './form.ts';
import type { Preset } from './presets.ts';

export interface CalculatorData extends WordData {
  id: string;
  clauses: Clauses;
  presets: Preset[];
  worked: Form;
  /** "YYYY-MM" */
  rulesAsOf: string;
  notModelled: string[];
}

/** Born in June 1975, thirteen years paid, paying on: between the two lines, and with a choice still ahead. */
export const workedCase = (rulesAsOf: string): Form => ({
  birth: '1975-06',
  sex: 'male',
  post: 'unsure',
  years: '13',
  months: '0',
  paying: true,
  until: rulesAsOf,
  overlay: '',
});
