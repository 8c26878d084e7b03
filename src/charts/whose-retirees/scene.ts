/** Who pays for whom: a dot is a million people. What can be counted is dots; what is only said, or isn't known, is hatched. */
import { type Box, line, type Mark, path, rect, text } from '../kit/mark.ts';
import { crowd } from '../kit/crowd.ts';
import { defineScene, type Words } from '../scene.ts';
import { type Data, dots, PER_DOT, readData } from './data.ts';
import { flow, type Frame, frameOf } from './frame.ts';

const SHOWS = ['said', 'two-funds', 'share', 'unknown'] as const;
interface View {
  show: (typeof SHOWS)[number];
}

function draw(data: Data, { show }: View, box: Box, words: Words): Mark[] {
  const f = frameOf(box);
  const split = show !== 'said';
  const [paying, enterprise, all] = [dots(data.paying), dots(data.enterprise), dots(data.drawing)];
  const marks: Mark[] = [
    path('flow', show === 'two-funds' || show === 'share' ? 'rule' : 'hatch', flow(f, show === 'said' ? 'whole' : show === 'unknown' ? 'fork' : 'none')),
    crowd('paying', show === 'share' ? 'gone' : '', f.paying, 0, paying),
    crowd('drawing', '', split ? f.enterprise : f.together, 0, enterprise),
    split ? crowd('drawing', 'blue', f.public, 0, all - enterprise) : crowd('drawing', '', f.together, enterprise, all),
  ];
  marks.push(...labels(data, show, f, box, words));
  if (split) marks.push(...wall(show, f, box, words));
  if (show === 'share') marks.push(...shares(data, f, words));
  if (show === 'unknown') marks.push(...unknown(f, box, words));
  return marks;
}

function labels(data: Data, show: View['show'], f: Frame, box: Box, words: Words): Mark[] {
  const wan = (n: string) => words.number(n, 'people', 'wan');
  const size = f.narrow ? 13 : 17;
  const marks: Mark[] = [
    text('scale-label', 'label', box.w - 2, f.narrow ? 15 : 18, words.label('scale', { n: words.number(PER_DOT, 'people', 'wan') }), box.font, 'end'),
    text('name-labels', show === 'share' ? 'label' : 'label-strong', 0, f.narrow ? 15 : 50, words.label('paying'), size),
    text('name-labels', show === 'share' ? 'label' : 'label-strong', 0, f.narrow ? 33 : 74, wan(data.paying), size),
  ];
  if (show === 'said') {
    marks.push(
      text('name-labels', 'label-strong', f.narrow ? 0 : 360, f.narrow ? 258 : 110, words.label('drawing'), size),
      text('name-labels', 'label-strong', f.narrow ? 0 : 360, f.narrow ? 276 : 134, wan(data.drawing), size),
      text('claim-label', 'label-strong halo', f.narrow ? 14 : 280, f.narrow ? 152 : 178, words.label('claim'), f.narrow ? 12 : 15, f.narrow ? undefined : 'middle'),
      text('claim-label', 'label halo', f.narrow ? 14 : 280, f.narrow ? 170 : 200, words.label('claim-2'), f.narrow ? 12 : 15, f.narrow ? undefined : 'middle'),
    );
    return marks;
  }
  const [right, end] = f.narrow ? ([280, 'end'] as const) : ([360, undefined] as const);
  marks.push(
    text('name-labels', 'label-strong', f.narrow ? 0 : 360, f.narrow ? 258 : 50, words.label('enterprise'), size),
    text('name-labels', 'label-strong', f.narrow ? 0 : 360, f.narrow ? 276 : 74, wan(data.enterprise), size),
    text('name-labels', 'label-blue', right, f.narrow ? 258 : 224, words.label('public'), size, end),
    text('name-labels', 'label-blue', right, f.narrow ? 276 : 248, wan(data.public), size, end),
  );
  return marks;
}

/** Between the two schemes, since 2014. */
function wall(show: View['show'], f: Frame, box: Box, words: Words): Mark[] {
  const c = show === 'unknown' ? 'ink dash' : 'ink bold';
  const key = show === 'unknown' ? 'wall-unknown' : 'wall';
  const marks: Mark[] = [f.narrow ? line('wall', c, 203, 186, 203, 284) : line('wall', c, 352, 186, box.w - 2, 186)];
  if (show === 'share') return marks;
  const label = words.label(f.narrow ? `${key}-narrow` : key);
  marks.push(f.narrow ? text('wall-label', 'label-strong', 197, show === 'unknown' ? 258 : 180, label, 12, 'end') : text('wall-label', 'label-strong', box.w - 2, 178, label, 14, 'end'));
  return marks;
}

function shares(data: Data, f: Frame, words: Words): Mark[] {
  const percent = (n: string) => words.number(n, 'percent');
  if (f.narrow) return [text('printed', 'printed', 0, 178, percent(data.rest), 34), text('printed', 'printed printed-blue', 288, 178, percent(data.share), 26, 'end')];
  return [text('printed', 'printed', 348, 136, percent(data.rest), 42, 'end'), text('printed', 'printed printed-blue', 348, 282, percent(data.share), 42, 'end')];
}

/** What would have to be known. */
function unknown(f: Frame, box: Box, words: Words): Mark[] {
  const size = f.narrow ? 12 : 15;
  const said = (key: string, x: number, y: number, anchor?: 'middle' | 'end') => text('unknown-labels', 'label-strong halo', x, y, words.label(key), size, anchor);
  const sized = (frames: [number, number, number, number][]) => frames.map(([x, y, w, h]) => rect('unknown-frame', 'hatch', x, y, w, h));
  if (f.narrow) return [said('who', 12, 138), said('paid', 12, 156), ...sized([[0, 286, 161, 12], [245, 286, 35, 12]]), said('treasury', 0, 316)];
  return [said('who', 216, 160), said('paid', 216, 184), ...sized([[568, 90, 70, 60], [568, 260, 70, 30]]), said('treasury', box.w - 2, 312, 'end')];
}

export default defineScene<Data, View>({
  id: 'whose-retirees',
  kind: 'dots',
  order: 'sequence',
  sources: [{ id: 'retirees-by-sector-2022' }, { id: 'mohrss-bulletin-2022' }, { id: 'state-council-2015-2' }],
  data: readData,
  table: (data) => ({
    columns: [
      { key: 'who', unit: 'words' },
      { key: 'people', unit: 'people' },
      { key: 'share', unit: 'percent' },
    ],
    rows: [
      ['@row-paying', data.paying, { gap: 'not-of-drawing' }],
      ['@row-paying-enterprise', { gap: 'not-found' }, { gap: 'not-found' }],
      ['@row-paying-public', { gap: 'not-found' }, { gap: 'not-found' }],
      ['@row-drawing', data.drawing, '100'],
      ['@row-enterprise', data.enterprise, data.rest],
      ['@row-public', data.public, data.share],
    ],
  }),
  cover: 'share',
  states: SHOWS.map((show) => ({ id: show, view: { show } })),
  draw,
  height: (_, box) => frameOf(box).height,
});
