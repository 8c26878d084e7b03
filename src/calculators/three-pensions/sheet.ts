/** What 我的账本 shows of 三种晚年. */
import { ELSEWHERE } from '../kit/places.ts';
import { figureRows, frameSheet } from '../kit/sheet.ts';
import type { Answer } from './answer.ts';
import type { ThreePensionsData } from './data.ts';
import { threePensionsSpec } from './form.ts';
import { view } from './view.ts';

export const sheet = frameSheet<ThreePensionsData, Answer>({
  spec: ({ places }) => threePensionsSpec(places),
  entries: (form, { month, choice, duration, yuan, place }, { id, places }) => [
    month('birth'),
    choice('track', `${id}.track.`),
    month('entry'),
    month('retire'),
    duration('paid', 'years', 'months'),
    yuan('wage'),
    yuan('low'),
    place('place', places),
    form.place === ELSEWHERE && yuan('base'),
    yuan('yearly'),
  ],
  result(answer, frame) {
    const shown = view(answer, { ...frame, data: frame.data.places });
    return { says: shown.says, rows: figureRows(shown.figures, frame.words), lines: shown.workings.flatMap(({ lines }) => lines), notes: [...shown.lacks.map(({ text }) => text), shown.verified] };
  },
});
