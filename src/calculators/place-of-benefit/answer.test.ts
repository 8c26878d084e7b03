/** Expected values are worked by hand from 国办发〔2009〕66号, arts 5 and 6, and the quotations of 人社部规〔2016〕5号, items 3 and 8; not taken from the rules or from this module. */
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Answer, answer, type Inputs, type Stay } from './answer.ts';
import { ordersOf, reordered } from './changes.ts';

const stay = (province: Stay['province'], months: number, age: number | null = null, kind: Stay['kind'] = null): Stay => ({ province, months, age: age === null ? null : age * 12, kind });
const of = (hukou: Inputs['hukou'], sex: Inputs['sex'], ...stays: Stay[]): Answer => answer({ hukou, sex, backPaid: false, stays });
const only = ({ ways }: Answer) => {
  expect(ways).toHaveLength(1);
  return ways[0] as Answer['ways'][0];
};

describe('one way', () => {
  test.each([
    // a woman of 38 is under forty; twelve years are more than ten
    ['hunan', 'female', [stay('guangdong', 144, 38)], 'guangdong', 2, ['general']],
    // a woman of 41 isn't; a temporary account makes no place
    ['hunan', 'female', [stay('guangdong', 174, 41)], 'hunan', 4, ['temporary']],
    // the relation goes along to Guangdong, five years, and back to the last place with ten
    ['henan', 'male', [stay('zhejiang', 144, 30), stay('guangdong', 60, 49)], 'zhejiang', 3, ['general', 'general']],
    // past fifty it stays in Zhejiang
    ['henan', 'male', [stay('zhejiang', 144, 30), stay('guangdong', 108, 51)], 'zhejiang', 2, ['general', 'temporary']],
    ['hubei', 'male', [stay('guangdong', 119, 30)], 'hubei', 4, ['general']],
    ['hubei', 'male', [stay('guangdong', 120, 30)], 'guangdong', 2, ['general']],
    // the birthday counts as reached
    ['hubei', 'male', [stay('guangdong', 120, 50)], 'hubei', 4, ['temporary']],
    // at home the age doesn't matter
    ['sichuan', 'female', [stay('guangdong', 96, 30), stay('sichuan', 156, 47)], 'sichuan', 1, ['general', 'general']],
    // a general account that is there stays, whatever the gap
    ['hubei', 'female', [stay('guangdong', 60, 30), stay('guangdong', 60, 45)], 'guangdong', 2, ['general', 'general']],
    // an approved transfer
    ['hubei', 'female', [stay('guangdong', 120, 45, 'organised')], 'guangdong', 2, ['general']],
  ] as const)('%s, %s', (hukou, sex, stays, place, clause, accounts) => {
    const way = only(of(hukou, sex, ...stays));
    expect([way.place, way.clause, way.paid.map(({ account }) => account)]).toEqual([place, clause, accounts]);
  });
  test('months of a temporary account wait, and count', () => {
    const found = of('henan', 'male', stay('zhejiang', 144, 30), stay('guangdong', 108, 51));
    expect(only(found).frozen).toEqual([{ province: 'guangdong', months: 108 }]);
    expect(found.total).toBe(252);
  });
});

