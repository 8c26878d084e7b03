/** What several pictures take from the survey of 2024: counts from the figures, shares of those without a scheme from the table. */
import { fail } from '../data/files.ts';
import { figure } from '../data/figures.ts';
import { tables } from '../data/load.ts';
import { peopleOf } from './kit/crowd.ts';

export const count = (id: string): number => Number(figure(id).value);

export const rowsOf = (table: string): readonly Record<string, string>[] => tables().get(table)?.rows ?? fail('data/tables', table, 'no such table', 'add it: a scene draws it');

export interface Answer {
  answer: string;
  percent: string;
  /** Of those without a scheme, whole people who add up to all of them. */
  people: number;
}

/** The answers of those without a scheme to a question, in the order of the table. */
export function answers(question: 'age' | 'work' | 'hours' | 'job'): Answer[] {
  const rows = rowsOf('survey-uninsured').filter((row) => row.question === question);
  const people = peopleOf(
    rows.map(({ percent }) => Number(percent)),
    count('survey.uninsured'),
  );
  return rows.map(({ answer = '', percent = '' }, i) => ({ answer, percent, people: people[i] as number }));
}
