/** The calculator's data, gathered at build. Never imported by what goes to the browser. */
import { fail } from '../../data/files.ts';
import { people, source } from '../../data/load.ts';
import { wordsOf } from '../../data/words.ts';
import { numberWords } from '../../locale/format.ts';
import { language, t, texts } from '../../locale/index.ts';
import { locatorText } from '../../locale/locator.ts';
import { described } from '../../rules/about.ts';
import { formatMonth } from '../../rules/month.ts';
import type { SourceRef } from '../../rules/result.ts';
import { rulesAsOf } from '../../rules/rule.ts';
import { clauseKey } from '../kit/passbook.ts';
import { waysOut } from './answer.ts';
import { type CalculatorData, workedCase } from './data.ts';
import { type Preset, toldWithin } from './presets.ts';

const ID = 'retirement-age';
const RULES = [described.retirement, described['minimum-contribution'], described.divisor];

export function calculatorData(lang: string): CalculatorData {
  const { locale } = language(lang);
  const asOf = formatMonth(rulesAsOf);
  const catalogue = texts(lang, '');
  const parameters = RULES.flatMap((rule) => rule.parameters);
  const needed = new Set(parameters.filter(({ unit }) => unit === 'rounding').map(({ id }) => `parameter.${id}`));
  const ours = (key: string): boolean =>
    /^(calculator\.(?!source\.|clause$|annex$|failed|no-script$)|retirement-age\.(?!table)|step\.|overlay\.|problem\.(birth|month|no-value|input\.missing))/.test(key) || needed.has(key) || notModelled.includes(key);
  const notModelled = [...described.retirement.notModelled];
  return {
    id: ID,
    texts: Object.fromEntries(Object.entries(catalogue).filter(([key]) => ours(key))),
    numbers: numberWords(locale),
    clauses: { base: `/${lang}/figures/#source-`, names: clauseNames(lang, catalogue) },
    presets: presets(lang, locale),
    worked: workedCase(asOf),
    rulesAsOf: asOf,
    notModelled,
  };
}

function clauseNames(lang: string, catalogue: Record<string, string>): Record<string, string> {
  const refs: SourceRef[] = [
    ...RULES.flatMap((rule) => [...rule.instruments, ...rule.parameters.flatMap(({ values }) => values.flatMap(({ source: ref }) => (ref && 'id' in ref ? [ref] : [])))]),
    ...waysOut.map(({ source: ref }) => ref),
  ];
  return Object.fromEntries(
    refs.map((ref) => {
      const name = catalogue[`calculator.source.${ref.id}`] ?? source(ref.id).title;
      // places in a dataset are marks of ours, not words
      const place = ref.locator === 'annex' ? t(lang, 'calculator.annex') : /^(art|annex)\./.test(ref.locator ?? '') ? locatorText(lang, ref.locator ?? '') : '';
      return [clauseKey(ref), t(lang, 'calculator.clause', { source: name, place })];
    }),
  );
}

function presets(lang: string, locale: string): Preset[] {
  const offered = [...people().values()].filter(({ preset }) => preset);
  if (offered.length === 0) return [];
  return offered.map(({ id, source: from, sex, birth, paidMonths, paying }) => {
    const { name } = wordsOf('people', id, locale).words;
    const record = source(from);
    const told = (value: typeof birth): [string, string] | null => ('range' in value ? [value.range[0], value.range[1]] : 'value' in value ? [value.value, value.value] : null);
    const born = told(birth) ?? fail(`data/people/${id}.yaml`, 'birth', 'a preset needs a birth, if only within a range', 'write the range that the text allows, or preset: false');
    const paid = told(paidMonths);
    return {
      id,
      name,
      birth: born,
      sex,
      paid: paid && [Number(paid[0]), Number(paid[1])],
      until: toldWithin(record.issued),
      paying: typeof paying === 'boolean' ? paying : null,
      assumed: 'assumed' in birth && birth.assumed === true,
      source: { text: record.title, href: `/${lang}/figures/#source-${from}` },
    };
  });
}
