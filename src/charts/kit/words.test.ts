import { expect, test } from 'vitest';
import { numberWords } from '../../locale/format.ts';
import { wordsFrom } from './words.ts';

const missing = (key: string): never => {
  throw new Error(`no label ${key}`);
};
const words = wordsFrom({ labels: { to: '从[from]到[to]', plain: '字' }, numbers: numberWords('zh-Hans') }, missing);

test('a label is filled from its values', () => {
  expect(words.label('plain')).toBe('字');
  expect(words.label('to', { from: '六十岁', to: '$&' })).toBe('从六十岁到$&');
});

test('a label or a value that isn’t there is named', () => {
  expect(() => words.label('nothing')).toThrow('no label nothing');
  expect(() => words.label('to', { from: '六十岁' })).toThrow('no label to.to');
});

test('a number is said in the language of the page', () => {
  expect(words.number(756, 'age-months')).toBe('63岁');
  expect(words.number('2039-02', 'month')).toBe('2039年2月');
  expect(words.number(180, 'months', 'han-years')).toBe('十五年');
});
