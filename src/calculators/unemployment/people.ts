/** The people of the story before the three gates: only what they tell. Build time. */
import type { Reason } from './answer.ts';

export interface Teller {
  id: string;
  reason: Reason | null;
  /** A name of a place only where the text has it. */
  place: string | null;
}

// None of them says how long they paid for, but for one who never did: that stands in their own record (data/people).
export const TELLERS: readonly Teller[] = [
  { id: 'chen-wenxin', reason: 'dismissed', place: null },
  // persuaded to leave: who proposed it, and what the paper says, isn't told
  { id: 'wu-jiajia', reason: null, place: 'beijing' },
  { id: 'liu-yuting', reason: 'resigned', place: 'guangzhou' },
  { id: 'liu-min', reason: 'resigned', place: 'shanghai' },
  { id: 'zhou-ran', reason: null, place: null },
];
