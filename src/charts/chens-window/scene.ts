/** 陈大哥: what he reckoned years before the decision, against the statutory age and the window, for both ends of the months he may be born in. */
import { people } from '../../data/load.ts';
import { figure } from '../../data/figures.ts';
import { fail } from '../../data/files.ts';
import { addMonths, evaluate, formatMonth, type Month, monthsBetween, parseMonth } from '../../rules/first.ts';
import { defineScene } from '../scene.ts';
import { drawLife, type Life, lifeHeight, type Shown } from './life.ts';
import { EXAMPLE, lifeOf } from './reader.ts';

interface View extends Shown {
  whose: 'chen' | 'reader';
}
interface Data {
  chen: Life;
  reader: Life;
  births: { birth: Month; statutory: Month; statutoryAge: number; earliest: Month; latest: Month; delay: number }[];
}

const age = (id: string): number => Number(figure(id).value);

function data(): Data {
  const chen = people().get('chen-dage') ?? fail('data/people', 'chen-dage', 'this person was taken out', 'take the scene chens-window out of the chapter and of src/charts/index.ts');
  if (!('range' in chen.birth)) return fail('data/people/chen-dage.yaml', 'birth', 'the scene draws a range', 'write range: ["1974-01", "1975-12"]');
  const [first, last] = chen.birth.range.map((text) => parseMonth(text) as Month) as [Month, Month];
  const births: Data['births'] = [];
  for (let birth = first; birth <= last; birth = addMonths(birth, 1)) {
    const result = evaluate('retirement', { track: 'male60', birth: formatMonth(birth) });
    if (!result.ok) throw new Error(result.problems.map((problem) => problem.code).join());
    const { value } = result;
    const month = (text: string) => parseMonth(text) as Month;
    births.push({ birth, statutory: month(value.statutoryMonth), statutoryAge: value.statutoryAgeMonths, earliest: month(value.earliestMonth), latest: month(value.latestMonth), delay: value.delayMonths });
  }
  const ages = births.map((one) => one.statutoryAge);
  const latest = births.map((one) => monthsBetween(one.birth, one.latest));
  const original = (births[0]?.statutoryAge ?? 0) - (births[0]?.delay ?? 0);
  const reached = age('chen.age');
  return {
    chen: {
      start: reached,
      reached,
      original,
      reckoned: [age('chen.reckoned.low'), age('chen.reckoned.high')],
      statutory: [Math.min(...ages), Math.max(...ages)],
      latest: [Math.min(...latest), Math.max(...latest)],
    },
    reader: lifeOf(EXAMPLE) as Life,
    births,
  };
}

export default defineScene<Data, View>({
  id: 'chens-window',
  kind: 'months',
  order: 'sequence',
  sources: [
    { id: 'text-001' },
    { id: 'retirement-measures-2024', locator: 'art.1; art.3' },
  ],
  data,
  table: ({ births }) => ({
    columns: [
      { key: 'birth', unit: 'month' },
      { key: 'delay', unit: 'months' },
      { key: 'statutory-age', unit: 'age-months' },
      { key: 'statutory', unit: 'month' },
      { key: 'earliest', unit: 'month' },
      { key: 'latest', unit: 'month' },
    ],
    rows: births.map((one) => [formatMonth(one.birth), String(one.delay), String(one.statutoryAge), formatMonth(one.statutory), formatMonth(one.earliest), formatMonth(one.latest)]),
  }),
  cover: 'window',
  states: [
    { id: 'told', view: { whose: 'chen', reckoned: false, statutory: false, window: false } },
    { id: 'reckoned', view: { whose: 'chen', reckoned: true, statutory: false, window: false } },
    { id: 'statutory', view: { whose: 'chen', reckoned: true, statutory: true, window: false } },
    { id: 'window', view: { whose: 'chen', reckoned: true, statutory: true, window: true } },
    { id: 'yours', view: { whose: 'reader', reckoned: false, statutory: true, window: true } },
  ],
  draw: (data, { whose, ...shown }, box, words) => drawLife(data[whose], shown, box, words),
  height: (_, box) => lifeHeight(box),
});

