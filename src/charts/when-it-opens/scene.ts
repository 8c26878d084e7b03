/** The same month's money by whose it is: in hand, locked in accounts in one's own name, in the common pools; and what opens each. */
import { type Box, line, type Mark, path, text } from '../kit/mark.ts';
import { defineScene, type Words } from '../scene.ts';
import { type Insurance, type Part, readSlip, type Slip } from '../slip.ts';
import { type Frame, frameOf, gapBetween, lay } from './frame.ts';

interface View {
  /** Which heap lies open. */
  open: 'none' | 'own' | 'pool';
  /** The job is gone: nothing comes in any more. */
  ended?: boolean;
}

/** A pot: the parts of the strip that lie in it. */
interface Pot {
  key: string;
  parts: { yuan: number; unchecked: boolean }[];
}

function potsOf(slip: Slip): { hand: Pot; own: Pot[]; pool: Pot[] } {
  const part = (parts: Part[], insurance: Insurance) => parts.filter((one) => one.insurance === insurance);
  const pot = (key: string, parts: Part[]): Pot => ({ key, parts: parts.map(({ yuan, unchecked }) => ({ yuan, unchecked })) });
  return {
    hand: { key: 'hand', parts: [{ yuan: slip.left, unchecked: false }] },
    own: [
      pot('own-medical', part(slip.own, 'medical')),
      pot('own-fund', [...part(slip.own, 'housing-fund'), ...part(slip.employer, 'housing-fund')]),
      pot('own-pension', part(slip.own, 'pension')),
    ],
    pool: [
      pot('pool-pension', part(slip.employer, 'pension')),
      pot('pool-medical', part(slip.employer, 'medical')),
      pot('pool-unemployment', [...part(slip.own, 'unemployment'), ...part(slip.employer, 'unemployment')]),
      pot('pool-injury', part(slip.employer, 'injury')),
    ],
  };
}
const sum = (pots: Pot[]): number => pots.flatMap(({ parts }) => parts).reduce((total, { yuan }) => total + yuan, 0);

function draw(slip: Slip, { open, ended = false }: View, box: Box, words: Words): Mark[] {
  const f = frameOf(box);
  const { hand, own, pool } = potsOf(slip);
  const marks: Mark[] = [];
  let top = f.tape.y;
  const heaps = [
    { g: 'hand', pots: [hand], opened: false, c: 'ink line' },
    { g: 'own', pots: own, opened: open === 'own', c: 'blue' },
    { g: 'pool', pots: pool, opened: open === 'pool', c: 'dots edged' },
  ];
  const laid = (y: number, { pots, opened }: (typeof heaps)[number]) => lay(pots.map((pot) => pot.parts.map(({ yuan }) => yuan)), y, opened, f);
  const gap = gapBetween(heaps.map((heap) => laid(0, heap).bottom), f);
  for (const heap of heaps) {
    const { g, pots, opened, c } = heap;
    const { parts, bottom } = laid(top, heap);
    pots.forEach((pot, i) => {
      parts[i]?.forEach(({ d }, k) => {
        const unchecked = pot.parts[k]?.unchecked ?? false;
        marks.push(path(g, classOf(g, pot.key, unchecked, ended, c), d));
      });
      const y = parts[i]?.[0]?.y ?? top;
      if (opened) beside(marks, g, pot, y, ended, f, words);
    });
    if (!opened) heading(marks, g, pots, top, { open, ended }, f, words);
    top = bottom + gap;
  }
  const { x, y, w, row, yuan } = f.tape;
  for (let n = 1; n < slip.left / yuan; n++) marks.push(line('lines', 'rule', x, y + n * row, n + 1 > slip.left / yuan ? x + ((slip.left % yuan) / yuan) * w : x + w, y + n * row));
  return marks;
}

function classOf(g: string, pot: string, unchecked: boolean, ended: boolean, c: string): string {
  if (ended && g === 'own') return 'blue line';
  if (ended) return pot === 'pool-unemployment' ? 'hatch-blue' : 'ghost';
  return unchecked ? 'hatch' : c;
}

/** An open pot: its name and sum, and under it what opens it. */
function beside(marks: Mark[], heap: string, pot: Pot, y: number, ended: boolean, f: Frame, words: Words): void {
  const size = f.narrow ? 12 : 16;
  const first = y + size * 0.9;
  const can = ended && pot.key === 'pool-unemployment';
  const sums = words.number(sum([pot]), 'yuan');
  const unchecked = !ended && pot.parts.some((part) => part.unchecked);
  const name = words.label(unchecked ? 'pot-unchecked' : 'pot', { name: words.label(pot.key), n: ended ? '' : sums });
  marks.push(text(`${heap}-names`, can || pot.key.startsWith('own') ? 'label-blue' : 'label-strong', f.beside, first, name.trim(), size));
  marks.push(text(`${heap}-opens`, can ? 'label-blue' : 'label', f.beside, first + f.line, words.label(`${ended ? 'ended' : 'opens'}-${pot.key}`), f.narrow ? 12 : 15));
}

/** A closed heap: how much it is. */
function heading(marks: Mark[], g: string, pots: Pot[], top: number, { open, ended }: View, f: Frame, words: Words): void {
  const total = sum(pots);
  const big = open === 'none' || g === 'hand';
  const size = f.narrow ? 12 : 16;
  if (big && !ended) {
    marks.push(text(`${g}-printed`, g === 'own' ? 'printed printed-blue' : 'printed', f.beside, top + f.printed * 0.88, String(total), f.printed));
    marks.push(text(`${g}-label`, g === 'own' ? 'label-blue' : 'label-strong', f.beside, top + f.printed * 0.88 + f.line + 2, words.label(`heap-${g}`), size));
    return;
  }
  const said = words.label(ended ? `ended-${g}` : 'pot', { name: words.label(`heap-${g}`), n: words.number(total, 'yuan') });
  marks.push(text(`${g}-label`, g === 'own' ? 'label-blue' : 'label-strong', f.beside, top + size, said, size));
}

export default defineScene<Slip, View>({
  id: 'when-it-opens',
  kind: 'bars',
  order: 'sequence',
  sources: [
    { id: 'state-council-2005-38', locator: 'art.6' },
    { id: 'housing-fund-regulation' },
    { id: 'text-003' },
  ],
  data: readSlip,
  table: (slip) => {
    const { hand, own, pool } = potsOf(slip);
    const row = (whose: string) => (pot: Pot) => [`@${pot.key}`, `@${whose}`, String(sum([pot])), `@opens-${pot.key}`, pot.parts.some(({ unchecked }) => unchecked) ? '@not-checked' : '@with-document'];
    return {
      columns: [
        { key: 'pot', unit: 'words' },
        { key: 'whose', unit: 'words' },
        { key: 'yuan', unit: 'yuan' },
        { key: 'opens', unit: 'words' },
        { key: 'checked', unit: 'words' },
      ],
      rows: [...[hand].map(row('heap-hand')), ...own.map(row('heap-own')), ...pool.map(row('heap-pool'))],
    };
  },
  cover: 'whole',
  states: [
    { id: 'whole', view: { open: 'none' } },
    { id: 'own', view: { open: 'own' } },
    { id: 'pool', view: { open: 'pool' } },
    { id: 'job-ends', view: { open: 'pool', ended: true } },
  ],
  draw,
  height: (_, box) => frameOf(box).height,
});
