/** The payslip's data, gathered at build. Never imported by what goes to the browser. */
import { numberWords } from '../../locale/format.ts';
import { language, t, texts } from '../../locale/index.ts';
import { aboutContribution } from '../../rules/contribution.ts';
import { formatMonth } from '../../rules/month.ts';
import { rulesAsOf } from '../../rules/rule.ts';
import { clauseNames, placeOptions, placesFor, stepsIn, textsOf } from '../kit/gather.ts';
import { ELSEWHERE, type PlaceData } from '../kit/places.ts';
import { answer } from './answer.ts';
import { type PayslipData, workedCase } from './data.ts';
import { readForm } from './form.ts';

const ID = 'payslip';
/** Values that ended earlier are left out of the page: a place's whole history is in the handbook. */
const SINCE = '2024-01';
const STEPS = ['contribution', 'contribution-employee', 'contribution-flexible', 'contribution-rate', 'contribution-resident', 'housing-fund', 'payslip'].map((name) => `src/rules/${name}.ts`);
const OWN_STEPS = ['src/calculators/payslip/answer.ts', 'src/calculators/payslip/view.ts'];
const PREFIXES = ['calculator.', `${ID}.`, 'choice.status.', 'choice.part.', 'choice.reason.', 'parameter.contribution.', 'parameter.housing-fund.', 'parameter.flexible.', 'problem.contribution.', 'problem.housing-fund.', 'problem.no-value', 'gap.'];

/** Known whole: of a wage within the limits only the branch of industry lacks. Known in part: something comes out. */
function groupsOf(lang: string, data: PlaceData): PlaceData['groups'] {
  const options = placeOptions(lang, data.files);
  const kindOf = (place: string): 'whole' | 'part' | 'rates' => {
    const { inputs } = readForm({ ...workedCase, place }, rulesAsOf, data);
    const found = inputs && answer(inputs, data);
    if (!found || (found.shares.length === 0 && !found.fund)) return 'rates';
    return found.lacks.every(({ insurance }) => insurance === 'injury') ? 'whole' : 'part';
  };
  const kinds = new Map(options.map(({ value }) => [value, kindOf(value)]));
  return [
    ...(['whole', 'part', 'rates'] as const).map((kind) => ({ label: t(lang, `payslip.group.${kind}`), options: options.filter(({ value }) => kinds.get(value) === kind) })),
    { label: t(lang, 'payslip.group.none'), options: [{ value: ELSEWHERE, text: t(lang, 'calculator.elsewhere') }] },
  ].filter((group) => group.options.length > 0);
}

export function payslipData(lang: string): PayslipData {
  const catalogue = texts(lang, '');
  const { parameters, notModelled, instruments } = aboutContribution();
  const data = placesFor(parameters, SINCE);
  const told = ['payslip.no-tax', ...notModelled];
  return {
    id: ID,
    texts: { ...textsOf(catalogue, PREFIXES), ...stepsIn(catalogue, [...STEPS, ...OWN_STEPS]), ...textsOf(catalogue, ['step.wage-employee', 'step.wage-flexible']), ...textsOf(catalogue, told) },
    numbers: numberWords(language(lang).locale),
    clauses: { base: `/${lang}/figures/#source-`, names: clauseNames(lang, parameters, data.files, [...instruments, { id: 'text-003' }, { id: 'state-council-office-2019-13', locator: 'sec.3' }], catalogue) },
    presets: [],
    worked: workedCase,
    rulesAsOf: formatMonth(rulesAsOf),
    notModelled: told,
    places: { ...data, groups: groupsOf(lang, data) },
  };
}
