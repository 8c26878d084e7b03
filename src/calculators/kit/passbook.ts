/** A trace as lines of a passbook: what, how, figure, clause. Every number in a line is a step, an operand of one, or an input. */
import type { SourceRef } from '../../rules/result.ts';
import type { Arg, Shown, Step } from '../../rules/trace.ts';
import type { Words } from './words.ts';

export interface Line {
  id: string;
  what: string;
  /** The operation in signs; empty where a value is only looked up. */
  how: string;
  figure: string;
  clause: Clause | null;
  unmet: boolean;
  sum: boolean;
}
export interface Clause {
  text: string;
  href: string;
}
/** Names of the places in sources, by `id` or `id/locator`, and where their records are. */
export interface Clauses {
  base: string;
  names: Record<string, string>;
}

export const clauseKey = ({ id, locator }: SourceRef): string => (locator ? `${id}/${locator}` : id);

export function clauseOf(ref: SourceRef | undefined, { base, names }: Clauses): Clause | null {
  return ref ? { text: names[clauseKey(ref)] ?? names[ref.id] ?? ref.id, href: `${base}${ref.id}` } : null;
}

export interface Reading {
  words: Words;
  clauses: Clauses;
  /** Steps that are told inside the line of the step that uses them. */
  folded: ReadonlySet<string>;
  /** Look-ups in which the month decides: it is told. */
  dated?: ReadonlySet<string>;
  /** Steps that are ages. */
  ages?: ReadonlySet<string>;
  /** Steps whose line is the sum of the page. */
  sums?: ReadonlySet<string>;
  unmet?: ReadonlySet<string>;
}

/** `have.earliest`: the step `have`, of the earliest choice. */
function nameOf(id: string, words: Words): string {
  const [name, of] = id.split('.');
  return words.text(`step.${name}`, of ? { of: words.text(`calculator.of.${of}`) } : {});
}

const isMonth = (shown: Shown): boolean => typeof shown === 'string' && /^\d{4}-\d{2}$/.test(shown);

export function passbook(trace: readonly Step[], reading: Reading): Line[] {
  const { words, clauses, folded, dated, ages, sums, unmet } = reading;
  const steps = new Map(trace.map((step) => [step.id, step]));

  const inUnit = (shown: Shown, unit: Step['unit'], id = ''): string => {
    if (typeof shown === 'boolean') return words.text(shown ? 'calculator.yes' : 'calculator.no');
    if (isMonth(shown)) return words.number(String(shown), 'month');
    if (unit === 'months' && ages?.has(id)) return words.number(shown, 'months', 'age');
    if (unit === 'months' && Number.isInteger(shown)) return words.number(shown, 'months');
    if (unit === 'year') return words.number(shown, 'calendar-year');
    return words.number(shown, 'ratio');
  };
  const digits = (shown: Shown): string => words.number(String(shown), isMonth(shown) ? 'month' : 'ratio');

  const operand = (arg: Arg | undefined, within: Step, units: boolean): string => {
    if (!arg) return '';
    if ('param' in arg) return words.text(`parameter.${arg.param}`);
    if ('value' in arg) return units && typeof arg.value === 'number' ? inUnit(arg.value, 'months') : digits(arg.value);
    const step = steps.get(arg.step);
    if (!step) return '';
    if (folded.has(step.id) && step.op !== 'lookup') {
      const inner = expression(step, units);
      const weaker = (step.op === 'add' || step.op === 'sub') && (within.op === 'mul' || within.op === 'div');
      return weaker ? words.text('calculator.op.group', { a: inner }) : inner;
    }
    return units ? inUnit(step.result, step.unit, step.id) : digits(step.result);
  };
  /** With units where months are added to months; bare digits where they are counted in steps. */
  const expression = (step: Step, units: boolean): string => {
    if (step.op === 'lookup') {
      const [found, key] = step.args;
      if (key) return words.text('calculator.op.row', { a: operand(key, step, false) });
      return dated?.has(step.id) && found && 'param' in found ? words.text('calculator.op.at', { a: words.number(found.at, 'month', 'year') }) : '';
    }
    const own = units && (step.unit === 'month' || step.unit === 'months') && ['add', 'sub', 'addMonths', 'max', 'min'].includes(step.op);
    const [a, b, c] = step.args.map((arg) => operand(arg, step, own));
    // of two months the greater is the later
    const key = step.unit === 'month' && (step.op === 'max' || step.op === 'min') ? `${step.op}-month` : step.op;
    return words.text(`calculator.op.${key}`, { a: a ?? '', b: b ?? '', c: c ?? '' });
  };

  /** A line also stands on what is told inside it. */
  const sourceOf = (step: Step): SourceRef | undefined => {
    if (step.source) return step.source;
    for (const arg of step.args) {
      const inner = 'step' in arg && folded.has(arg.step) ? steps.get(arg.step) : undefined;
      const source = inner && sourceOf(inner);
      if (source) return source;
    }
    return undefined;
  };

  return trace
    .filter(({ id }) => !folded.has(id))
    .map((step) => ({
      id: step.id,
      what: nameOf(step.id, words),
      how: expression(step, true),
      figure: inUnit(step.result, step.unit, step.id),
      clause: clauseOf(sourceOf(step), clauses),
      unmet: unmet?.has(step.id) ?? false,
      sum: sums?.has(step.id) ?? false,
    }));
}

/** A line for what the reader, or the story, told. */
export const toldLine = (id: string, what: string, figure: string, by: string): Line => ({ id, what, how: '', figure, clause: { text: by, href: '' }, unmet: false, sum: false });
