/** The threads through the twelve lives: what each lights, in which colour, and what it says at the end of a row. */
import type { Words } from '../scene.ts';

/** Without `least` its length isn't told; with `most` it lies between the two. */
export interface Spell {
  kind: string;
  least?: number;
  most?: number;
}
export interface Life {
  person: string;
  source: string;
  spells: Spell[];
}
export const SHOWS = ['told', 'paid', 'lost', 'fought', 'decided', 'yours'] as const;
export type Show = (typeof SHOWS)[number];

/** Whose months won and months paid are told as one number. */
const MIXED = 'feng-jie';

/** What a thread lights: the cells told, and a stretch that isn't. */
const THREADS: Record<Exclude<Show, 'told' | 'yours'>, Record<string, [cells: string, stretch: string]>> = {
  paid: { paid: ['ink', 'hatch'], alone: ['ink', 'hatch'], won: ['ink soft', 'hatch'], proxy: ['ink soft', 'hatch'] },
  lost: { worked: ['red', 'hatch-red'], stopped: ['red', 'hatch-red'], jobless: ['red', 'hatch-red'], never: ['red', 'hatch-red'], short: ['red', 'hatch-red'] },
  fought: { won: ['blue', 'hatch-blue'], claimed: ['blue', 'hatch-blue'] },
  decided: { benefit: ['blue', 'hatch-blue'], ahead: ['blue soft', 'hatch-blue'], pension: ['blue', 'hatch-blue'], proxy: ['rule', 'hatch-blue'] },
};
export const HEADS: Record<Show, string> = { told: 'label', paid: 'label-strong', lost: 'label-red', fought: 'label-blue', decided: 'label-blue', yours: 'label' };
const UNLIT: [string, string] = ['rule', 'rule'];

export function classesOf(person: string, kind: string, show: Show): [string, string] {
  if (show === 'told') return ['ink soft', 'hatch'];
  if (person === MIXED && kind === 'won' && show !== 'paid') return show === 'fought' || show === 'yours' ? ['blue soft', 'hatch-blue'] : UNLIT;
  if (show !== 'yours') return THREADS[show][kind] ?? UNLIT;
  const { fought, lost, decided, paid } = THREADS;
  return fought[kind] ?? lost[kind] ?? (kind === 'proxy' ? ['ink soft', 'hatch-blue'] : (decided[kind] ?? paid[kind] ?? ['hatch', 'hatch']));
}

type End = (life: Life, words: Words) => [c: string, said: string] | undefined;

/** What is told of a thread at the end of a row: how many months, or that it isn't told. */
const counted =
  (thread: 'paid' | 'lost' | 'fought', c: string): End =>
  ({ person, spells }, words) => {
    const n = (value: number) => words.number(value, 'count');
    // Never paid: a count that is whole without a month.
    if (thread === 'paid' && spells.some(({ kind }) => kind === 'never')) return [c, n(0)];
    if (thread === 'fought' && person === 'liu-jie') return ['label', words.label('went-to-court')];
    const lit = spells.filter(({ kind }) => kind in THREADS[thread]);
    const known = lit.filter(({ least }) => least !== undefined);
    if (known.length === 0) return lit.length > 0 || thread === 'paid' ? ['label', words.label('untold')] : undefined;
    if (thread === 'fought' && person === MIXED) return ['label', words.label('within', { n: n(known[0]?.least ?? 0) })];
    // A sum only where nothing that was paid is left untold.
    if (thread === 'paid' && !spells.some(({ kind, least, most }) => (kind === 'paid' || kind === 'untold') && (least === undefined || most !== undefined))) return [c, n(known.reduce((sum, { least = 0 }) => sum + least, 0))];
    const said = known.map(({ least = 0, most }) => (most === undefined ? n(least) : words.label('range', { from: n(least), to: n(most) }))).join('+');
    if (thread === 'paid' && known.every(({ kind }) => kind === 'proxy')) return ['label', words.label('by-proxy', { n: said })];
    return [thread === 'paid' ? 'label' : c, said];
  };

const decided =
  (c: string): End =>
  ({ person }, words) => [c, words.label(`decided-${person}`)];

export const END: Partial<Record<Show, End>> = {
  paid: counted('paid', 'label-strong'),
  lost: counted('lost', 'label-red'),
  fought: counted('fought', 'label-blue'),
  decided: decided('label-strong'),
  yours: decided('label'),
};

