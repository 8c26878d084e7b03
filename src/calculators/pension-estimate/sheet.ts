/** What 我的账本 shows of it. */
import { ANY } from '../kit/bases.ts';
import { ELSEWHERE } from '../kit/places.ts';
import { figureRows, frameSheet } from '../kit/sheet.ts';
import type { Answer } from './answer.ts';
import type { PensionEstimateData } from './data.ts';
import { pensionEstimateSpec } from './form.ts';
import { view } from './view.ts';

const ID = 'pension-estimate';

export const sheet = frameSheet<PensionEstimateData, Answer>({
  spec: ({ places }) => pensionEstimateSpec(places),
  entries: (form, { choice, month, duration, yuan, percent, place, text }, { places }) => [
    month('birth'),
    choice('track', `${ID}.track.`),
    form.place === ANY ? choice('place', `${ID}.place-`) : place('place', places),
    form.place === ELSEWHERE && yuan('base'),
    duration('paid', 'years', 'months'),
    choice('paying', `${ID}.paying.`),
    month('retire'),
    yuan('wage'),
    text('index'),
    yuan('balance'),
    percent('growth'),
    percent('interest'),
  ],
  result: (answer, { words, clauses, data, rulesAsOf, by }) => {
    const { says, figures, workings } = view(answer, { words, clauses, data: data.places, rulesAsOf, by, person: undefined });
    return { says, rows: figureRows(figures, words), lines: workings.flatMap(({ lines }) => lines) };
  },
});