describe('what isn’t told is not taken for granted', () => {
  test('no age: either account', () => {
    const { ways, open, changes } = of('hunan', 'female', stay('guangdong', 144));
    expect(ways.map(({ place, paid }) => [paid[0]?.account, place])).toEqual([['general', 'guangdong'], ['temporary', 'hunan']]);
    expect([open, changes]).toEqual([[0], []]);
  });
  test('no sex at 45: either; at 38 and at 51 it doesn’t matter', () => {
    expect(of('hunan', null, stay('guangdong', 144, 45)).ways).toHaveLength(2);
    expect(only(of('hunan', null, stay('guangdong', 144, 38))).place).toBe('guangdong');
    expect(only(of('hunan', null, stay('guangdong', 144, 51))).place).toBe('hunan');
  });
  test('who was younger later was younger before', () => expect(only(of('hunan', 'female', stay('zhejiang', 60), stay('guangdong', 24, 36))).paid[0]?.account).toBe('general'));
  test('who was past the line stays past it', () => {
    const { ways } = of('hunan', 'female', stay('zhejiang', 60), stay('guangdong', 24));
    expect(ways.map(({ paid }) => paid.map(({ account }) => account).join())).toEqual(['general,general', 'general,temporary', 'temporary,temporary']);
  });
  test('at home no age is needed', () => expect(only(of('hunan', null, stay('hunan', 60))).clause).toBe(1));
  test('a told account stands, and what the rule says of it is told', () => {
    expect(only(of('hunan', 'female', stay('guangdong', 174, 41, 'general')))).toMatchObject({ place: 'guangdong' });
    expect(of('hunan', 'female', stay('guangdong', 174, 41, 'general')).against).toEqual([0]);
    expect(of('hunan', 'female', stay('guangdong', 174, 38, 'temporary')).against).toEqual([0]);
    expect(of('hunan', 'female', stay('guangdong', 174, 41, 'temporary')).against).toEqual([]);
    expect(of('hunan', 'female', stay('guangdong', 174, null, 'temporary')).against).toEqual([]);
  });
});

describe('another way', () => {
  const kinds = (found: Answer) => found.changes.map(({ kind, way, months }) => [kind, way.place, months]);
  test('the worked case turned round: Guangdong at 36 is general, and 138 months are more than 120', () => {
    const found = of('hunan', 'female', stay('zhejiang', 36, 36), stay('guangdong', 138, 41));
    expect(only(found)).toMatchObject({ place: 'hunan', clause: 4, frozen: [{ province: 'guangdong', months: 138 }] });
    // Zhejiang would begin at 36 + 11½ + the gap of two years = 49½: temporary
    expect(found.changes.find(({ kind }) => kind === 'order')?.way).toMatchObject({ place: 'guangdong', clause: 2, frozen: [{ province: 'zhejiang', months: 36 }] });
    // in time in Guangdong, 36 and then 138: the relation is there; or 84 more in Zhejiang
    expect(kinds(found)).toEqual([['order', 'guangdong', null], ['early', 'guangdong', null], ['more', 'zhejiang', 84]]);
  });
  test('a month at home takes the relation along', () => expect(kinds(of('sichuan', 'female', stay('guangdong', 180, 30)))).toEqual([['home', 'sichuan', 1]]));
  test('one month short', () => expect(kinds(of('hubei', 'male', stay('guangdong', 119, 30)))).toEqual([['more', 'guangdong', 1]]));
  test('ages move with the order', () => {
    const stays = [stay('zhejiang', 36, 36), stay('guangdong', 138, 41)];
    const { stays: changed, reopened } = reordered(stays, [1, 0], only(of('hunan', 'female', ...stays)));
    expect([changed.map(({ age }) => age), reopened]).toEqual([[432, 432 + 138 + 24], true]);
  });
  test('each stay first and last, and none twice', () => {
    expect(ordersOf([stay('hunan', 1), stay('hubei', 2)])).toEqual([[1, 0]]);
    expect(ordersOf([stay('hunan', 1)])).toEqual([]);
    expect(ordersOf([stay('hunan', 1), stay('hunan', 1)])).toEqual([]);
    expect(ordersOf([stay('hunan', 1), stay('hubei', 2), stay('henan', 3)])).toHaveLength(4);
  });
});

test('no word in what goes to the browser', () => {
  const folder = new URL('.', import.meta.url);
  const files = readdirSync(folder).filter((file) => /\.(ts|svelte)$/.test(file) && !file.endsWith('.test.ts'));
  for (const file of files) expect(readFileSync(new URL(file, folder), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')).not.toMatch(/[\u3400-\u9fff]/);
});
