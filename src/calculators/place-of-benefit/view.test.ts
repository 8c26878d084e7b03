/** Whatever goes in, what comes out is words: no key, no hole, no NaN. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Month, parseMonth } from '../../rules/month.ts';
import { provinces } from '../../rules/provinces.ts';
import type { Profile } from '../../story/profile.ts';
import type { Form } from '../kit/form.ts';
import { fromFragment, toFragment } from '../kit/link.ts';
import { messages } from '../kit/messages.ts';
import { calculatorWords } from '../kit/words.ts';
import { KINDS } from './answer.ts';
import { dropped, placeSpec, raised, readAge, shownStays } from './form.ts';
import { placeOfBenefitData } from './props.ts';
import { tableRows } from './table.ts';
import { view } from './view.ts';

const data = placeOfBenefitData('zh-hans');
const words = calculatorWords(data, (what) => {
  throw new Error(`no words for ${what}`);
});
const frame = { words, clauses: data.clauses, rulesAsOf: data.rulesAsOf, money: data.money, by: words.text('calculator.told-by-you') };
const spec = placeSpec(data.provinceOf);
const today = parseMonth('2026-11') as Month;
const work = (form: Form) => spec.work(form, today);
const look = (form: Form) => {
  const { answer, faults } = work(form);
  if (!answer) throw new Error(JSON.stringify(faults));
  return view(answer, frame);
};
const HOLES = /NaN|undefined|\[object|null|place-of-benefit\.[a-z]|step\.[a-z]|choice\.|calculator\.[a-z]|parameter\.|problem\.|Infinity|\{[a-z]/;
const spoken = (shown: ReturnType<typeof view>) => JSON.stringify({ ...shown, ways: shown.ways.map(({ picture, ...way }) => ({ ...way, picture: picture.caption + picture.alt + picture.svgs('a', 'b') })) }, (key, value) => (key === 'clause' ? value?.text : value));

test('the worked case as it is said', () => {
  const shown = look(data.worked);
  expect(shown.says).toBe('在湖南领养老金。养老关系在浙江，只有36个月，不满120个月，别处也没有满的，回户籍地。广东的138个月在临时账户里，算年限，不算地方，最后归集到湖南。');
  expect(shown.changes[0]?.text).toBe('先广东138个月，再浙江36个月：广东成了一般账户、浙江成了临时账户，在广东领。关系在别处，那里满十年。');
  expect(spoken(shown)).not.toMatch(HOLES);
});
test('what moves: sixteen per cent of a thousand whole, twelve of it with a general account; eight stayed before 2019', () => {
  const moves = look(data.worked).moves.map(({ text }) => text);
  expect(moves[0]).toContain('每1000元缴费工资转走120元，按现在的费率留下40元，费率下调以前的月份留下80元');
  expect(moves[1]).toContain('单位的160元也在内，不留');
});
test('where nobody told an age both ends stand, and what to add', () => {
  const shown = look({ hukou: 'hunan', sex: 'female', p1: 'guangdong', y1: '12' });
  expect(shown.says).toBe('还定不下来，要知道开始参保时的年龄。如果第1段（广东）是一般账户，在广东领。如果第1段（广东）是临时账户，在湖南领。');
  expect(shown.ways).toHaveLength(2);
});

describe('冯姐', () => {
  const [feng] = data.presets;
  test('only what she tells, and no province by name', () => {
    if (!feng || !spec.meet) throw new Error('no preset');
    expect(feng.form).toMatchObject({ hukou: '', p1: '', p2: '', a1: '', y1: '13', m1: '6', k1: 'temporary' });
    const named = { ...words, text: (key: string, values?: Record<string, string | number>) => feng.names[key] ?? words.text(key, values) };
    const shown = view(spec.meet(feng, today), { ...frame, words: named, by: '她', versions: feng.titles });
    expect(shown.says).toBe('末一年缴在哪里，有两种说法。照哪一种，都在老家领。');
    expect(shown.figures.map(({ printed }) => printed)).toEqual([['174']]);
    expect(shown.ways.map(({ gates }) => gates.find(({ state }) => state === 'met')?.id)).toEqual([4, 1]);
    expect(spoken(shown)).not.toMatch(HOLES);
    expect(spoken(shown)).not.toMatch(/北京|天津|广东|湖南|你/);
  });
});

describe('nonsense gets a message', () => {
  const said = messages('place-of-benefit', words);
  test.each([
    [{ hukou: '' }, 'hukou.empty'],
    [{ p1: '' }, 'province.empty'],
    [{ y1: '', m1: '' }, 'months.empty'],
    [{ y1: '0', m1: '0' }, 'months.zero'],
    [{ y1: 'x' }, 'd.unreadable'],
    [{ y1: '-1' }, 'd.negative'],
    [{ y1: '', m1: '1e9' }, 'd.unreadable'],
    [{ y1: '', m1: '3.7' }, 'd.not-whole'],
    [{ y1: '', m1: '9000' }, 'd.too-many'],
    [{ a2: 'abc' }, 'age.unreadable'],
    [{ a2: '-1' }, 'age.outside'],
    [{ a2: '0' }, 'age.outside'],
    [{ a2: '3.7' }, 'age.unreadable'],
    [{ a2: '900' }, 'age.outside'],
    [{ p1: 'hunan', k1: 'temporary' }, 'spell.temporary-at-hukou'],
    [{ p3: 'hubei' }, 'months.empty'],
    [{ m3: '5' }, 'province.empty'],
  ] as [Form, string][])('%j: %s', (more, code) => {
    const { faults, answer } = work({ ...data.worked, ...more });
    expect([faults.map((one) => one.code), answer]).toEqual([[code], null]);
    expect(said(faults[0] as (typeof faults)[0])).toMatch(/[\u3400-\u9fff]{4}/);
  });
  test.each([['４１', 492], ['41岁', 492], ['四十一', 492], ['41岁3个月', 495], ['满41周岁', 492], ['39.5', 474], ['', null]])('an age of %s', (typed, age) => expect(readAge(typed, 'a1', 1)).toEqual({ age }));
  test('a life that runs backwards is remarked on, and reckoned', () => {
    const { remarks, answer } = work({ ...data.worked, a2: '30' });
    expect(remarks.map(({ code }) => code)).toEqual(['age.order']);
    expect(answer?.ways).toHaveLength(1);
  });
  test('full-width digits, and nine hundred months', () => expect(work({ ...data.worked, y1: '', m1: '９００' }).answer?.total).toBe(1038));
});

test('whatever goes in, what comes out is words', () => {
  const some = <T>(...values: T[]) => fc.constantFrom(...values);
  const stay = (n: number) => ({ [`p${n}`]: some('', 'hunan', 'guangdong', 'zhejiang', 'hubei'), [`y${n}`]: some('', '0', '3', '10', '15'), [`m${n}`]: some('', '1', '11'), [`k${n}`]: some('', '', '', ...KINDS), [`a${n}`]: some('', '20', '39', '40', '41', '50', '55岁半') });
  const form = fc.record({ hukou: some('hunan', 'hubei'), sex: some('', 'female', 'male'), back: some('', 'yes'), ...stay(1), ...stay(2), ...stay(3), ...stay(4) }) as fc.Arbitrary<Form>;
  let answered = 0;
  fc.assert(
    fc.property(form, (one) => {
      const { answer } = work(one);
      if (!answer) return;
      answered++;
      const shown = view(answer, frame);
      expect(spoken(shown)).not.toMatch(HOLES);
      // each of these is a key in the page
      for (const keys of [shown.changes, shown.moves, shown.remarks, shown.assumptions].map((lines) => lines.map(({ text }) => text))) expect(new Set(keys).size).toBe(keys.length);
      expect(new Set(shown.workings.map(({ title }) => title)).size).toBe(shown.workings.length);
    }),
    { seed: 7, numRuns: 4000 },
  );
  expect(answered).toBeGreaterThan(100);
}, 60_000);

test('stays change places, and go', () => {
  expect(raised(data.worked, 2)).toMatchObject({ p1: 'guangdong', a1: '41', p2: 'zhejiang', y2: '3', p3: '' });
  expect(dropped(data.worked, 1)).toMatchObject({ p1: 'guangdong', y1: '11', p2: '', y2: '' });
  expect([shownStays({}), shownStays(data.worked), shownStays({ p6: 'hunan' })]).toEqual([1, 3, 6]);
});

test('the profile fills what it has: a city is its province’s, spells in one province are one stay', () => {
  const spell = (from: string, to: string, place: string) => ({ from, to, place, status: 'employee' });
  const profile: Profile = { v: 1, birth: '1980-01', sex: 'female', hukou: 'hunan', spells: [spell('2010-01', '2010-12', 'shenzhen'), spell('2012-01', '2012-06', 'guangzhou'), spell('2013-01', '2013-01', 'nowhere')] };
  expect(spec.fromProfile?.(profile, today)).toMatchObject({ hukou: 'hunan', sex: 'female', p1: 'guangdong', y1: '1', m1: '6', a1: '30', p2: '' });
  expect(spec.fromProfile?.({ v: 1, birth: '1980-01', sex: 'male' }, today)).toEqual({ sex: 'male' });
});

test('a link carries what is in the fields, and a torn one says so', () => {
  const needed = ['hukou', 'p1'];
  const link = new URLSearchParams(toFragment('place-of-benefit', data.worked, spec.keys));
  expect(fromFragment(link, spec.keys, needed)).toMatchObject({ form: data.worked, notes: [] });
  const torn = fromFragment(new URLSearchParams('calc=place-of-benefit&hukou=mars&y1=5&y1=6&who=me'), spec.keys, needed);
  expect(torn?.notes.map(({ code }) => code)).toEqual(['link.twice', 'link.unknown-key', 'link.missing', 'link.bad-value']);
});

test('the table without scripts', () => {
  // 国办发〔2009〕66号, arts 5 and 6
  expect(tableRows().map(({ ways: [way] }) => [way?.place, way?.clause])).toEqual([['guangdong', 2], ['hunan', 4], ['hubei', 4], ['guangdong', 2], ['zhejiang', 3], ['zhejiang', 2], ['sichuan', 4], ['sichuan', 1]]);
  expect(provinces).toHaveLength(data.provinces.length);
});
