/** What the text tells of six people at the three gates of the benefit; what it doesn't tell is `untold`, and isn't guessed. */
import { people } from '../../data/load.ts';

/** `ahead`: not reached, as they were turned back before. */
export type Verdict = 'passed' | 'turned' | 'untold' | 'ahead';
export interface Walker {
  id: string;
  gates: [Verdict, Verdict, Verdict];
  /** Nobody of the text: a case that the law names. */
  imagined?: true;
}

const WALKERS: Walker[] = [
  { id: 'zhou-ran', gates: ['turned', 'ahead', 'ahead'] },
  { id: 'liu-yuting', gates: ['untold', 'turned', 'ahead'] },
  { id: 'liu-min', gates: ['untold', 'turned', 'ahead'] },
  { id: 'wu-jiajia', gates: ['untold', 'untold', 'untold'] },
  { id: 'li-xiaoming', gates: ['untold', 'untold', 'untold'] },
  // She drew the benefit: so the first and the third gate let her through.
  { id: 'chen-wenxin', gates: ['passed', 'passed', 'passed'] },
];
/** Says nothing of the first gate and the third. */
export const IMAGINED: Walker = { id: 'imagined', gates: ['untold', 'passed', 'untold'], imagined: true };

export const walkers = (): Walker[] => WALKERS.filter(({ id }) => people().has(id) && !people().get(id)?.withdrawn);
