/** The tables of the survey of 2024 and of the insured: parts add up to their whole, groups to all, levels to changes. */
import { expect, test } from 'vitest';
import { tables } from './load.ts';

const rows = (id: string) => tables().get(id)?.rows ?? [];
const coverage = new Map(rows('survey-coverage').map((row) => [`${row.insurance} ${row.group}`, Number(row.percent)]));
const sample = new Map(rows('survey-groups').map((row) => [row.group, Number(row.people)]));
const groups = ['local-urban', 'local-rural', 'urban-urban', 'rural-urban'];
const insurances = [...new Set(rows('survey-coverage').map((row) => row.insurance))];
const of = (insurance: string | undefined, group: string | undefined) => coverage.get(`${insurance} ${group}`) ?? Number.NaN;
const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);

test('the four groups make up all respondents', () => {
  expect(sum(groups.map((group) => sample.get(group) ?? Number.NaN))).toBe(sample.get('all'));
});

test.each(insurances)('%s: the groups, weighted, give the share of all', (insurance) => {
  const weighted = sum(groups.map((group) => of(insurance, group) * (sample.get(group) ?? Number.NaN))) / (sample.get('all') ?? Number.NaN);
  expect(Math.abs(weighted - of(insurance, 'all'))).toBeLessThanOrEqual(0.11);
});

test.each(['pension', 'medical'])('%s: the two schemes add up to it in every group', (whole) => {
  const parts = insurances.filter((one) => rows('survey-coverage').some((row) => row.insurance === one && row.part_of === whole));
  expect(parts).toHaveLength(2);
  for (const group of ['all', ...groups]) expect(Math.abs(sum(parts.map((part) => of(part, group))) - of(whole, group))).toBeLessThan(0.11);
});

test.each(['age', 'work', 'hours', 'job'])('%s: the answers add up to all, but for rounding', (question) => {
  const shares = rows('survey-uninsured').filter((row) => row.question === question);
  expect(Math.abs(sum(shares.map((row) => Number(row.percent))) - 100)).toBeLessThan(0.15);
});

test.each(['flash', 'final'])('2022, %s: the two medical schemes add up to the whole change', (vintage) => {
  const change = (scheme: string) => Number(rows('changes-2022').find((row) => row.scheme === scheme && row.vintage === vintage)?.people);
  expect(change('medical-resident') + change('medical-employee')).toBe(change('medical'));
});

test.each(['medical-resident', 'medical-employee'])('%s: the final change of 2022 is the difference of the two years', (scheme) => {
  const level = (at: string) => Number(rows('participants').find((row) => row.scheme === scheme && row.at === at)?.people);
  const change = rows('changes-2022').find((row) => row.scheme === scheme && row.vintage === 'final')?.people;
  expect(level('2022') - level('2021')).toBe(Number(change));
});
