/** Beijing alone, in yuan, since the average has one definition: the columns are its averages, and the floors fill them. */
import { scaleLinear } from 'd3';
import { formatMonth, yearOf } from '../../rules/index.ts';
import { type Box, line, type Mark, path, rect, rectPath, text } from '../kit/mark.ts';
import type { Words } from '../scene.ts';
import { type Data, END, FIRST } from './data.ts';
import { frameOf } from './frame.ts';

export function drawGrowth({ periods, changed, index }: Data, box: Box, words: Words): Mark[] {
  const f = frameOf(box);
  const since = changed.beijing ?? FIRST;
  const x = scaleLinear().domain([since, END]).range([2, box.w - 2]).clamp(true);
  const most = Math.max(...periods.beijing.map(({ average }) => Number(average)));
  const y = scaleLinear().domain([0, most]).range([f.bottom, f.narrow ? 30 : 40]);
  const marks: Mark[] = [];
  const within = periods.beijing.filter(({ from }) => from >= since);
  const [first, last] = [within[0], within.at(-1)];
  if (!first || !last) return marks;

  for (const { from, to, floor, average } of periods.beijing) {
    // Earlier periods, of another definition, have no width.
    const w = Math.max(0, x(to) - x(from) - 1.5);
    const top = y(Number(average));
    marks.push(
      path('beijing-average', w ? 'rule axis' : 'ink', rectPath(x(from), top, w, f.bottom - top)),
      rect('beijing-floor', 'ink', x(from), y(floor), w, f.bottom - y(floor)),
      rect('beijing-short', 'ink', x(from), y(floor), w, 0),
    );
  }
  const at = (n: number | string) => words.number(n, 'yuan', 'number');
  marks.push(
    text('average-labels', 'label', x(first.from) + 4, y(Number(first.average)) - 6, at(first.average ?? ''), box.font),
    text('average-labels', 'label', box.w - 2, y(Number(last.average)) - 6, at(last.average ?? ''), box.font, 'end'),
    text('floor-labels', 'label-strong', x(first.from) + 4, y(first.floor) - 6, at(first.floor), box.font),
    text('floor-labels', 'label-strong', box.w - 4, y(last.floor) - 6, at(last.floor), box.font, 'end'),
  );
  // In the corner over the lower columns: how far each has come.
  const [size, row, top] = f.narrow ? [30, 34, 30] : [54, 58, 52];
  [
    { key: 'floor', n: index.floor, c: 'label-strong' },
    { key: 'average', n: index.average, c: 'label' },
  ].forEach(({ key, n, c }, i) => {
    const digits = String(Math.round(Number(n)));
    const base = top + i * row;
    marks.push(text('printed', key === 'floor' ? 'printed' : 'printed ghost', 2, base, digits, size));
    marks.push(text('heading', c, 2 + digits.length * size * 0.62 + 10, base - 3, words.label(f.narrow ? key : `grown-${key}`, { month: words.number(formatMonth(since), 'month'), n: words.number(100, 'count') }), f.narrow ? 12 : 16));
  });
  for (let year = yearOf(since) + 1; year * 12 < END; year++) {
    if (f.narrow && (year - yearOf(since)) % 2 === 0) continue;
    const tick = x(year * 12);
    marks.push(line('ticks', 'rule axis', tick, f.bottom, tick, f.bottom + 4), text('years', 'label', tick, f.bottom + (f.narrow ? 16 : 20), String(year), box.font, 'middle'));
  }
  return marks;
}
