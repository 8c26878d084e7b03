import { describe, expect, test } from 'vitest';
import { faultsOf, inFolder, type Loaded, sourceFile } from '../../tests/support/sandbox.ts';

const META = `id: t
keys: [sex]
columns: { sex: { unit: key }, alive: { unit: percent } }
source: s
locator: x
verified: text
status: published
period: "2020"
processing: none
`;
const table = (csv: string, meta = META) => ({ 'data/sources/s.yaml': sourceFile('s'), 'data/tables/t.yaml': meta, 'data/tables/t.csv': csv });
const figureFile = (record: string) => ({ 'data/sources/s.yaml': sourceFile('s'), 'data/figures/f.yaml': record });

const faultsIn = (files: Record<string, string>, run: (load: Loaded['load']) => unknown) => inFolder(files, ({ load }) => faultsOf(() => run(load)));

test('what is right is read, keys and values as they were written', async () => {
  const { meta, rows } = await inFolder(table('sex,alive\nmale,86.50\nfemale,94\n'), ({ load }) => load.tables().get('t') ?? { meta: null, rows: [] });
  expect(meta?.id).toBe('t');
  expect(rows).toEqual([
    { sex: 'male', alive: '86.50' },
    { sex: 'female', alive: '94' },
  ]);
});

test('a cell may be empty where its column says why', async () => {
  const meta = META.replace('alive: { unit: percent }', 'alive: { unit: percent, gap: not counted }');
  const rows = await inFolder(table('sex,alive\nmale,\nfemale,94\n', meta), ({ load }) => load.tables().get('t')?.rows);
  expect(rows).toEqual([{ sex: 'male', alive: '' }, { sex: 'female', alive: '94' }]);
});

test('source, locator and verification of a row hold for its cells instead of the table’s', async () => {
  const meta = META.replace('alive: { unit: percent }', 'alive: { unit: percent }, from: { unit: source, gap: the table says }, at: { unit: locator, gap: the table says }, read: { unit: verified, gap: the table says }');
  const cell = (id: string, sex: string) => `- { id: ${id}, unit: percent, cell: { table: t, row: { sex: ${sex} }, column: alive } }\n`;
  const files = {
    ...table('sex,alive,from,at,read\nmale,86.5,r,page 7,memory\nfemale,94,,,\n', meta),
    'data/sources/r.yaml': sourceFile('r'),
    'data/figures/f.yaml': cell('a', 'male') + cell('b', 'female'),
  };
  const [a, b] = await inFolder(files, ({ figures }) => [figures.figure('a'), figures.figure('b')]);
  expect(a).toMatchObject({ value: '86.5', verified: 'memory', sources: [{ id: 'r', locator: 'page 7' }] });
  expect(b).toMatchObject({ value: '94', verified: 'text', sources: [{ id: 's', locator: 'x' }] });
});

test('an empty data/ is read as empty', async () => {
  const sizes = await inFolder({}, ({ load }) => [load.sources().size, load.people().size, load.claims().size, load.figures().size, load.tables().size]);
  expect(sizes).toEqual([0, 0, 0, 0, 0]);
});

