/** What 我的账本 shows of 断缴之后. */
import { frameSheet } from '../kit/sheet.ts';
import type { Answer } from './answer.ts';
import type { AfterLapseData } from './data.ts';
import { afterLapseSpec, schemeOf } from './form.ts';
import { view } from './view.ts';

export const sheet = frameSheet<AfterLapseData, Answer>({
  spec: ({ places }) => afterLapseSpec(places),
  entries: (form, { duration, choice, place, text, month }, { id, places }) => [
    duration('lapse', 'gapYears', 'gap'),
    choice('why', `${id}.why.`),
    place('place', places),
    choice('was', `${id}.was.`),
    schemeOf(form) === 'resident' && text('missed'),
    text('insured'),
    text('drew'),
    duration('paid', 'years', 'months'),
    month('birth'),
    choice('track', 'minimum.'),
    text('job'),
  ],
  result(answer, frame) {
    const shown = view(answer, { ...frame, data: frame.data.places });
    return {
      says: shown.says,
      rows: shown.cards.map(({ name, mark, clauses, tone }) => ({ label: name, value: mark, clauses, loss: tone === 'unmet' })),
      lines: shown.workings.flatMap(({ lines }) => lines),
      notes: [shown.verified],
    };
  },
});
