import { expect, test } from 'vitest';
import { tables } from '../../data/load.ts';
import { type Mark, WIDE } from '../kit/mark.ts';
import { sceneText } from '../words.ts';
import { readData, SERIES } from './data.ts';
import scene from './scene.ts';

const data = readData();
const marks = (state: string): Mark[] => scene.draw(data, scene.states.find(({ id }) => id === state)?.view, WIDE, sceneText(scene, 'zh-Hans').words);

test('as many cells are filled as the table has rows, and no more', () => {
  const filled = marks('years').filter(({ g, c }) => (SERIES as readonly string[]).includes(g) && c !== 'rule axis');
  expect(filled).toHaveLength(tables().get('published-years')?.rows.length ?? 0);
});

test('a frame stands for years without a figure only', () => {
  expect(marks('blank').filter(({ g }) => g === 'blank-frame')).toHaveLength(4);
  expect(data.known['contribution-base'].every((known) => known === 'blank')).toBe(true);
  expect(data.known['public-average'].filter((known) => known !== 'blank')).toEqual(['ratio']);
});
