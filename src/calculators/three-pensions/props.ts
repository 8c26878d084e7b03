/** The data of 三种晚年, gathered at build. Never imported by what goes to the browser. */
import { numberWords } from '../../locale/format.ts';
import { language, t, texts } from '../../locale/index.ts';
import { aboutDivisor } from '../../rules/divisor.ts';
import { aboutDualTrack } from '../../rules/dual-track.ts';
import { formatMonth, parseMonth, type Month, yearOf } from '../../rules/month.ts';
import { aboutRetirement } from '../../rules/retirement.ts';
import { rulesAsOf } from '../../rules/rule.ts';
import { baseIn, hasOwnForm } from '../kit/bases.ts';
import { clauseNames, placeOptions, placesFor, stepsIn, textsOf } from '../kit/gather.ts';
import { ELSEWHERE, type PlaceData } from '../kit/places.ts';
import { type ThreePensionsData, workedCase } from './data.ts';
import { refs } from './view.ts';

const ID = 'three-pensions';
/** Bases that ended earlier are left out of the page: nobody who began after the reform has the years to retire on them. */
const SINCE = '2025-01';
/** Of the pension's parameters those that another form reads, or that stand beside the comparison. */
const LEFT_OUT = new Set(['pension.calculation-base.transition', 'pension.transition.coefficient', 'pension.account-start', 'pension.add-on.flat', 'pension.add-on.per-year']);
const STEPS = ['dual-track', 'pension', 'pension-basic', 'pension-parts', 'pension-transition', 'divisor', 'steps', 'resident-pension', 'retirement'].map((name) => `src/rules/${name}.ts`);
const OWN_STEPS = ['src/calculators/three-pensions/answer.ts'];
const PREFIXES = ['calculator.', `${ID}.`, 'parameter.dual-track.', 'parameter.contribution.pension.worker', 'parameter.annuity.occupational.', 'parameter.pension.', 'parameter.resident-pension.', 'problem.birth.', 'problem.no-value'];

/** By the year of the last base that is known; then the places with a form of their own. */
function groupsOf(lang: string, data: PlaceData): PlaceData['groups'] {
  const options = placeOptions(lang, data.files);
  const retire = parseMonth(workedCase.retire ?? '') as Month;
  const kindOf = (place: string): 'own-form' | 'this-year' | 'last-year' | 'none' => {
    const base = baseIn(data, place, retire);
    return !base?.of ? 'none' : hasOwnForm(data, place, retire) ? 'own-form' : base.of.month >= rulesAsOf || yearOf(base.of.month) === yearOf(rulesAsOf) ? 'this-year' : 'last-year';
  };
  const kinds = new Map(options.map(({ value }) => [value, kindOf(value)]));
  return [
    ...(['this-year', 'last-year', 'own-form', 'none'] as const).map((kind) => ({ label: t(lang, `${ID}.group.${kind}`), options: options.filter(({ value }) => kinds.get(value) === kind) })),
    { label: t(lang, `${ID}.group.told`), options: [{ value: ELSEWHERE, text: t(lang, 'calculator.elsewhere') }] },
  ].filter((group) => group.options.length > 0);
}

export function threePensionsData(lang: string): ThreePensionsData {
  const catalogue = texts(lang, '');
  const [about, retiring] = [aboutDualTrack(), aboutRetirement()];
  const parameters = about.parameters.filter(({ id }) => !LEFT_OUT.has(id));
  const data = placesFor(parameters, SINCE);
  return {
    id: ID,
    texts: { ...textsOf(catalogue, PREFIXES), ...stepsIn(catalogue, [...STEPS, ...OWN_STEPS]), ...textsOf(catalogue, about.notModelled) },
    numbers: numberWords(language(lang).locale),
    clauses: { base: `/${lang}/figures/#source-`, names: clauseNames(lang, [...parameters, ...retiring.parameters], data.files, [...about.instruments, ...retiring.instruments, ...aboutDivisor().instruments, ...refs, { id: 'jinan-12345-2025' }], catalogue) },
    presets: [],
    worked: workedCase,
    rulesAsOf: formatMonth(rulesAsOf),
    notModelled: [...about.notModelled],
    places: { ...data, groups: groupsOf(lang, data) },
  };
}
