import { describe, expect, test } from 'vitest';
import { faultsOf, inFolder, sourceFile } from '../../tests/support/sandbox.ts';

const TABLE = `id: t
keys: [sex, age]
columns: { sex: { unit: key }, age: { unit: key }, alive: { unit: percent } }
source: s2
locator: table.1
verified: secondary
status: provisional
period: "2020-2025"
processing: minor
`;
const base = {
  ...Object.fromEntries(['retirement-measures-2024', 'mohrss-2024-94', 'npcsc-decision-2024', 'social-insurance-law'].map((id) => [`data/sources/${id}.yaml`, sourceFile(id)])),
  'data/sources/s1.yaml': sourceFile('s1'),
  'data/sources/s2.yaml': sourceFile('s2'),
  'data/tables/t.yaml': TABLE,
  'data/tables/t.csv': 'sex,age,alive\nmale,60,86.5\nmale,63,82.5\nfemale,60,94.0\n',
};
const written = '{ id: told, unit: months, value: "70", source: s1, locator: 访谈, verified: testimony, period: "2024" }';
const folder = (...records: string[]) => ({ ...base, 'data/figures/f.yaml': records.map((record) => `- ${record}`).join('\n') });

/** The datum `id` among these records. */
const resolve = (id: string, ...records: string[]) => inFolder(folder(...records), ({ figures }) => figures.figure(id));
const faults = (id: string, ...records: string[]) => inFolder(folder(...records), ({ figures }) => faultsOf(() => figures.figure(id)));

describe('each kind of record becomes a datum', () => {
  test('a value as it was written', async () => {
    expect(await resolve('told', written)).toEqual({
      id: 'told',
      value: '70',
      unit: 'months',
      period: '2024',
      verified: 'testimony',
      status: 'published',
      sources: [{ id: 's1', locator: '访谈' }],
      working: null,
    });
  });

  test('a dated parameter, with its source and article', async () => {
    const datum = await resolve('cap', '{ id: cap, unit: months, parameter: retirement.male60.cap, at: "2025-01" }');
    expect(datum).toMatchObject({ value: '36', unit: 'months', status: 'published', verified: 'text', sources: [{ id: 'retirement-measures-2024' }] });
  });

  test('a parameter that is a month', async () => {
    expect((await resolve('first', '{ id: first, unit: month, parameter: retirement.male60.first-cohort, at: "2025-01" }')).value).toBe('1965-01');
  });

  test('a run of a rule, with its working and every source it leans on', async () => {
    const datum = await resolve('age', '{ id: age, unit: age-months, rule: retirement, input: { track: male60, birth: "1975-06" }, field: statutoryAgeMonths }');
    // The measures' own table for men: born June 1975, 62 years and 8 months.
    expect(datum.value).toBe('752');
    expect(datum.working).toBe('retirement(track=male60, birth=1975-06).statutoryAgeMonths');
    expect(datum.sources.map((source) => source.id)).toContain('retirement-measures-2024');
  });

  test('a run of a rule under another law is hypothetical', async () => {
    const datum = await resolve('age', '{ id: age, unit: age-months, rule: retirement, input: { track: male60, birth: "1975-06" }, field: statutoryAgeMonths, overlay: no-reform }');
    expect(datum).toMatchObject({ value: '720', status: 'hypothetical' });
  });

  test('a cell, with the marks and the period of its table', async () => {
    expect(await resolve('men', '{ id: men, unit: percent, cell: { table: t, row: { sex: male, age: "63" }, column: alive } }')).toEqual({
      id: 'men',
      value: '82.5',
      unit: 'percent',
      period: '2020-2025',
      verified: 'secondary',
      status: 'provisional',
      sources: [{ id: 's2', locator: 'table.1' }],
      working: null,
    });
  });
});

const men = '{ id: men, unit: percent, cell: { table: t, row: { sex: male, age: "63" }, column: alive } }';
const women = '{ id: women, unit: percent, cell: { table: t, row: { sex: female, age: "60" }, column: alive } }';

