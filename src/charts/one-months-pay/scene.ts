/** A month's pay as a strip of paper: what is taken out of it, and what the employer pays that isn't on it. */
import { heading } from '../kit/heading.ts';
import { type Box, line, type Mark, path, text } from '../kit/mark.ts';
import { bar, stretch } from '../kit/tape.ts';
import { defineScene, type Words } from '../scene.ts';
import { INSURANCES, type Insurance, type Part, readSlip, shareCell, type Slip } from '../slip.ts';
import { type Frame, frameOf } from './frame.ts';

interface View {
  show: 'gross' | 'own' | 'hidden' | 'pairs';
}

/** From the bottom of the slip up to what is left in hand: so that pension and medical care fill its last line. */
const FROM_BELOW: Insurance[] = ['medical', 'pension', 'unemployment', 'housing-fund'];
/** Of a stretch of no length, which an outline or a texture would show as a stroke. */
const UNSEEN = 'ink';
const ownClass = ({ unchecked }: Part) => (unchecked ? 'hatch' : 'ink');
const employerClass = ({ unchecked }: Part) => (unchecked ? 'hatch' : 'dots edged');
const yuan = (words: Words, n: number) => words.number(n, 'yuan');

/** Where each part begins on the strip: what is taken out up from the slip's end, what the employer adds down from it. */
function starts(slip: Slip): { own: number[]; employer: number[] } {
  const sum = (parts: Part[]) => parts.reduce((total, { yuan }) => total + yuan, 0);
  const below = (part: Part) => slip.own.filter(({ insurance }) => FROM_BELOW.indexOf(insurance) <= FROM_BELOW.indexOf(part.insurance));
  return {
    own: slip.own.map((part) => slip.wage - sum(below(part))),
    employer: slip.employer.map((_, i) => slip.wage + sum(slip.employer.slice(0, i))),
  };
}

function draw(slip: Slip, { show }: View, box: Box, words: Words): Mark[] {
  const f = frameOf(box);
  return show === 'pairs' ? pairs(slip, f, words, box) : strip(slip, show, f, words, box);
}

function strip(slip: Slip, show: 'gross' | 'own' | 'hidden', f: Frame, words: Words, box: Box): Mark[] {
  const { tape, beside, lineAt } = f;
  const at = starts(slip);
  const own = show !== 'gross';
  const hidden = show === 'hidden';
  // A hair of paper between two parts.
  const hair = (1.5 / tape.w) * tape.yuan;
  const marks: Mark[] = [
    path('paper', 'ink line', stretch(tape, 0, slip.wage)),
    path('tax', own ? 'ghost' : UNSEEN, stretch(tape, slip.taxFree, own ? slip.left : slip.taxFree)),
    ...slip.own.map((part, i) => {
      const from = at.own[i] ?? 0;
      return path('own', own ? ownClass(part) : UNSEEN, stretch(tape, from, own ? from + part.yuan - hair : from));
    }),
    ...slip.employer.map((part, i) => {
      const from = hidden ? (at.employer[i] ?? 0) : slip.wage;
      return path('employer', hidden ? employerClass(part) : UNSEEN, stretch(tape, from, hidden ? from + part.yuan : from));
    }),
  ];
  for (let n = 1; n < slip.wage / tape.yuan; n++) marks.push(line('lines', 'rule', tape.x, tape.y + n * tape.row, tape.x + tape.w, tape.y + n * tape.row));
  const edge = tape.y + (slip.wage / tape.yuan) * tape.row;
  marks.push(line('slip-edge', hidden ? 'ink bold' : 'ink', 0, edge, f.narrow ? tape.x + tape.w : box.w, edge));

  const total = hidden ? slip.cost : own ? slip.ownSum : slip.wage;
  const head = hidden ? 'cost' : own ? 'taken' : 'gross';
  const values = { month: words.number(slip.month, 'month'), n: yuan(words, slip.employerSum) };
  marks.push(
    ...heading(String(total), { ...f.printed, apart: f.narrow ? 8 : 14 }, [
      { y: f.printed.y - (f.narrow ? 15 : 28), size: f.narrow ? 12 : 17, text: words.label(`${head}-1`, values) },
      { y: f.printed.y, size: box.font, text: words.label(`${head}-2`, values) },
    ]),
  );

  const note = (n: number, parts: [string, string][]) =>
    marks.push(text('labels', 'label-strong', beside, lineAt(n), parts.map(([name, sum]) => `${name}${f.narrow ? '' : ' '}${sum}`).join(f.narrow ? ' ' : '　'), box.font));
  const named = (parts: Part[], insurance: Insurance): [string, string] => {
    const found = parts.find((one) => one.insurance === insurance);
    const sum = words.number(found?.yuan ?? 0, 'yuan', 'number');
    return [words.label(insurance), insurance === 'injury' ? words.label('from', { n: sum }) : sum];
  };
  const inside = tape.x + tape.w / 2;
  if (own) {
    const free = slip.taxFree / tape.yuan;
    marks.push(text('hand-labels', 'label-strong', inside, lineAt(1), words.label('hand'), f.narrow ? 14 : 17, 'middle'));
    marks.push(text('hand-labels', 'label-strong', inside, lineAt(2), yuan(words, slip.left), f.narrow ? 14 : 17, 'middle'));
    marks.push(text('tax-labels', 'label', inside, lineAt(free), words.label('taxable', { n: yuan(words, slip.taxable) }), box.font, 'middle'));
    marks.push(text('tax-labels', 'label', inside, lineAt(free + 1), words.label('no-table'), box.font, 'middle'));
    note(8, [named(slip.own, 'housing-fund'), named(slip.own, 'unemployment')]);
    note(9, [named(slip.own, 'pension'), named(slip.own, 'medical')]);
    if (!f.narrow) marks.push(text('side-labels', 'label', box.w, lineAt(9), words.label('on-slip'), box.font, 'end'));
  } else {
    marks.push(text('hand-labels', 'label', inside, lineAt(4), words.label('line', { n: yuan(words, tape.yuan) }), box.font, 'middle'));
    for (const n of [1, 5, 10]) marks.push(text('ticks', 'label', beside, lineAt(n - 1), yuan(words, n * tape.yuan), box.font));
  }
  if (hidden) {
    note(10, [named(slip.employer, 'pension')]);
    note(11, [named(slip.employer, 'medical')]);
    note(12, [named(slip.employer, 'unemployment'), named(slip.employer, 'injury')]);
    note(13, [named(slip.employer, 'housing-fund')]);
    if (!f.narrow) marks.push(text('side-labels', 'label', box.w, lineAt(10), words.label('off-slip'), box.font, 'end'));
  }
  return marks;
}

