/** A trace as lines of a passbook: what, how, figure, clause. Every number in a line is a step, an operand of one, or an input. */
import { type SourceRef, type Verified, verifications } from '../../rules/result.ts';
import type { Arg, Shown, Step } from '../../rules/trace.ts';
import type { Words } from './words.ts';

export interface Line {
  id: string;
  what: string;
  /** The operation in signs; empty where a value is only looked up. */
  how: string;
  figure: string;
  clause: Clause | null;
  /** How far it was verified, where that is less than the text of the document; in words, and as the data say it. */
  mark?: string;
  verified?: Verified;
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
  /** What stands behind a parameter's value, where places have their own. */
  law?: (found: ParameterArg) => Standing | undefined;
}
export type ParameterArg = Extract<Arg, { param: string }>;
/** Of a value: its clause, if it isn't the step's own source, and a mark. */
export interface Standing {
  clause?: Clause | null;
  mark?: string;
  verified?: Verified;
  /** Of a rate: itself. */
  value?: string;
}

/** `have.earliest`: the step `have`, of the earliest choice. */
/** `contributionShare#pension.worker`: the step of that name, of what stands after the sign. */
function nameOf(id: string, words: Words): string {
  const [step = '', part] = id.split('#');
  if (part !== undefined) return words.text(/^(high-)?\d+$/.test(part) ? 'calculator.step-nth' : 'calculator.step-of', { of: words.has(`calculator.of.${part}`) ? words.text(`calculator.of.${part}`) : part.replace(/^high-/, ''), step: words.text(`step.${step}`) });
  const [name, of] = id.split('.');
  return words.text(`step.${name}`, of ? { of: words.text(`calculator.of.${of}`) } : {});
}

const isDay = (shown: Shown): shown is string => typeof shown === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(shown);
/** "YYYY-MM-DD" in words. */
export function dayText(day: string, words: Words): string {
  const [year = '', month = '', of = ''] = day.split('-');
  return words.text('calculator.day', { year, month: Number(month), day: Number(of) });
}
const isMonth = (shown: Shown): boolean => typeof shown === 'string' && /^\d{4}-\d{2}$/.test(shown);

