/** What 我的账本 shows of 在哪里领. */
import { frameSheet } from '../kit/sheet.ts';
import type { Answer } from './answer.ts';
import type { PlaceOfBenefitData } from './data.ts';
import { placeSpec, shownStays, STAYS } from './form.ts';
import { view } from './view.ts';

export const sheet = frameSheet<PlaceOfBenefitData, Answer>({
  spec: ({ provinceOf }) => placeSpec(provinceOf),
  entries: (form, { choice, duration, text, yes, joined }, { id }) => [
    choice('hukou', 'calculator.of.'),
    choice('sex', `${id}.sex.`),
    ...STAYS.slice(0, shownStays(form)).map((n) =>
      joined(`${id}.stay`, { nth: n }, [
        choice(`p${n}`, 'calculator.of.'),
        duration(`d${n}`, `y${n}`, `m${n}`),
        text(`a${n}`, /^\d+$/.test(form[`a${n}`] ?? '') ? { value: `${id}.sheet-age` } : {}),
        choice(`k${n}`, `${id}.kind.`),
      ]),
    ),
    form.back === 'yes' && yes('back'),
  ],
  result(answer, frame) {
    const shown = view(answer, { ...frame, money: frame.data.money });
    return {
      says: shown.says,
      rows: shown.ways.flatMap(({ title, rows }) => rows.map(({ name, months, account, clause }) => ({ label: name, value: account, sub: [title, months].filter(Boolean).join(frame.words.text('calculator.semicolon')), clauses: clause ? [clause] : [] }))),
      lines: shown.workings.flatMap(({ lines }) => lines),
      notes: [shown.verified],
    };
  },
});
