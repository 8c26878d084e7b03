/** What every view of an answer is written with. */
import type { Clauses } from './passbook.ts';
import type { Words } from './words.ts';

export interface ViewFrame {
  words: Words;
  clauses: Clauses;
  /** "YYYY-MM" */
  rulesAsOf: string;
  /** Who told what stands in the fields. */
  by: string;
}