export function passbook(trace: readonly Step[], reading: Reading): Line[] {
  const { words, clauses, folded, dated, ages, sums, unmet, law } = reading;
  const steps = new Map(trace.map((step) => [step.id, step]));

  const inUnit = (shown: Shown, unit: Step['unit'], id = ''): string => {
    if (typeof shown === 'boolean') return words.text(shown ? 'calculator.yes' : 'calculator.no');
    if (isMonth(shown)) return words.number(String(shown), 'month');
    if (unit === 'months' && ages?.has(id)) return words.number(shown, 'months', 'age');
    if (unit === 'months' && Number.isInteger(shown)) return words.number(shown, 'months');
    if (unit === 'days') return words.number(shown, 'days');
    if (isDay(shown)) return dayText(shown, words);
    if (unit === 'year') return words.number(shown, 'calendar-year');
    if (unit === 'yuan') return words.number(money(shown), 'yuan');
    if (unit === 'percent') return words.number(shown, 'percent');
    if (unit === 'text') return digits(shown);
    return words.number(shown, 'ratio');
  };
  const digits = (shown: Shown): string => {
    if (typeof shown === 'boolean') return inUnit(shown, 'boolean');
    for (const kind of ['reason', 'account']) if (words.has(`choice.${kind}.${shown}`)) return words.text(`choice.${kind}.${shown}`);
    if (isDay(shown)) return inUnit(shown, 'day');
    return words.number(String(shown), isMonth(shown) ? 'month' : 'ratio');
  };

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
    const own = `calculator.op.${step.op}.${step.id.split('#')[0]}`;
    if (step.op === 'lookup') {
      const [found, key] = step.args;
      if (key) return words.text(words.has(own) ? own : 'calculator.op.row', { a: operand(key, step, false) });
      return dated?.has(step.id) && found && 'param' in found ? words.text('calculator.op.at', { a: words.number(found.at, 'month', 'year') }) : '';
    }
    const percent = percentOf(step);
    if (percent) return words.text('calculator.op.mul', { a: operand(percent[0], step, false), b: rateOf(percent[1], step) });
    const inMonths = step.op === 'scale' || (units && (step.unit === 'month' || step.unit === 'months' || step.unit === 'boolean') && ['add', 'sub', 'addMonths', 'max', 'min', 'compare'].includes(step.op));
    const [a = '', b = '', c = '', d = ''] = step.args.map((arg) => operand(arg, step, inMonths && (step.op !== 'compare' || words.has(own))));
    if (words.has(own)) return words.text(own, { a, b, c, d });
    if (step.op === 'sum' || step.op === 'all') return step.args.map((arg) => operand(arg, step, false)).reduce((all, one) => words.text(step.op === 'all' ? 'calculator.op.all' : 'calculator.op.add', { a: all, b: one }));
    // a value taken over as it is
    if (step.op === 'add' && step.args[1] && 'value' in step.args[1] && step.args[1].value === 0) return step.args[0] && 'value' in step.args[0] ? '' : a;
    // to the fen goes without saying
    if (step.op === 'round' && step.unit === 'yuan') return a;
    // of two months the greater is the later
    const key = step.unit === 'month' && (step.op === 'max' || step.op === 'min') ? `${step.op}-month` : step.op;
    return words.text(`calculator.op.${key}`, { a, b, c, d });
  };
  /** A base times so many per cent is written in two steps: times the figure, by a hundred. */
  const percentOf = ({ op, args: [first, second] }: Step): [Arg, Arg] | undefined => {
    const inner = op === 'div' && first && 'step' in first && second && 'value' in second && second.value === 100 ? steps.get(first.step) : undefined;
    return inner?.op === 'mul' && folded.has(inner.id) ? (inner.args as [Arg, Arg]) : undefined;
  };
  const rateOf = (rate: Arg, within: Step): string => {
    const step = 'step' in rate ? steps.get(rate.step) : undefined;
    const told = 'param' in rate ? law?.(rate)?.value : undefined;
    return step ? inUnit(step.result, 'percent') : (told ?? operand(rate, within, false));
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
  const standing = (step: Step): Standing | undefined => {
    for (const arg of step.args) {
      const inner = 'step' in arg && folded.has(arg.step) ? steps.get(arg.step) : undefined;
      const found = 'param' in arg ? law?.(arg) : inner && standing(inner);
      if (found) return found;
    }
    return undefined;
  };
  const clauseFor = (step: Step, found: Standing | undefined) => (found?.clause !== undefined ? found.clause : clauseOf(sourceOf(step), clauses));

  return trace
    .filter(({ id }) => !folded.has(id))
    .map((step) => {
      const found = law && standing(step);
      return {
        id: step.id,
        what: nameOf(step.id, words),
        how: expression(step, true),
        figure: inUnit(step.result, step.unit, step.id),
        clause: clauseFor(step, found),
        ...(found?.mark ? { mark: found.mark } : {}),
        ...(found?.verified ? { verified: found.verified } : {}),
        unmet: unmet?.has(step.id) ?? false,
        sum: sums?.has(step.id) ?? false,
      };
    });
}

/** Yuan, with both decimals where there is one. */
export const money = (yuan: Shown): string => (typeof yuan === 'number' && !Number.isInteger(yuan) ? yuan.toFixed(2) : String(yuan));

/** A line for what the reader, or the story, told. */
export const toldLine = (id: string, what: string, figure: string, by: string): Line => ({ id, what, how: '', figure, clause: { text: by, href: '' }, unmet: false, sum: false });

/** The weakest of what lines rest on; nothing where all of it was read. */
export function weakest(lines: readonly Line[]): Verified {
  return verifications[Math.max(0, ...lines.map(({ verified = 'text' }) => verifications.indexOf(verified)))] as Verified;
}
