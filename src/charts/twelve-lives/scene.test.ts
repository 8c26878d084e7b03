import { describe, expect, it } from 'vitest';
import { figure } from '../../data/figures.ts';
import { type Mark, NARROW, type PathMark, WIDE } from '../kit/mark.ts';
import { sceneText } from '../words.ts';
import { readLives } from './data.ts';
import { drawPage, frameOf, YEARS } from './page.ts';
import scene from './scene.ts';
import type { Show } from './threads.ts';
import { draw } from './you.ts';

const lives = readLives();
const { words } = sceneText(scene, 'zh-Hans');
const cells = (d: string) => d.split('z').length - 1;
/** Of the cells of a path, each written from the one before. */
function lefts(d: string): number[] {
  let at = 0;
  return [...d.matchAll(/[Mm](-?[\d.]+)/g)].map(([, dx]) => (at += Number(dx)));
}
const of = (g: string, box = WIDE, show: Show = 'yours') => drawPage(lives, show, undefined, box, words).filter((mark) => mark.g === g);
const paths = (marks: Mark[]): PathMark[] => marks.filter((mark) => mark.kind === 'path');

describe('the page of the twelve', () => {
  it('has a row a person, those of one text together', () => {
    expect(lives).toHaveLength(12);
    expect(lives.map(({ source }) => source)).toEqual([...Array(6).fill('text-000'), ...Array(6).fill('text-001')]);
  });

  it('draws a cell for every month that is told, and none for what isn’t', () => {
    for (const { person, spells } of lives) {
      spells.forEach(({ least, most }, i) => {
        const marks = of(`${person}-${i + 1}`);
        const drawn = paths(marks).reduce((sum, { d }) => sum + cells(d), 0);
        expect(marks.length, `${person} ${i + 1}`).toBeGreaterThan(0);
        if (least === undefined) expect(drawn, `${person} ${i + 1}`).toBeLessThanOrEqual(1);
        else expect(drawn, `${person} ${i + 1}`).toBe(most ?? least);
      });
    }
  });

  it.each([NARROW, WIDE])('fills the fifteen years with 冯姐’s months and the six that are missing, and with 宋大哥’s: $w', (box) => {
    const f = frameOf(box);
    const left = (g: string) => Math.min(...paths(of(g, box)).flatMap(({ d }) => lefts(d)));
    for (const g of ['feng-jie-1', 'song-dage-2']) expect(left(g)).toBeCloseTo(f.left + (f.col - f.cell), 0);
    expect(Number(figure('feng-jie.paid').value) + Number(figure('feng-jie.short').value)).toBe(YEARS * 12);
    expect(Number(figure('song.paid').value)).toBe(YEARS * 12);
  });

  it('draws a stretch that isn’t told in one length, whoever’s it is', () => {
    const widths = lives.flatMap(({ person, spells }) =>
      spells.flatMap(({ least }, i) => {
        if (least !== undefined) return [];
        return paths(of(`${person}-${i + 1}`)).map(({ d }) => {
          const xs = [...d.matchAll(/[MHL]([\d.]+)/g)].map(([, x]) => Number(x));
          return Math.round((Math.max(...xs) - Math.min(...xs)) * 5) / 5;
        });
      }),
    );
    expect(widths.length).toBeGreaterThan(15);
    expect(new Set(widths).size).toBe(1);
  });

  it('says a whole sum of three people only', () => {
    const sums = drawPage(lives, 'paid', undefined, WIDE, words).flatMap((mark) => (mark.kind === 'text' && mark.g === 'end-labels' && mark.c === 'label-strong' ? [mark.text] : []));
    expect(sums).toEqual(['zhou-ran.paid', 'feng-jie.paid', 'song.paid'].map((id) => figure(id).value));
  });

  it('leaves out whoever is taken out, without a gap', () => {
    const without = lives.filter(({ person }) => person !== 'long-jie');
    const names = drawPage(without, 'told', undefined, WIDE, words).filter(({ g }) => g === 'names');
    expect(names).toHaveLength(11);
  });
});

describe('the reader', () => {
  const view = scene.states.find(({ id }) => id === 'yours')?.view as Parameters<typeof draw>[1];
  const months = (paidMonths?: number) => draw({ paidMonths }, JSON.parse(JSON.stringify(view)), NARROW, words)?.find(({ g }) => g === 'you-months') as PathMark | undefined;

  it('gets a cell a month in a row of their own', () => {
    expect(cells(months(156)?.d ?? '')).toBe(156);
    expect(cells(months(180)?.d ?? '')).toBe(180);
  });
  it('gets no more than there is room for, and nothing without months', () => {
    expect(cells(months(500)?.d ?? '')).toBe(198);
    expect(months()).toBeUndefined();
  });
});
