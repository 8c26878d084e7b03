/** What accounts are credited, what pensions are raised, what wages grow: three rows by year on one scale, never one line. */
import interestFile from '../../../data/rules/account.interest.json' with { type: 'json' };
import adjustmentFile from '../../../data/rules/pension.adjustment.json' with { type: 'json' };
import { figure } from '../../data/figures.ts';
import { type Box, line, type Mark, rect, text } from '../kit/mark.ts';
import { defineScene, type Words } from '../scene.ts';
import { count } from '../survey.ts';
import { type Frame, frameOf } from './frame.ts';

const SHOWS = ['interest', 'hundred', 'adjustment', 'wages', 'last-year'] as const;
type Show = (typeof SHOWS)[number];
interface View {
  show: Show;
}
const ROWS = ['interest', 'adjustment', 'wages'] as const;
type Row = (typeof ROWS)[number];
const [FIRST, LAST] = [2016, 2025];
const YEARS = Array.from({ length: LAST - FIRST + 1 }, (_, i) => FIRST + i);

interface Rate {
  percent: string;
  recalled: boolean;
}
interface Data {
  rows: Record<Row, (Rate | undefined)[]>;
  /** A hundred yuan at the end of each year with a verified rate; and if the last of these rates had always held. */
  hundred: { put: number; grown: number[]; late: number[]; ends: [string, string] };
}

function data(): Data {
  const published = (file: typeof interestFile | typeof adjustmentFile) =>
    YEARS.map((year): Rate | undefined => {
      const found = file.values.find(({ from }) => from.startsWith(String(year)));
      return found && { percent: String(found.value), recalled: found.verified === 'memory' };
    });
  const interest = published(interestFile);
  const verified = interest.filter((rate) => rate && !rate.recalled).map((rate) => Number(rate?.percent));
  const put = count('earn.put');
  const through = (rates: number[]) => {
    let sum = put;
    return rates.map((rate) => (sum *= 1 + rate / 100));
  };
  return {
    rows: {
      interest,
      adjustment: published(adjustmentFile),
      wages: YEARS.map((year) => (year < 2021 ? undefined : { percent: figure(`earn.wages.${year}`).value, recalled: false })),
    },
    hundred: { put, grown: through(verified), late: through(verified.map(() => verified.at(-1) ?? 0)), ends: [figure('earn.hundred-2024').value, figure('earn.hundred-late').value] },
  };
}

const shown = (row: Row, show: Show): boolean => ({ interest: true, adjustment: show !== 'interest' && show !== 'hundred', wages: show === 'wages' || show === 'last-year' })[row];
const paint = ({ recalled }: Rate) => (recalled ? 'hatch' : 'ink');

function draw(found: Data, { show }: View, box: Box, words: Words): Mark[] {
  const f = frameOf(box, { interest: 1, hundred: 3, adjustment: 2, wages: 3, 'last-year': 3 }[show]);
  const last = show === 'last-year';
  const marks: Mark[] = [];
  ROWS.forEach((row, r) => {
    const foot = f.foot(r);
    const on = shown(row, show);
    if (!last) {
      if (on) marks.push(text('name-labels', row === newest(show) ? 'label-strong' : 'label', 0, foot - f.name, words.label(row), f.size));
      marks.push(line('feet-line', on ? 'rule axis' : 'rule', 0, foot, on ? f.x(YEARS.length) - f.between : 0, foot));
    }
    found.rows[row].forEach((rate, i) => {
      const percent = on && rate && (!last || i === YEARS.length - 1) ? Number(rate.percent) : 0;
      if (last && percent) {
        marks.push(rect(row, paint(rate as Rate), f.last.x(r), f.last.foot - percent * f.last.point, f.last.bar, percent * f.last.point));
        return;
      }
      marks.push(rect(row, rate && percent ? paint(rate) : 'ink', f.x(i), foot - percent * f.point, f.bar, percent * f.point));
      if (percent && rate) marks.push(text('value-labels', row === newest(show) ? 'label-strong' : 'label', f.x(i) + (i ? f.bar / 2 : 0), foot - percent * f.point - 4, words.number(rate.percent, 'count'), f.value, i ? 'middle' : undefined));
      else if (on && !rate && i === 0 && !last) marks.push(text('gap-labels', 'label', f.x(0), foot - 8, words.label('not-listed'), box.font));
    });
  });
  if (last) return [...marks, ...lastYear(found, f, words)];
  if (show === 'hundred') marks.push(...hundred(found, f, words));
  YEARS.forEach((year, i) => {
    if (f.narrow && i % 3) return;
    marks.push(text('year-labels', year === LAST && show === 'wages' ? 'label-strong' : 'label', f.x(i) + (i ? f.bar / 2 : 0), f.years, String(year), box.font, i ? 'middle' : undefined));
  });
  return marks;
}

