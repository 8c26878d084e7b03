/** The data of 灵活就业怎么交, gathered at build. Never imported by what goes to the browser. */
import { numberWords } from '../../locale/format.ts';
import { language, t, texts } from '../../locale/index.ts';
import { aboutFlexible } from '../../rules/flexible.ts';
import { aboutDivisor } from '../../rules/divisor.ts';
import { formatMonth } from '../../rules/month.ts';
import { aboutPension } from '../../rules/pension.ts';
import { aboutRetirement } from '../../rules/retirement.ts';
import { rulesAsOf } from '../../rules/rule.ts';
import { clauseNames, placeOptions, placesFor, stepsIn, textsOf } from '../kit/gather.ts';
import { ELSEWHERE, type PlaceData } from '../kit/places.ts';
import { answer } from './answer.ts';
import { type FlexibleData, workedCase } from './data.ts';
import { readForm } from './form.ts';
import { refs } from './view.ts';

const ID = 'flexible';
/** Values that ended earlier are left out of the page, but for the last of each. */
const SINCE = '2025-01';
const STEPS = ['contribution', 'contribution-employee', 'contribution-flexible', 'contribution-rate', 'contribution-resident', 'housing-fund', 'payslip', 'flexible', 'pension', 'pension-basic', 'pension-parts', 'pension-transition', 'divisor', 'steps', 'retirement'].map((name) => `src/rules/${name}.ts`);
const OWN_STEPS = ['src/calculators/kit/minimum.ts', 'src/calculators/flexible/answer.ts', 'src/calculators/flexible/working.ts'];
const PREFIXES = ['calculator.', `${ID}.`, 'minimum.', 'choice.part.', 'choice.reason.', 'parameter.contribution.pension.', 'parameter.contribution.medical.', 'parameter.contribution.rounding', 'parameter.flexible.', 'parameter.pension.', 'problem.birth.', 'problem.flexible.', 'problem.no-value', 'gap.'];

/** What the worth of a single year is read from. */
const OF_A_YEAR = new Set(['pension.calculation-base', 'pension.basic-rate', 'pension.low-index.floor', 'pension.own-form', 'pension.divisor-mode', 'pension.divisor', 'pension.divisor-rounding', 'pension.rounding']);

/** Whole: pension and medical care this month. In part: the pension, this month or one before. */
function groupsOf(lang: string, data: PlaceData): PlaceData['groups'] {
  const options = placeOptions(lang, data.files);
  const kindOf = (place: string): 'whole' | 'pension' | 'before' | 'ceiling' | 'none' => {
    const { inputs } = readForm({ ...workedCase, place }, rulesAsOf, data);
    const found = inputs && answer(inputs, data);
    const row = found?.rows.find(({ id }) => id === 'floor');
    if (!found || found.rows.length === 0) return 'none';
    if (!row) return 'ceiling';
    return found.month !== rulesAsOf ? 'before' : row.whole ? 'whole' : 'pension';
  };
  const kinds = new Map(options.map(({ value }) => [value, kindOf(value)]));
  return [
    ...(['whole', 'pension', 'before', 'ceiling', 'none'] as const).map((kind) => ({
      label: t(lang, `${ID}.group.${kind}`),
      options: [...options.filter(({ value }) => kinds.get(value) === kind), ...(kind === 'none' ? [{ value: ELSEWHERE, text: t(lang, 'calculator.elsewhere') }] : [])],
    })),
  ].filter((group) => group.options.length > 0);
}

export function flexibleData(lang: string): FlexibleData {
  const catalogue = texts(lang, '');
  const [joining, paying, retiring] = [aboutFlexible(), aboutPension(), aboutRetirement()];
  const parameters = [...new Map([...joining.parameters, ...paying.parameters.filter(({ id }) => OF_A_YEAR.has(id))].map((one) => [one.id, one])).values()];
  const data = placesFor(parameters, SINCE);
  const told = [...joining.notModelled, `${ID}.no-interest`, `${ID}.no-tiers`];
  const instruments = [...joining.instruments, ...paying.instruments, ...retiring.instruments, ...aboutDivisor().instruments, { id: 'jinan-12345-2025' }];
  return {
    id: ID,
    texts: { ...textsOf(catalogue, PREFIXES), ...stepsIn(catalogue, [...STEPS, ...OWN_STEPS]), ...textsOf(catalogue, told) },
    numbers: numberWords(language(lang).locale),
    clauses: { base: `/${lang}/figures/#source-`, names: clauseNames(lang, [...parameters, ...retiring.parameters], data.files, [...instruments, ...refs, { id: 'state-council-office-2019-13', locator: 'sec.3' }], catalogue) },
    presets: [],
    worked: workedCase,
    rulesAsOf: formatMonth(rulesAsOf),
    notModelled: told,
    places: { ...data, groups: groupsOf(lang, data) },
  };
}
