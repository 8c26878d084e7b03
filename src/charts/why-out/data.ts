/** The reasons that the survey prints, in its order, and how many people were asked. */
import { count, rowsOf } from '../survey.ts';

export const QUESTIONS = ['never', 'stopped'] as const;
export type Question = (typeof QUESTIONS)[number];
export const MONEY: readonly string[] = ['too-dear', 'short-of-money'];

/** Places that the longer answer has. */
export const RANKS = 4;

export interface Reason {
  reason: string;
  /** Missing: named after the ranked ones, without a rank. */
  rank?: number;
}
export interface Data {
  people: Record<Question, number>;
  reasons: Record<Question, Reason[]>;
}

export function readData(): Data {
  const of = (question: Question): Reason[] =>
    rowsOf('survey-reasons')
      .filter((row) => row.question === question)
      .map(({ reason = '', rank }) => ({ reason, ...(rank ? { rank: Number(rank) } : {}) }));
  return { people: { never: count('survey.uninsured'), stopped: count('survey.interrupted') }, reasons: { never: of('never'), stopped: of('stopped') } };
}
