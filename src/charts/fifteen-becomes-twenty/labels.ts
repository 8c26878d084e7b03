/** What is said of those whom the delay carries over the step. */
import { formatMonth, type Month, month, yearOf } from '../../rules/first.ts';
import type { Words } from '../scene.ts';
import type { Caught, Data } from './data.ts';

export const nameLabel = (words: Words, { track, original }: Caught): string => words.label(track, { age: words.number(original, 'age-months') });

export function birthsLabel(words: Words, { births: { from, to } }: Caught): string {
  const year = (m: Month) => String(yearOf(m));
  const of = (m: Month) => String(Number(formatMonth(m).slice(5)));
  return yearOf(from) === yearOf(to)
    ? words.label('births-in-year', { year: year(from), from: of(from), to: of(to) })
    : words.label('births', { y1: year(from), m1: of(from), y2: year(to), m2: of(to) });
}

/** What is required at the old month and at the statutory one; with `imagined`, if nothing had risen. */
export function needLabel(words: Words, data: Data, { before, after }: Caught, imagined: boolean): string {
  const plain = (n: number) => words.number(n, 'months', 'number');
  const stayed = data.firstStep.imagined;
  const [from, to] = imagined ? [stayed, stayed] : after;
  return words.label(from === to ? 'need' : 'need-range', { before: plain(before), from: plain(from), to: plain(to) });
}

/** The first month of the first year that asks for more. */
export const edgeOf = ({ firstStep }: Data): Month => month(firstStep.year, 1);

/** The numbers that the lines of a heading take. */
export function headingValues({ base, firstStep, lastStep, caught }: Data, words: Words): Record<string, string> {
  const year = (n: number) => words.number(n, 'calendar-year');
  return {
    base: words.number(base, 'months', 'years'),
    most: words.number(lastStep.required, 'months', 'years'),
    step: words.number(firstStep.added, 'months'),
    more: words.number(lastStep.added, 'months'),
    before: year(firstStep.year - 1),
    first: year(firstStep.year),
    last: year(lastStep.year),
    early: words.number(caught[0]?.early ?? 0, 'months'),
  };
}
