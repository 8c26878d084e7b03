/** A parameter's numbers over time as a line of steps: where it stood, when it moved. */
import { scaleLinear } from 'd3';
import { type Box, line, type Mark, path, round, text } from '../charts/kit/mark.ts';
import { marksToSvg } from '../charts/kit/svg.ts';
import { type Month, parseMonth, yearOf } from '../rules/index.ts';
import type { DatedValue } from '../rules/parameters.ts';

/** Worth a picture: at least three dated numbers, each with a beginning. */
export const drawable = (values: DatedValue[]): boolean => values.length >= 3 && values.every(({ from, value }) => typeof value === 'number' && from !== null);

export interface Series {
  width: number;
  height: number;
  inner: string;
}

export function series(values: DatedValue[], asOf: Month, box: Box, print: (value: number) => string): Series {
  const height = box.w < 400 ? 150 : 180;
  const numbers = values.map(({ value }) => value as number);
  const [top, bottom, left, right] = [26, height - 24, 4, box.w - 4];
  const first = parseMonth(values[0]?.from as string) as Month;
  const end = Math.max(asOf, ...values.map(({ from, to }) => (to ? (parseMonth(to) as Month) + 1 : (parseMonth(from as string) as Month) + 12)));
  const x = scaleLinear().domain([first, end]).range([left, right]);
  const y = scaleLinear()
    .domain([Math.min(0, ...numbers), Math.max(...numbers)])
    .range([bottom, top]);
  let d = '';
  for (const { from, to, value } of values) {
    const [x0, x1] = [x(parseMonth(from as string) as Month), x(to ? (parseMonth(to) as Month) + 1 : end)];
    d += `M${round(x0)} ${round(y(value as number))}H${round(x1)}`;
  }
  const marks: Mark[] = [line('base', 'rule axis', left, bottom, right, bottom), path('steps', 'ink line bold', d)];
  const [low, high] = [numbers[0] as number, numbers.at(-1) as number];
  marks.push(text('values', 'label', left, y(low) - 7, print(low), box.font), text('values', 'label-strong', right, y(high) - 7, print(high), box.font, 'end'));
  marks.push(text('years', 'label', left, height - 6, String(yearOf(first)), box.font), text('years', 'label', right, height - 6, String(yearOf((end - 1) as Month)), box.font, 'end'));
  return { width: box.w, height, inner: marksToSvg(marks) };
}
