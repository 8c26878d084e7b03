/** The three gates of the unemployment benefit, and how far the people of the text get: a lane a person, a turnstile a gate. */
import { figure } from '../../data/figures.ts';
import { type Box, circle, line, type Mark, path, round, text } from '../kit/mark.ts';
import { defineScene, type Words } from '../scene.ts';
import { IMAGINED, type Verdict, type Walker, walkers } from './people.ts';

interface View {
  /** Gates that have been walked up to. */
  gates: number;
  /** What is written under each lane. */
  under: 'told' | 'law';
  imagined?: boolean;
}
interface Data {
  walkers: Walker[];
  paid: number;
}

function frameOf(box: Box) {
  return box.w < 400
    ? { narrow: true, top: 40, lane: 44, left: 44, start: 48, gates: [104, 172, 240], end: 272, post: 11, gap: 5, r: 7, under: 25, size: 12, name: 12 }
    : { narrow: false, top: 58, lane: 53, left: 88, start: 98, gates: [216, 370, 524], end: 596, post: 15, gap: 7, r: 11, under: 31, size: 14, name: 17 };
}
type Frame = ReturnType<typeof frameOf>;
const height = ({ walkers: all }: Data, box: Box): number => frameOf(box).top + (all.length + 1) * frameOf(box).lane + 2;

/** The first gate that doesn't let them through, or the last that has been walked up to. */
function standing(walker: Walker, reached: number): { gate: number; verdict: Verdict } {
  const turned = walker.gates.indexOf('turned');
  if (turned >= 0 && turned < reached) return { gate: turned, verdict: 'turned' };
  // Who isn't told of at the second gate stays in it: nothing beyond can be said.
  const unsaid = walker.gates.indexOf('untold', 1);
  if (unsaid >= 1 && unsaid < reached) return { gate: unsaid, verdict: 'untold' };
  return { gate: reached - 1, verdict: walker.gates[reached - 1] ?? 'untold' };
}

function draw(data: Data, view: View, box: Box, words: Words): Mark[] {
  const f = frameOf(box);
  const marks: Mark[] = f.gates.flatMap((x, i) => {
    const c = i < view.gates ? 'label-strong' : 'label';
    const name = words.label(`gate-${i + 1}`, { paid: words.number(data.paid, 'months', 'years') });
    return [text('gate-labels', c, x, f.narrow ? 14 : 22, words.label(`nth-${i + 1}`), f.size, 'middle'), text('gate-labels', c, x, f.narrow ? 31 : 43, name, f.narrow ? 12 : 15, 'middle')];
  });
  marks.push(...data.walkers.flatMap((walker, i) => lane(walker, i, view, f, words)));
  const last = data.walkers.length;
  return [...marks, ...(view.imagined ? lane(IMAGINED, last, view, f, words) : legend(last, f, words))];
}

function lane(walker: Walker, i: number, view: View, f: Frame, words: Words): Mark[] {
  const y = f.top + i * f.lane + f.post;
  const g = (name: string) => (walker.imagined ? `${name}-note` : name);
  const { gate, verdict } = standing(walker, view.gates);
  const at = f.gates[gate] ?? f.end;
  const beyond = gate + 1 < f.gates.length ? (at + (f.gates[gate + 1] as number)) / 2 : f.end;
  const stuck = verdict === 'untold' && gate > 0;
  const x = verdict === 'turned' ? at - f.r - 5 : stuck ? at : beyond;
  const doubtful = walker.gates.slice(0, gate + 1).includes('untold');
  const trail = walker.imagined ? 'ghost' : doubtful ? 'line hatch dash' : verdict === 'turned' ? 'red bold' : 'ink bold';
  const token = walker.imagined ? 'blue line' : { passed: 'ink', turned: 'red', untold: 'hatch', ahead: 'hatch' }[verdict];
  return [
    line(g('trails'), trail, f.start, y, x - f.r, y),
    ...f.gates.map((post, k) => turnstile(g('posts'), post, y, f, k > gate || k >= view.gates ? 'ahead' : k === gate ? verdict : (walker.gates[k] as Verdict), stuck && k === gate)),
    circle(g('tokens'), token, x, y, f.r),
    text(g('name-labels'), walker.imagined ? 'label-blue' : 'label-strong', f.left - (f.narrow ? 6 : 10), y + f.name * 0.36, words.label(walker.id), f.name, 'end'),
    text(g('under-labels'), walker.imagined ? 'label-blue halo' : `${verdict === 'turned' ? 'label-red' : 'label'} halo`, f.start, y + f.under, words.label(`${view.under}-${walker.id}`), f.size),
  ];
}

/** Two posts: together the gate is shut, apart it is open; who isn't told of stands between them. */
function turnstile(g: string, x: number, y: number, { post, gap, r }: Frame, verdict: Verdict, within: boolean): Mark {
  const half = verdict === 'turned' || verdict === 'ahead' ? 0 : within ? r : gap;
  const reach = post + (within ? 4 : 0);
  const c = { passed: 'ink line bold', turned: 'red line bold', untold: 'line hatch bold', ahead: 'rule axis' }[verdict];
  return path(g, c, `M${x} ${round(y - reach)}V${round(y - half)}M${x} ${round(y + half)}V${round(y + reach)}`);
}

function legend(i: number, f: Frame, words: Words): Mark[] {
  const y = f.top + i * f.lane + f.post + (f.narrow ? 4 : 6);
  const step = f.narrow ? [0, 58, 116] : [0, 100, 200];
  return (['passed', 'turned', 'untold'] as const).flatMap((verdict, k) => {
    const x = f.start + f.r + (step[k] as number);
    return [circle('key-note', { passed: 'ink', turned: 'red', untold: 'hatch' }[verdict], x, y, f.r), text('key-note', 'label', x + f.r + 5, y + f.size * 0.36, words.label(verdict), f.size)];
  });
}

export default defineScene<Data, View>({
  id: 'three-gates',
  kind: 'gates',
  order: 'sequence',
  sources: [
    { id: 'social-insurance-law', locator: 'art.45' },
    { id: 'mohrss-order-13', locator: 'art.13' },
    { id: 'labour-contract-law', locator: 'art.36; art.38; art.40; art.41' },
    { id: 'text-000' },
  ],
  data: () => ({ walkers: walkers(), paid: Number(figure('gate.paid').value) }),
  table: ({ walkers: all }) => ({
    columns: [
      { key: 'who', unit: 'words' },
      { key: 'gate-1', unit: 'words' },
      { key: 'gate-2', unit: 'words' },
      { key: 'gate-3', unit: 'words' },
      { key: 'told', unit: 'words' },
      { key: 'law', unit: 'words' },
    ],
    rows: [...all, IMAGINED].map(({ id, gates }) => [`@${id}`, ...gates.map((verdict) => `@${verdict}`), `@told-${id}`, `@law-${id}`]),
  }),
  cover: 'registered',
  states: [
    { id: 'paid', view: { gates: 1, under: 'told' } },
    { id: 'unwilling', view: { gates: 2, under: 'told' } },
    { id: 'registered', view: { gates: 3, under: 'told' } },
    { id: 'words', view: { gates: 3, under: 'law' } },
    { id: 'article-38', view: { gates: 3, under: 'law', imagined: true } },
  ],
  draw,
  height,
});
