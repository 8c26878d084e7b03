/** The working, as lines: of each way back into medical care, of its years for life, of the minimum. */
import type { Step } from '../../rules/trace.ts';
import { minimumLines } from '../kit/minimum.ts';
import { type Line, passbook, toldLine } from '../kit/passbook.ts';
import { OWN, placesWith, standingIn } from '../kit/places.ts';
import type { Answer, Outcome, Way } from './answer.ts';
import type { Frame } from './view.ts';

interface Working {
  id: string;
  title: string;
  lines: Line[];
}

const FOLDED = new Set(['waitBeforeRepair']);
const IN_YEARS = new Set(['lifetimeYears', 'lifetimeLow', 'lifetimeHigh', 'localYears', 'paidYears', 'longLapse']);

function linesOf(trace: readonly Step[], { inputs }: Answer, { words, clauses, data }: Frame): Line[] {
  const law = standingIn(data, placesWith(data, inputs.place, {}), OWN, words, clauses);
  const years = new Map(trace.filter(({ id }) => IN_YEARS.has(id)).map(({ id, result }) => [id, words.number(String(result), 'years')]));
  // it is named to whoever joins by another way; no step leans on it there
  const used = new Set(trace.flatMap(({ args }) => args.flatMap((arg) => ('step' in arg ? [arg.step] : []))));
  const shown = trace.filter(({ id }) => id !== 'flexibleWait' || used.has(id));
  return passbook(shown, { words, clauses, folded: FOLDED, law, sums: new Set(['waitingMonths', 'waitMost']) }).map((line) => ({ ...line, figure: years.get(line.id) ?? line.figure }));
}

export function workings(answer: Answer, frame: Frame): Working[] {
  const { words, clauses, by } = frame;
  const { inputs, ways, lifetime, ahead, medicalGap } = answer;
  const text = (key: string, values?: Record<string, string>) => words.text(`after-lapse.${key}`, values);
  const gap = toldLine('gap', text('step.gap'), words.number(medicalGap, 'months'), by);
  const years = inputs.missed === null ? [] : [toldLine('missed', text('step.missed'), words.number(inputs.missed, 'years'), by)];
  const of = (way: Way, outcome: Outcome, end: string): Working[] =>
    outcome.trace.length === 0
      ? []
      : [{ id: `${way.id}-${end}`, title: text(`working.${end}`, { way: text(`way.${way.id}`) }), lines: [...(way.id === 'resident' && inputs.was === 'resident' ? years : [gap]), ...linesOf(outcome.trace, answer, frame)] }];
  return [
    ...ways.flatMap((way) => (way.same ? of(way, way.paid, 'same') : [...of(way, way.paid, 'paid'), ...of(way, way.unpaid, 'unpaid')])),
    ...ahead.map((one) => ({ id: one.track, title: text(ahead.length > 1 ? 'working.minimum-of' : 'working.minimum', { track: words.text(`minimum.${one.track}`) }), lines: minimumLines(one, inputs.paid, words, clauses, by) })),
    ...lifetime.flatMap(({ sex, trace }) => (trace.length === 0 ? [] : [{ id: `lifetime-${sex}`, title: text('working.lifetime', { sex: text(`sex.${sex}`) }), lines: linesOf(trace, answer, frame) }])),
  ];
}
