/** What 我的账本 shows of 补缴与滞纳金. */
import { figureRows, frameSheet } from '../kit/sheet.ts';
import type { Answer } from './answer.ts';
import type { BackPaymentData } from './data.ts';
import { backPaymentSpec, modeOf } from './form.ts';
import { view } from './view.ts';

export const sheet = frameSheet<BackPaymentData, Answer>({
  spec: () => backPaymentSpec,
  entries(form, { choice, yuan, day, month }, { id }) {
    const mode = modeOf(form);
    return [
      choice('mode', `${id}.mode.`),
      yuan('amount', { label: `${id}.field.amount-${mode}` }),
      yuan('worker', { label: `${id}.field.worker-${mode}` }),
      day('from', { label: `${id}.field.from-${mode}` }),
      mode === 'months' && month('last'),
      day('to'),
      month('ended'),
    ];
  },
  result(answer, frame) {
    const { words } = frame;
    const shown = view(answer, frame);
    return {
      says: shown.says,
      rows: [...figureRows(shown.figures, words), ...shown.rows.map(({ name, fee, clause }) => ({ label: words.text('back-payment.sheet-fee', { name }), value: fee, clauses: clause ? [clause] : [] }))],
      lines: shown.workings.flatMap(({ lines }) => lines),
      notes: shown.limit.slice(0, 1).map(({ text }) => text),
    };
  },
});
