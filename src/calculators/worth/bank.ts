/** The same money of one's own in a bank: what it comes to, and how long it lasts if the same is drawn from it. */
import { divide, exactly, type Exact } from '../../rules/exact.ts';
import { rounded } from '../../rules/steps.ts';
import { type Node, type Step, Trace } from '../../rules/trace.ts';
import type { Life, Run } from './answer.ts';

export interface Ahead {
  percent: string;
  /** Yuan at retirement. */
  saved: number;
  /** Months of drawing the pension's sums; null: to the end of the life table there is some left. */
  lasts: number | null;
  /** The age, in months, at which it is gone. */
  until: number | null;
  trace: Step[];
}

const amount = (step: Step | undefined): Exact => exactly(String(step?.result)) as Exact;

/** Interest is added at each year's end, as it is to the account; the year's own payments and what is drawn in it bear none. */
export function aheadOf({ trace, life }: Run, percent: string): Ahead {
  const byId = new Map(trace.map((step) => [step.id, step]));
  const t = new Trace({});
  const factor = t.step('bankFactor', 'add', 'ratio', [t.given(divide(exactly(percent) as Exact, 100), 'ratio'), 1]);
  let fund: Node<number> = t.given(0, 'yuan');
  for (let s = 0; byId.has(`paidOwn#central.${s}`); s++) {
    const paid = t.given(amount(byId.get(`paidOwn#central.${s}`)), 'yuan');
    fund = rounded(t, `bankYear#${s}`, 'add', [t.step(`bankGrown#${s}`, 'mul', 'yuan', [fund, factor]), paid]);
  }
  const saved = fund.shown;
  let lasts: number | null = null;
  for (let k = 0; byId.has(`drawnYear#central.${k}`); k++) {
    const drawn = t.given(amount(byId.get(`drawnYear#central.${k}`)), 'yuan');
    const left = t.step(`bankAfter#${k}`, 'sub', 'yuan', [fund, drawn]);
    if (left.shown < 0) {
      const part = t.step('bankPart', 'div', 'months', [t.step('bankTwelve', 'mul', 'number', [fund, 12]), drawn]);
      lasts = t.step('bankLasts', 'add', 'months', [t.step('bankMonths', 'floor', 'months', [part]), 12 * k]).shown;
      break;
    }
    fund = rounded(t, `bankLeft#${k}`, 'mul', [left, factor]);
  }
  const done = t.result({ saved: fund });
  return { percent, saved, lasts, until: lasts === null ? null : drawnFrom(life) + lasts, trace: done.ok ? done.trace : [] };
}

const drawnFrom = ({ retire }: Life): number => retire;
