/** What 我的账本 shows of 几岁退休: all that it keeps is in the profile. */
import { type Month, parseMonth } from '../../rules/month.ts';
import { todayOf } from '../kit/clock.ts';
import { figureRows, type Sheet } from '../kit/sheet.ts';
import { calculatorWords } from '../kit/words.ts';
import { answer } from './answer.ts';
import type { CalculatorData } from './data.ts';
import { fromProfile, readForm } from './form.ts';
import { toReader, trackName, view } from './view.ts';

export const sheet: Sheet<CalculatorData> = (data, { profile, month }) => {
  const { id, clauses, rulesAsOf } = data;
  const words = toReader(calculatorWords(data));
  const today = todayOf(month, parseMonth(rulesAsOf) as Month).month;
  const read = profile && readForm(fromProfile(profile, today), today);
  const found = read?.inputs ? answer(read.inputs) : null;
  const title = words.text(`${id}.title`);
  // what it stands on stands above, with what is known of the reader
  if (!found?.ok) return { title, entries: [], faults: found ? found.problems.map(({ code }) => words.text(words.has(`problem.${code}`) ? `problem.${code}` : 'problem.no-value', { month: profile?.birth ?? '' })) : [], result: null };
  const shown = view(found, { words, clauses, rulesAsOf, by: words.text('calculator.told-by-you') });
  const many = shown.tracks.length > 1;
  return {
    title,
    entries: [],
    faults: [],
    result: {
      says: shown.says,
      rows: shown.tracks.flatMap(({ id: track, figures }) => figureRows(figures, words).map((row) => (many ? { ...row, label: words.text('retirement-age.sheet-of', { track: trackName(track, words), label: row.label }) } : row))),
      lines: shown.tracks.flatMap(({ workings }) => workings).flatMap(({ lines }) => lines),
      notes: found.tracks.some(({ verified }) => verified !== 'text') ? [words.text('retirement-age.assume.article-seven')] : [],
    },
  };
};
