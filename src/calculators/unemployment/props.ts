/** The data of 失业金, gathered at build. Never imported by what goes to the browser. */
import { people } from '../../data/load.ts';
import { numberWords } from '../../locale/format.ts';
import { language, t, texts } from '../../locale/index.ts';
import { formatMonth } from '../../rules/month.ts';
import { rulesAsOf } from '../../rules/rule.ts';
import { aboutUnemployment } from '../../rules/unemployment.ts';
import { clauseNames, personOf, placeOptions, placesFor, stepsIn, textsOf } from '../kit/gather.ts';
import { ELSEWHERE, type PlaceData } from '../kit/places.ts';
import { answer } from './answer.ts';
import { type UnemploymentData, workedCase } from './data.ts';
import { type Person, readForm, UNSURE } from './form.ts';
import { TELLERS } from './people.ts';
import { duringRefs } from './view.ts';

const ID = 'unemployment';
/** Amounts that ended earlier are left out of the page: it reckons with this month's. */
const SINCE = '2025-01';
const STEPS = ['src/rules/unemployment.ts', 'src/rules/unemployment-benefit.ts', 'src/calculators/unemployment/answer.ts', 'src/calculators/unemployment/view.ts'];
const PREFIXES = ['calculator.', `${ID}.`, 'choice.reason.', 'parameter.unemployment.', 'parameter.minimum-wage', 'parameter.minimum-wage.', 'problem.unemployment.', 'problem.no-value', 'gap.'];

/** Whole: a term of its own and an amount. In part: one of both. Otherwise only the law's ceilings. */
function groupsOf(lang: string, data: PlaceData): PlaceData['groups'] {
  const options = placeOptions(lang, data.files);
  const kindOf = (place: string): 'whole' | 'part' | 'ceiling' => {
    const { inputs } = readForm({ ...workedCase, place }, rulesAsOf);
    const found = inputs && answer(inputs, data);
    const [term, amount] = [found?.kind === 'local', found?.monthly != null];
    return term && amount ? 'whole' : term || amount ? 'part' : 'ceiling';
  };
  const kinds = new Map(options.map(({ value }) => [value, kindOf(value)]));
  return [
    ...(['whole', 'part', 'ceiling'] as const).map((kind) => ({ label: t(lang, `${ID}.group.${kind}`), options: options.filter(({ value }) => kinds.get(value) === kind) })),
    { label: t(lang, `${ID}.group.none`), options: [{ value: ELSEWHERE, text: t(lang, 'calculator.elsewhere') }] },
  ].filter((group) => group.options.length > 0);
}

function presets(lang: string): Person[] {
  return TELLERS.flatMap(({ id, reason, place }) => {
    const known = personOf(lang, id);
    if (!known) return [];
    const paid = people().get(id)?.paidMonths;
    const range = paid && 'value' in paid ? ([Number(paid.value), Number(paid.value)] as [number, number]) : paid && 'range' in paid ? ([Number(paid.range[0]), Number(paid.range[1])] as [number, number]) : null;
    const exact = range && range[0] === range[1] ? range[0] : null;
    return [
      {
        id,
        ...known,
        reason,
        place,
        months: range,
        registered: null,
        form: { reason: reason ?? UNSURE, place: place ?? '', years: exact === null ? '' : String(Math.floor(exact / 12)), months: exact === null ? '' : String(exact % 12), registered: '' },
      },
    ];
  });
}

export function unemploymentData(lang: string): UnemploymentData {
  const catalogue = texts(lang, '');
  const { parameters, notModelled: all, instruments } = aboutUnemployment();
  // the rule takes it as done; here it is asked
  const notModelled = all.filter((one) => !one.endsWith('.registration'));
  const data = placesFor(parameters, SINCE);
  const grounds = ['art.44/item.1', 'art.39; art.40; art.41', 'art.36', 'art.44/item.4; art.44/item.5', 'art.38'].map((locator) => ({ id: 'labour-contract-law', locator }));
  const articles = ['art.45', 'art.46'].map((locator) => ({ id: 'social-insurance-law', locator }));
  return {
    id: ID,
    texts: { ...textsOf(catalogue, PREFIXES), ...stepsIn(catalogue, STEPS), ...textsOf(catalogue, notModelled) },
    numbers: numberWords(language(lang).locale),
    clauses: { base: `/${lang}/figures/#source-`, names: clauseNames(lang, parameters, data.files, [...instruments, ...grounds, ...articles, ...duringRefs, { id: 'mohrss-order-13', locator: 'art.13' }], catalogue) },
    presets: presets(lang),
    worked: workedCase,
    rulesAsOf: formatMonth(rulesAsOf),
    notModelled,
    places: { ...data, groups: groupsOf(lang, data) },
  };
}