function pairs(slip: Slip, f: Frame, words: Words, box: Box): Mark[] {
  const { axis, perYuan, name, textAt, barAt } = f.pairs;
  const row = (insurance: Insurance) => INSURANCES.indexOf(insurance);
  const h = f.pairs.bar;
  const rate = (part: Part) => words.number(part.rate, 'percent');
  const marks: Mark[] = [
    ...slip.own.map((part) => path('own', ownClass(part), bar(axis - 2 - part.yuan * perYuan, barAt(row(part.insurance)), part.yuan * perYuan, h))),
    ...slip.employer.map((part) => path('employer', employerClass(part), bar(axis + 2, barAt(row(part.insurance)), part.yuan * perYuan, h))),
    path('injury-missing', 'hatch', bar(axis + 2 + (slip.employer[3]?.yuan ?? 0) * perYuan, barAt(row('injury')), (slip.injuryMost.yuan - (slip.employer[3]?.yuan ?? 0)) * perYuan, h)),
    line('axis-line', 'ink', axis, textAt(0) - box.font - 2, axis, barAt(INSURANCES.length - 1) + h + 4),
  ];
  for (const insurance of INSURANCES) {
    const n = row(insurance);
    marks.push(text('names', 'label-strong', name, f.narrow ? textAt(n) : barAt(n) + h / 2 + 5, words.label(insurance === 'medical' && !f.narrow ? 'medical-maternity' : insurance), box.font));
    const mine = slip.own.find((one) => one.insurance === insurance);
    const theirs = slip.employer.find((one) => one.insurance === insurance);
    const said = (part: Part) => words.label(f.narrow ? 'share-short' : 'share', { rate: rate(part), yuan: words.number(part.yuan, 'yuan', f.narrow ? 'number' : '') });
    marks.push(text('own-labels', 'label', axis - 6, textAt(n), mine ? said(mine) : words.label('none'), box.font, 'end'));
    if (!theirs) continue;
    const range = insurance === 'injury' ? words.label('range', { from: rate(theirs), to: words.number(slip.injuryMost.rate, 'percent') }) : said(theirs);
    marks.push(text('employer-labels', 'label', axis + 6, textAt(n), theirs.unchecked ? words.label('unchecked', { n: range }) : range, box.font));
  }
  const { y, size } = f.printed;
  const apart = f.narrow ? 6 : 20;
  marks.push(text('printed', 'printed', axis - apart, y, String(slip.ownSum), size, 'end'), text('printed', 'printed', axis + apart, y, String(slip.employerSum), size));
  const under = y + box.font + 8;
  marks.push(text('heading', 'label-strong', axis - apart, under, words.label('you'), box.font, 'end'), text('heading', 'label-strong', axis + apart, under, words.label('employer'), box.font));
  return marks;
}

export default defineScene<Slip, View>({
  id: 'one-months-pay',
  kind: 'bars',
  order: 'sequence',
  sources: [
    { id: 'state-council-2005-38', locator: 'art.6' },
    { id: 'state-council-office-2019-13', locator: 'sec.1' },
  ],
  data: readSlip,
  table: ({ own, employer, pots }) => ({
    columns: [
      { key: 'insurance', unit: 'words' },
      { key: 'own-rate', unit: 'percent' },
      { key: 'own-yuan', unit: 'yuan' },
      { key: 'employer-rate', unit: 'percent' },
      { key: 'employer-yuan', unit: 'yuan' },
      { key: 'account', unit: 'yuan' },
      { key: 'pool', unit: 'yuan' },
      { key: 'checked', unit: 'words' },
    ],
    rows: INSURANCES.map((insurance, i) => [
      `@${insurance === 'medical' ? 'medical-maternity' : insurance === 'injury' ? 'injury-lowest' : insurance}`,
      shareCell(own, insurance, 'rate'),
      shareCell(own, insurance, 'yuan'),
      shareCell(employer, insurance, 'rate'),
      shareCell(employer, insurance, 'yuan'),
      String(pots[i]?.account),
      String(pots[i]?.pool),
      [...own, ...employer].some((one) => one.insurance === insurance && one.unchecked) ? '@not-checked' : '@with-document',
    ]),
  }),
  cover: 'hidden',
  states: [
    { id: 'gross', view: { show: 'gross' } },
    { id: 'own', view: { show: 'own' } },
    { id: 'hidden', view: { show: 'hidden' } },
    { id: 'pairs', view: { show: 'pairs' } },
  ],
  draw,
  height: (_, box) => frameOf(box).height,
});
