/** What 我的账本 shows of the payslip. */
import { figureRows, frameSheet } from '../kit/sheet.ts';
import type { Answer } from './answer.ts';
import { asksIn } from './asks.ts';
import { readMonth } from '../kit/field.ts';
import type { PayslipData } from './data.ts';
import { payslipSpec, statusOf } from './form.ts';
import { view } from './view.ts';

export const sheet = frameSheet<PayslipData, Answer>({
  spec: ({ places }) => payslipSpec(places),
  entries(form, { place, choice, yuan, percent, month }, { id, places, rulesAsOf }) {
    const status = statusOf(form);
    const read = readMonth(form.month || rulesAsOf, 'month');
    const asks = 'month' in read && form.place ? asksIn(places, form.place, read.month, status) : [];
    return [
      place('place', places),
      choice('status', 'choice.status.'),
      ...(status === 'resident' ? [yuan('tier')] : [yuan('wage', { label: `${id}.field.${status === 'flexible' ? 'base' : 'wage'}` })]),
      ...(status === 'employee' ? [percent('fund'), percent('injury')] : []),
      month('month'),
      ...asks.map(({ field, unit }) => (unit === 'yuan' ? yuan(field) : percent(field))),
    ];
  },
  result(answer, frame) {
    const { words } = frame;
    const shown = view(answer, { ...frame, data: frame.data.places });
    const parts = (cells: (string | null)[]) => cells.slice(0, 2).flatMap((cell, at) => (cell === null ? [] : [words.text('payslip.sheet-part', { head: shown.heads[at] ?? '', cell })]));
    return {
      says: shown.says,
      rows: [...figureRows(shown.figures, words), ...shown.rows.flatMap(({ name, sub, cells }) => (parts(cells).length > 0 ? [{ label: name, value: parts(cells).join(words.text('calculator.comma')), sub }] : []))],
      lines: shown.workings.flatMap(({ lines }) => lines),
      notes: shown.lacks.map(({ text }) => text),
    };
  },
});