type Case = [string, Record<string, string>, (load: Loaded['load']) => unknown, { file: string; place: string | RegExp; problem: string | RegExp; remedy: string | RegExp }];
const cases: Case[] = [
  ['broken YAML', { 'data/sources/s.yaml': 'id: s\ntitle: [open\nnumber: 1\n' }, (load) => load.sources(), { file: 'data/sources/s.yaml', place: /^line \d/, problem: /./, remedy: 'mend the YAML there' }],
  ['a key twice', { 'data/sources/s.yaml': `${sourceFile('s')}title: again\n` }, (load) => load.sources(), { file: 'data/sources/s.yaml', place: /^line 10/, problem: /unique/i, remedy: 'mend the YAML there' }],
  ['another id than the file’s name', { 'data/sources/s.yaml': sourceFile('other') }, (load) => load.sources(), { file: 'data/sources/s.yaml', place: 'id', problem: 'the id is other', remedy: 'name the file other.yaml' }],
  ['a field that nothing knows', { 'data/sources/s.yaml': `${sourceFile('s')}colour: red\n` }, (load) => load.sources(), { file: 'data/sources/s.yaml', place: 'colour', problem: /colour/, remedy: /./ }],
  ['a word outside its list', { 'data/sources/s.yaml': sourceFile('s').replace('verified: text', 'verified: surely') }, (load) => load.sources(), { file: 'data/sources/s.yaml', place: 'verified', problem: /surely/, remedy: /memory/ }],
  ['a number that lost its digits', figureFile('- { id: a, unit: percent, value: 86.50, source: s, locator: x, verified: text }'), (load) => load.figures(), { file: 'data/figures/f.yaml', place: '0.value', problem: /in quotes.*found 86\.5/, remedy: /./ }],
  ['two kinds at once', figureFile('- { id: a, unit: percent, of: "b", value: "1", source: s, locator: x, verified: text }'), (load) => load.figures(), { file: 'data/figures/f.yaml', place: '0.of', problem: /"of"/, remedy: /./ }],
  ['no kind at all', figureFile('- { id: a, unit: percent }'), (load) => load.figures(), { file: 'data/figures/f.yaml', place: '0', problem: /one of the keys value, parameter, rule, cell, of/, remedy: /./ }],
  ['one id for two figures', figureFile('- { id: a, unit: count, of: "1" }\n- { id: a, unit: count, of: "2" }'), (load) => load.figures(), { file: 'data/figures/f.yaml', place: 'a', problem: /twice/, remedy: /an id of its own/ }],
  ['no csv', { 'data/sources/s.yaml': sourceFile('s'), 'data/tables/t.yaml': META }, (load) => load.tables(), { file: 'data/tables/t.csv', place: 'the file itself', problem: 'it does not exist', remedy: /create it/ }],
  ['another column head', table('sex,dead\nmale,1\n'), (load) => load.tables(), { file: 'data/tables/t.csv', place: 'line 1', problem: 'columns are sex,dead', remedy: /make them sex,alive/ }],
  ['columns in another order', table('alive,sex\n1,male\n'), (load) => load.tables(), { file: 'data/tables/t.csv', place: 'line 1', problem: /alive,sex/, remedy: /sex,alive/ }],
  ['a word in a cell', table('sex,alive\nmale,86.5\nfemale,n/a\n'), (load) => load.tables(), { file: 'data/tables/t.csv', place: 'line 3, alive', problem: /"n\/a"/, remedy: /plain decimal/ }],
  ['a grouped number', table('sex,alive\nmale,"1,000"\n'), (load) => load.tables(), { file: 'data/tables/t.csv', place: 'line 2, alive', problem: /"1,000"/, remedy: /plain decimal/ }],
  ['an empty cell', table('sex,alive\nmale,\n'), (load) => load.tables(), { file: 'data/tables/t.csv', place: 'line 2, alive', problem: /""/, remedy: /./ }],
  ['a row whose source isn’t there', table('sex,alive\nmale,1\n'.replace('alive', 'alive,from').replace('1\n', '1,nowhere\n'), META.replace('unit: percent }', 'unit: percent }, from: { unit: source }')), (load) => load.tables(), { file: 'data/tables/t.csv', place: 'line 2, from', problem: /"nowhere"/, remedy: /./ }],
  ['a figure of a person who isn’t there', figureFile('- { id: a, unit: count, value: "1", source: s, locator: x, verified: testimony, person: nobody }'), (load) => load.checkReferences(), { file: 'data/figures', place: 'a', problem: /"nobody" is not in data\/people/, remedy: /nobody\.yaml/ }],
  ['an empty key', table('sex,alive\n,1\n'), (load) => load.tables(), { file: 'data/tables/t.csv', place: 'line 2, sex', problem: /""/, remedy: /./ }],
  ['a source that isn’t there', figureFile('- { id: a, unit: percent, value: "1", source: nowhere, locator: x, verified: text }'), (load) => load.checkReferences(), { file: 'data/figures', place: 'a', problem: /"nowhere" is not in data\/sources/, remedy: /add data\/sources\/nowhere\.yaml/ }],
  ['a table of a source that isn’t there', table('sex,alive\nmale,1\n', META.replace('source: s', 'source: nowhere')), (load) => load.checkReferences(), { file: 'data/tables/t.yaml', place: 'source', problem: /nowhere/, remedy: /nowhere\.yaml/ }],
  ['a source asked for by name', {}, (load) => load.source('nowhere'), { file: 'data/sources', place: 'nowhere', problem: 'no such source', remedy: /nowhere\.yaml/ }],
];

describe('what is wrong stops with file, place and remedy', () => {
  test.each(cases)('%s', async (_, files, run, { file, place, problem, remedy }) => {
    const [fault] = await faultsIn(files, run);
    const like = (wanted: string | RegExp) => (typeof wanted === 'string' ? wanted : expect.stringMatching(wanted));
    expect(fault).toEqual({ file, place: like(place), problem: like(problem), remedy: like(remedy) });
  });

  test('all faults of a file at once', async () => {
    const found = await faultsIn({ 'data/sources/s.yaml': sourceFile('s').replace('type: law', 'type: song').replace('title: 样例', 'title: ""') }, (load) => load.sources());
    expect(found.map((fault) => fault.place).sort()).toEqual(['title', 'type']);
  });

  test('the message holds all of it', async () => {
    await inFolder({ 'data/sources/s.yaml': sourceFile('other') }, ({ load }) => {
      expect(() => load.sources()).toThrow('data/sources/s.yaml · id\n  the id is other\n  → name the file other.yaml');
    });
  });
});
