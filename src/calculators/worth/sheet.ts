/** What 我的账本 shows of it. */
import { ANY } from '../kit/bases.ts';
import { ELSEWHERE } from '../kit/places.ts';
import { figureRows, frameSheet } from '../kit/sheet.ts';
import type { Answer } from './answer.ts';
import type { WorthData } from './data.ts';
import { ASSUMED, worthSpec } from './form.ts';
import { view } from './view.ts';

const ID = 'worth';

export const sheet = frameSheet<WorthData, Answer>({
  spec: ({ places }) => worthSpec(places),
  entries: (form, { choice, month, duration, yuan, percent, place }, { places }) => [
    choice('status', `${ID}.status.`),
    month('birth'),
    choice('track', `${ID}.track.`),
    month('entry'),
    month('retire'),
    duration('paid', 'years', 'months'),
    yuan('wage'),
    form.place === ANY ? choice('place', `${ID}.place-`) : place('place', places),
    form.place === ELSEWHERE && yuan('base'),
    ...ASSUMED.map((field) => percent(field)),
    yuan('income'),
  ],
  result: (answer, { words, clauses, data, rulesAsOf, by }) => {
    const { says, figures, workings } = view(answer, { words, clauses, data: data.places, rulesAsOf, by, person: undefined });
    return { says, rows: figureRows(figures, words), lines: workings.flatMap(({ lines }) => lines) };
  },
});