describe('derived figures', () => {
  test('carry the weakest marks, every source once, and the working', async () => {
    const datum = await resolve('mix', written, men, women, '{ id: mix, unit: count, of: "told - men + women - men" }');
    expect(datum).toMatchObject({ verified: 'testimony', status: 'provisional', working: 'told - men + women - men' });
    expect(datum.sources).toEqual([
      { id: 's1', locator: '访谈' },
      { id: 's2', locator: 'table.1' },
    ]);
  });

  test.each([
    ['women - men', 0, '12'],
    ['women - men', 1, '11.5'],
    ['men / 2', 1, '41.3'],
    ['men / 2', 2, '41.25'],
    ['men - women', 0, '-12'],
    ['men / 3', 4, '27.5000'],
  ])('%s with %i decimals is rounded half up, once', async (of, decimals, value) => {
    expect((await resolve('d', men, women, `{ id: d, unit: percent, of: "${of}", decimals: ${decimals} }`)).value).toBe(value);
  });

  test('rounding doesn’t add up over a chain: each link is what is published', async () => {
    const datum = await resolve('twice', men, '{ id: half, unit: percent, of: "men / 2" }', '{ id: twice, unit: percent, of: "half * 2", decimals: 1 }');
    expect(datum.value).toBe('82.0');
  });

  test('months are counted, and are months again', async () => {
    const first = '{ id: first, unit: month, parameter: retirement.male60.first-cohort, at: "2025-01" }';
    expect((await resolve('next', first, '{ id: next, unit: month, of: "first + 12" }')).value).toBe('1966-01');
    expect((await resolve('before', first, '{ id: before, unit: month, of: "first - 1" }')).value).toBe('1964-12');
  });
});

describe('what cannot be resolved stops with file, place and remedy', () => {
  const wrongs: [string, string, string[], string, string][] = [
    ['an unknown figure', 'nobody', [written], 'no such figure', 'add it'],
    ['a circle', 'a', ['{ id: a, unit: count, of: "b + 1" }', '{ id: b, unit: count, of: "a + 1" }'], 'computed from itself', 'break the circle'],
    ['itself', 'a', ['{ id: a, unit: count, of: "a + 1" }'], 'computed from itself', 'break the circle'],
    ['an unknown figure in an expression', 'a', ['{ id: a, unit: count, of: "nobody + 1" }'], 'no such figure', 'add it'],
    ['an expression that cannot be read', 'a', ['{ id: a, unit: count, of: "1 +" }'], 'ends too early', 'correct the expression'],
    ['a division by zero', 'a', ['{ id: a, unit: count, of: "1 / 0" }'], 'division by zero', 'correct the expression'],
    ['a table that isn’t there', 'a', ['{ id: a, unit: percent, cell: { table: nowhere, row: { sex: male }, column: alive } }'], 'no table nowhere', 'correct the name'],
    ['a row that isn’t there', 'a', ['{ id: a, unit: percent, cell: { table: t, row: { sex: male, age: "64" }, column: alive } }'], '0 rows of t match', 'exactly one row'],
    ['two rows for one cell', 'a', ['{ id: a, unit: percent, cell: { table: t, row: { sex: male }, column: alive } }'], '2 rows of t match', 'exactly one row'],
    ['a column that isn’t there', 'a', ['{ id: a, unit: percent, cell: { table: t, row: { sex: female }, column: dead } }'], 'no column dead', 'correct the column'],
    ['a parameter that isn’t there', 'a', ['{ id: a, unit: months, parameter: retirement.male60.cup, at: "2025-01" }'], 'no value at 2025-01', 'correct the name'],
    ['a parameter outside its dates', 'a', ['{ id: a, unit: months, parameter: retirement.male60.cap, at: "1999-01" }'], 'no value at 1999-01', 'the month'],
    ['a rule that isn’t there', 'a', ['{ id: a, unit: months, rule: pension, input: {}, field: x }'], 'the rule pension gives', 'correct the input'],
    ['a wrong input', 'a', ['{ id: a, unit: months, rule: retirement, input: { track: male60, birth: "1975-13" }, field: delayMonths }'], 'the rule retirement gives', 'correct the input'],
    ['a field that isn’t there', 'a', ['{ id: a, unit: months, rule: retirement, input: { track: male60, birth: "1975-06" }, field: delay }'], 'no field delay', 'correct the field'],
  ];
  test.each(wrongs)('%s', async (_, id, records, problem, remedy) => {
    const [fault] = await faults(id, ...records);
    expect(fault).toMatchObject({ file: 'data/figures' });
    expect(fault?.problem).toContain(problem);
    expect(fault?.remedy).toContain(remedy);
    expect(fault?.place).not.toBe('');
  });
});

describe('assertions', () => {
  test('speak of figures', async () => {
    const said = await inFolder(folder(men, women), ({ figures }) => [figures.assertion('women > men'), figures.assertion('women - men > 20'), figures.assertion('men = 82.5 and women = 94')]);
    expect(said).toEqual([true, false, true]);
  });

  test('that cannot be read stop the build', async () => {
    const found = await inFolder(folder(men), ({ figures }) => [faultsOf(() => figures.assertion('men')), faultsOf(() => figures.assertion('men > nobody'))]);
    expect(found[0]?.[0]).toMatchObject({ place: 'men', problem: expect.stringContaining('compares nothing') });
    expect(found[1]?.[0]).toMatchObject({ place: 'nobody', problem: 'no such figure' });
  });
});