const newest = (show: Show): Row => (show === 'wages' || show === 'adjustment' ? show : 'interest');

/** Columns that grow by what each year credits; broken, the same at the last verified rate. */
function hundred({ hundred: { put, grown, late, ends } }: Data, f: Frame, words: Words): Mark[] {
  const { foot, yuan } = f.hundred;
  const marks: Mark[] = [text('name-labels', 'label-strong', 0, foot - f.hundred.name, words.label(f.narrow ? 'hundred-short' : 'hundred', { n: words.number(put, 'yuan') }), f.size), line('feet-line', 'rule axis', 0, foot, f.x(YEARS.length) - f.between, foot)];
  grown.forEach((sum, i) => {
    marks.push(
      rect('put-cells', 'ink soft', f.x(i), foot - put * yuan, f.bar, put * yuan),
      rect('grown-cells', 'ink', f.x(i), foot - sum * yuan, f.bar, (sum - put) * yuan),
      line('late-line', 'blue bold', f.x(i) - 2, foot - (late[i] as number) * yuan, f.x(i) + f.bar + 2, foot - (late[i] as number) * yuan),
    );
    const end = i === grown.length - 1;
    if (!f.narrow || i % 4 === 0) marks.push(text('grown-labels', end ? 'label-strong' : 'label', f.x(i) + (!i ? 0 : f.bar / 2), foot - sum * yuan - 5, words.number(end ? Number(ends[0]).toFixed(1) : sum.toFixed(1), 'count'), f.value, i ? 'middle' : undefined));
  });
  const level = foot - (late.at(-1) as number) * yuan;
  marks.push(text('late-labels', 'label-blue', f.right, level + (f.narrow ? 16 : 4), words.number(Number(ends[1]).toFixed(1), 'count'), f.value, 'end'));
  return marks;
}

/** The three of the last year side by side. */
function lastYear({ rows }: Data, f: Frame, words: Words): Mark[] {
  const { x, bar, foot, point } = f.last;
  return [
    line('feet-line', 'rule axis', 0, foot, f.right, foot),
    text('name-labels', 'label-strong', 0, f.last.name, words.label('last-year', { year: words.label('year-full', { n: String(LAST) }) }), f.size),
    ...ROWS.flatMap((row, r) => {
      const rate = rows[row].at(-1) as Rate;
      const middle = x(r) + bar / 2;
      const top = foot - Number(rate.percent) * point;
      return [
        text('printed', rate.recalled ? 'printed ghost' : 'printed', middle, top - (f.narrow ? 8 : 12), words.number(String(Number(rate.percent)), 'count'), f.last.printed, 'middle'),
        text('last-labels', 'label-strong', middle, foot + f.size + 6, words.label(f.narrow ? `${row}-short` : row), f.size, 'middle'),
        ...(rate.recalled ? [text('last-labels', 'label', middle, foot + 2.2 * f.size + 8, words.label('unverified'), f.size, 'middle')] : []),
      ];
    }),
  ];
}

export default defineScene<Data, View>({
  id: 'what-accounts-earn',
  kind: 'bars',
  order: 'sequence',
  sources: [{ id: 'account-interest-notices' }, { id: 'pension-adjustment-notices' }],
  data,
  table: ({ rows }) => ({
    columns: [{ key: 'year', unit: 'calendar-year' }, ...ROWS.map((key) => ({ key, unit: 'percent' as const })), { key: 'known', unit: 'words' }],
    rows: YEARS.map((year, i) => {
      const recalled = ROWS.filter((row) => rows[row][i]?.recalled);
      return [String(year), ...ROWS.map((row) => rows[row][i]?.percent ?? { gap: 'not-listed' }), recalled.length ? `@unverified-${recalled[0]}` : '@known'];
    }),
  }),
  cover: 'wages',
  states: SHOWS.map((show) => ({ id: show, view: { show } })),
  draw,
  height: (_, box) => frameOf(box, 1).height,
});
