import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Sheet, Summary } from '../calculators/kit/sheet.ts';
import { type Month, parseMonth } from '../rules/month.ts';
import { DEFAULT_LANGUAGE } from '../locale/index.ts';
import type { Profile } from '../story/profile.ts';
import { grounds, PROFILED } from './parts.ts';

// The registry draws with Svelte, which no unit test compiles: each calculator's own data, by the names that the registry uses.
const registry = readFileSync('src/calculators/index.ts', 'utf8');
const registered = [...registry.matchAll(/^ {2}'?([a-z-]+)'?: \{ Component: \w+, data: (\w+) \}/gm)].map(([, id, name]) => [id as string, name as string] as const);
const sheets = import.meta.glob<{ sheet: Sheet }>('../calculators/*/sheet.ts');
const props = import.meta.glob<Record<string, (lang: string) => { worked: Record<string, string>; texts: Record<string, string> }>>('../calculators/*/props.ts');

const month = parseMonth('2026-11') as Month;
const woman: Profile = { v: 1, birth: '1984-11', sex: 'female', paidMonths: 99, paidUntil: '2026-10', paying: true };
const load = async (id: string, name: string) => {
  const [own, offered] = await Promise.all([sheets[`../calculators/${id}/sheet.ts`]?.(), props[`../calculators/${id}/props.ts`]?.()]);
  const data = offered?.[name]?.(DEFAULT_LANGUAGE.lang);
  if (!own || !data) throw new Error(`${id} has no sheet.ts, or no data`);
  return { data, of: (kept: Record<string, string>, profile: Profile | null = null, place?: string): Summary => own.sheet(data, { kept, profile, place, month }) };
};
/** Every text that is shown. */
const said = ({ title, entries, faults, result }: Summary): string[] => [
  title,
  ...faults,
  ...entries.flatMap(({ label, value }) => [label, value]),
  ...(result ? [result.says, ...(result.notes ?? []), ...result.rows.flatMap(({ label, value, sub = '', clauses = [] }) => [label, value, sub, ...clauses.map(({ text }) => text)])] : []),
];
/** A key of the catalogue, or a value that was not filled in. */
const RAW = /[a-z-]+\.[a-z][a-z.-]+|\{\w+\}|undefined|NaN/;

test('every calculator of the registry is found', () => expect(registered.length).toBeGreaterThanOrEqual(8));

describe.each(registered)('%s', (id, name) => {
  const kept = (worked: Record<string, string>) => (id === PROFILED ? {} : worked);

  test('shows its worked case whole: entries, a sentence, rows, what they stand on', async () => {
    const { data, of } = await load(id, name);
    const summary = of(kept(data.worked), id === PROFILED ? woman : null);
    expect(said(summary).filter((text) => RAW.test(text))).toEqual([]);
    expect(summary.faults).toEqual([]);
    expect(summary.result?.says.length).toBeGreaterThan(20);
    expect(summary.result?.rows.length).toBeGreaterThan(0);
    for (const { label, value } of summary.result?.rows ?? []) expect([label, value]).not.toContain('');
    expect(grounds(summary.result?.lines ?? []).length).toBeGreaterThan(0);
    if (id === PROFILED) return;
    expect(summary.entries.length).toBeGreaterThan(1);
    expect(summary.entries.filter(({ example }) => example)).toEqual([]);
  });

  test('what the reader has not told is marked as the example’s', async () => {
    const { data, of } = await load(id, name);
    if (id === PROFILED) return expect(of({}).result).toBeNull();
    const [field = '', value = ''] = Object.entries(data.worked).find(([, text]) => text !== '') ?? [];
    const { entries } = of({ [field]: value });
    expect(entries.some(({ example }) => example)).toBe(true);
    expect(entries.filter(({ example }) => !example).length).toBeLessThanOrEqual(1);
  });

  test.each(['', '?', '九百九十九万亿', '-1', 'constructor', '<b>'])('with %j in every field it says what is wrong, or what comes out', async (typed) => {
    const { data, of } = await load(id, name);
    const summary = of(Object.fromEntries(Object.keys(data.worked).map((key) => [key, typed])), id === PROFILED ? woman : null, 'guangzhou');
    expect(said(summary).filter((text) => RAW.test(text))).toEqual([]);
    expect(summary.result !== null || summary.faults.length > 0).toBe(true);
  });
});

test('a place told elsewhere is the reader’s own', async () => {
  const [id, name] = registered.find(([one]) => one === 'payslip') as readonly [string, string];
  const { of } = await load(id, name);
  const place = ({ entries }: Summary) => entries[0];
  expect(place(of({ wage: '8000' }, null, 'guangzhou'))).toMatchObject({ value: '广州', example: false });
  expect(place(of({ wage: '8000', place: 'beijing' }, null, 'guangzhou'))).toMatchObject({ value: '北京', example: false });
  expect(place(of({ wage: '8000' }))).toMatchObject({ value: '上海', example: true });
});
