/** What 我的账本 shows of 失业金. */
import { figureRows, frameSheet } from '../kit/sheet.ts';
import type { Answer } from './answer.ts';
import type { UnemploymentData } from './data.ts';
import { unemploymentSpec, UNSURE } from './form.ts';
import { view } from './view.ts';

export const sheet = frameSheet<UnemploymentData, Answer>({
  spec: ({ places }) => unemploymentSpec(places),
  entries: (form, { choice, duration, yes, place, yuan, text }, { id, places }) => [
    choice('reason', form.reason === UNSURE ? `${id}.` : 'choice.reason.'),
    duration('paid', 'years', 'months'),
    yes('registered'),
    place('place', places),
    yuan('amount'),
    text('carried'),
  ],
  result(answer, frame) {
    const { words } = frame;
    const shown = view(answer, { ...frame, data: frame.data.places, person: false });
    return {
      says: shown.says,
      rows: [...figureRows(shown.figures, words), ...shown.gates.map(({ name, mark, clauses }) => ({ label: name, value: mark, clauses }))],
      lines: shown.workings.flatMap(({ lines }) => lines),
      notes: [shown.verified],
    };
  },
});
