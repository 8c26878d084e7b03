/** What 我的账本 shows of 灵活就业怎么交. */
import { figureRows, frameSheet } from '../kit/sheet.ts';
import type { Answer } from './answer.ts';
import type { FlexibleData } from './data.ts';
import { ASKED, flexibleSpec } from './form.ts';
import { view } from './view.ts';

export const sheet = frameSheet<FlexibleData, Answer>({
  spec: ({ places }) => flexibleSpec(places),
  entries: (form, { place, yuan, percent, duration, month, choice, yes }, { id, places }) => [
    place('place', places),
    yuan('income'),
    duration('paid', 'years', 'months'),
    month('birth'),
    choice('track', 'minimum.'),
    choice('hukou', `${id}.hukou.`),
    form.hard === 'yes' && yes('hard'),
    yuan('base'),
    month('month'),
    ...ASKED.map((field) => (field === 'flexMedical' ? percent(field) : yuan(field))),
  ],
  result(answer, frame) {
    const { words } = frame;
    const shown = view(answer, { ...frame, data: frame.data.places });
    return {
      says: shown.says,
      // the least is the first of the figures
      rows: [...figureRows(shown.figures, words), ...shown.rows.flatMap(({ name, cells: [, , , total], least }) => (total && !least ? [{ label: words.text('flexible.sheet-row', { name }), value: total }] : []))],
      lines: shown.workings.flatMap(({ lines }) => lines),
      notes: [shown.verified],
    };
  },
});
