/** What the pictures of the chapter draw is what its words say: the figures, which are runs of their own. */
import { describe, expect, test } from 'vitest';
import { figure } from '../data/figures.ts';
import { crossing, type Data as Money, RETIRE, SIDES } from './whose-money/data.ts';
import whoseMoney from './whose-money/scene.ts';
import { type Data as Bank, POTS } from './in-the-bank/pots.ts';
import inTheBank from './in-the-bank/scene.ts';
import { controlData } from '../story/control-data.ts';
import { type Data as Field, keyOf, VARIANTS } from './the-field/data.ts';
import theField from './the-field/scene.ts';
import { keys } from './the-field/you.ts';
import type { Data as Buys } from './what-a-yuan-buys/data.ts';
import whatAYuanBuys from './what-a-yuan-buys/scene.ts';
import { covers, type Data as Fund } from './will-it-run-dry/data.ts';
import willItRunDry from './will-it-run-dry/scene.ts';
import { sceneText } from './words.ts';

const said = (id: string): number => Number(figure(id).value);

describe('whose money', () => {
  const data = whoseMoney.data() as Money;
  test.each(SIDES)('%s is back in the month that is said, in both moneys', (side) => {
    for (const [money, id] of [['wages', 'back'], ['as-paid', 'as-paid']] as const) {
      const course = data.courses[money][side];
      expect(course.back).toBe(said(`worth.${id}.${side}`));
      // A started month counts as one.
      expect(Math.ceil(crossing(course) - RETIRE - 1e-6)).toBe(course.back);
    }
    expect(data.courses.wages[side].paid).toBe(said(`worth.paid.${side}`));
  });
  test('the pension and the mean are those that are said', () => expect([data.pension, data.mean]).toEqual([said('worth.pension'), Math.round(said('worth.drawing'))]));
});

describe('in the bank', () => {
  const data = inTheBank.data() as Bank;
  test('without interest as the yuan were paid, at two per cent as wages grow', () => {
    const [zero, two] = [data.byRate.get(0), data.byRate.get(2)];
    for (const side of SIDES) expect([zero?.[side], two?.[side]]).toEqual([said(`worth.as-paid.${side}`), said(`worth.back.${side}`)]);
    expect(two?.bank).toBe(Math.round(said('bank.lasts')));
    expect(data.young.months).toBe(said('young.back'));
  });
  test('no pot lasts shorter at a higher rate', () => {
    const rates = [...data.byRate.values()];
    for (const pot of ['own', 'thousand', 'flexible', 'whole', 'bank'] as const) expect(rates.map((months) => months[pot])).toEqual(rates.map((months) => months[pot] ?? 0).sort((a, b) => a - b));
  });
  test('between two stops the picture is held less than half a year from what is said', () => {
    const stops = Object.values(inTheBank.control?.(data).stops ?? {});
    for (const [rate, months] of data.byRate) {
      const next = Math.max(1, stops.findIndex((stop) => stop >= rate));
      const [low, high] = [stops[next - 1] as number, stops[next] as number];
      const part = (rate - low) / (high - low);
      for (const pot of POTS) {
        const [from, to] = [data.byRate.get(low)?.[pot] ?? 0, data.byRate.get(high)?.[pot] ?? 0];
        expect(Math.abs(from + (to - from) * part - (months[pot] ?? 0)), `${pot} at ${rate}`).toBeLessThan(6);
      }
    }
  });
  test('at five per cent the whole just lasts as long as the average life', () => {
    expect(data.byRate.get(4.75)?.whole).toBeLessThan(data.mean);
    expect(data.byRate.get(5)?.whole).toBeGreaterThanOrEqual(data.mean);
    expect(data.byRate.get(5)?.flexible).toBeLessThan(data.mean);
  });
  test('the control says every rate', () => expect(controlData(inTheBank, sceneText(inTheBank, 'zh-Hans'))?.said).toHaveLength(25));
});

test('a hundred yuan buy what is said', () => {
  const { points } = whatAYuanBuys.data() as Buys;
  const at = (index: string) => points.find((point) => point.index === index);
  expect(['0.6', '1', '3', '0.5'].map((index) => at(index)?.buys.toFixed(1))).toEqual(['low', 'one', 'high', 'lower'].map((id) => said(`buys.${id}`).toFixed(1)));
  expect(at('0.5')?.guangdong.toFixed(1)).toBe(said('buys.guangdong').toFixed(1));
});

describe('the field', () => {
  const data = theField.data() as Field;
  const [fifteen, base, thirty] = VARIANTS.years;
  const [, guangxi, shanghai] = VARIANTS.place;
  const [, two, four] = VARIANTS.growth;
  test.each([
    ['man.low', keyOf('man', '0.6', base)],
    ['man.one', keyOf('man', '1', base)],
    ['man.high', keyOf('man', '3', base)],
    ['worker.low', keyOf('worker', '0.6', base)],
    ['man.fifteen', keyOf('man', '1', fifteen)],
    ['man.thirty', keyOf('man', '1', thirty)],
    ['man.guangxi', keyOf('man', '1', guangxi)],
    ['man.shanghai', keyOf('man', '1', shanghai)],
    ['man.growth-two', keyOf('man', '1', two)],
    ['man.growth-four', keyOf('man', '1', four)],
  ])('%s', (id, key) => expect(data.get(key)?.whole).toBe(said(`field.${id}`)));
  test('the reader’s row, where sex and post say it', () => {
    expect(keys({ v: 1, birth: '1980-01', sex: 'male' })).toEqual(['rows:0', 'frames:0', 'frames:1', 'frames:2']);
    expect(keys({ v: 1, birth: '1980-01', sex: 'female', post: 'worker' })).toEqual(['rows:2', 'frames:6', 'frames:7', 'frames:8']);
    expect(keys({ v: 1, birth: '1980-01', sex: 'female' })).toEqual([]);
  });
});

test('the balance would pay the months that are said; years without a source pay none', () => {
  const { years, funds } = willItRunDry.data() as Fund;
  for (const one of years) {
    const months = covers(one);
    if (months === undefined) continue;
    expect(months.toFixed(1)).toBe(said(`fund.covers.${one.year}`).toFixed(1));
  }
  expect(years.filter((one) => covers(one) !== undefined)).toHaveLength(5);
  expect(covers(funds)?.toFixed(1)).toBe(said('funds.covers-2025').toFixed(1));
});
