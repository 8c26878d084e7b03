/** Two headlines and the insurance they were both about: the year's changes as people, a dot for a hundred thousand of them. */
import type { Box, Mark } from '../kit/mark.ts';
import { defineScene, type Words } from '../scene.ts';
import { type Data, readData } from './data.ts';
import { frameOf } from './frame.ts';
import { drawYear } from './year.ts';
import { drawYears } from './years.ts';

export type View = { show: 'said' | 'one-insurance' | 'others' | 'final' } | { show: 'years'; of: 'medical' | 'pension' };

const draw = (data: Data, view: View, box: Box, words: Words): Mark[] =>
  view.show === 'years' ? drawYears(data, view.of, frameOf(box), words) : drawYear(data, view.show, frameOf(box), words);

export default defineScene<Data, View>({
  id: 'two-headlines',
  kind: 'dots',
  order: 'sequence',
  sources: [{ id: 'text-000' }, { id: 'nhsa-flash-2022' }, { id: 'nhsa-bulletin-2022' }, { id: 'mohrss-bulletin-2022' }],
  data: readData,
  table: ({ said, changes, levels }) => ({
    columns: [
      { key: 'scheme', unit: 'words' },
      { key: 'at', unit: 'month' },
      { key: 'vintage', unit: 'words' },
      { key: 'change', unit: 'people' },
      { key: 'people', unit: 'people' },
    ],
    rows: [
      ['@said-social', '2022-12', '@said', String(said.social), { gap: 'not-said' }],
      ['@said-medical', '2022-12', '@said', String(said.medical), { gap: 'not-said' }],
      // The bulletin's changes of the two medical schemes come with their levels.
      ...changes
        .filter(({ scheme, vintage }) => vintage === 'flash' || !levels.some((one) => one.scheme === scheme))
        .map(({ scheme, vintage, people }) => [`@${scheme}`, '2022-12', `@${vintage}`, String(people), { gap: 'only-change' }]),
      ...levels.map(({ scheme, at, people, change, vintage }) => [`@${scheme}`, at, `@${vintage}`, change === undefined ? { gap: 'first' } : String(change), String(people)]),
    ],
  }),
  cover: 'one-insurance',
  states: [
    { id: 'said', view: { show: 'said' } },
    { id: 'one-insurance', view: { show: 'one-insurance' } },
    { id: 'others', view: { show: 'others' } },
    { id: 'final', view: { show: 'final' } },
    { id: 'since-2021', view: { show: 'years', of: 'medical' } },
    { id: 'pensions', view: { show: 'years', of: 'pension' } },
  ],
  draw,
  height: (_, box) => frameOf(box).height,
});
