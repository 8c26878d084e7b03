/** The data of 断缴之后, gathered at build. Never imported by what goes to the browser. */
import { figure } from '../../data/figures.ts';
import { numberWords } from '../../locale/format.ts';
import { language, t, texts } from '../../locale/index.ts';
import { aboutMedicalGap } from '../../rules/medical-gap.ts';
import { aboutMedicalLifetime } from '../../rules/medical-lifetime.ts';
import { formatMonth } from '../../rules/month.ts';
import { aboutRetirement } from '../../rules/retirement.ts';
import { rulesAsOf } from '../../rules/rule.ts';
import type { Preset } from '../kit/form.ts';
import { clauseNames, personOf, placeOptions, placesFor, stepsIn, textsOf } from '../kit/gather.ts';
import { ELSEWHERE, type PlaceData } from '../kit/places.ts';
import { answer } from './answer.ts';
import { type AfterLapseData, workedCase } from './data.ts';
import { readForm } from './form.ts';
import { mendRefs } from './mends.ts';
import { refs } from './view.ts';

const ID = 'after-lapse';
const SINCE = '2025-01';
const STEPS = ['src/rules/medical-gap.ts', 'src/rules/medical-lifetime.ts', 'src/rules/retirement.ts', 'src/calculators/kit/minimum.ts'];
const PREFIXES = ['calculator.', `${ID}.`, 'minimum.', 'choice.reason.', 'parameter.medical.', 'problem.medical.', 'problem.birth.', 'problem.no-value', 'gap.'];

/** Known: a wait of the place's own, or its years for life. Else only what holds in the nation. */
function groupsOf(lang: string, data: PlaceData): PlaceData['groups'] {
  const options = placeOptions(lang, data.files);
  const kindOf = (place: string): 'both' | 'part' | 'nation' => {
    const { inputs } = readForm({ ...workedCase, gap: '6', place }, rulesAsOf);
    const found = inputs && answer(inputs, data);
    const wait = found?.ways.some(({ paid }) => paid.exact) ?? false;
    const years = found?.lifetime.some(({ kind }) => kind === 'known' || kind === 'bounds') ?? false;
    return wait && years ? 'both' : wait || years ? 'part' : 'nation';
  };
  const kinds = new Map(options.map(({ value }) => [value, kindOf(value)]));
  return (['both', 'part', 'nation'] as const).map((kind) => ({
    label: t(lang, `${ID}.group.${kind}`),
    options: [...options.filter(({ value }) => kinds.get(value) === kind), ...(kind === 'nation' ? [{ value: ELSEWHERE, text: t(lang, 'calculator.elsewhere') }] : [])],
  }));
}

/** 刘玉婷 alone tells a length: the one she planned. That she was in the employees' scheme follows from her job, and is said to be assumed. */
function presets(lang: string): Preset[] {
  const known = personOf(lang, 'liu-yuting');
  if (!known) return [];
  const form = { gap: figure('liu-yuting.planned').value, gapYears: '', why: 'left', drew: '', was: 'employee', insured: '', missed: '', place: 'guangzhou', years: '', months: '', job: '', birth: '', track: '' };
  return [{ id: 'liu-yuting', ...known, told: known.told + t(lang, `${ID}.preset.liu-yuting`), form }];
}

export function afterLapseData(lang: string): AfterLapseData {
  const catalogue = texts(lang, '');
  const [gap, life, retiring] = [aboutMedicalGap(), aboutMedicalLifetime(), aboutRetirement()];
  const parameters = [...new Map([...gap.parameters, ...life.parameters].map((one) => [one.id, one])).values()];
  const notModelled = [...gap.notModelled, ...life.notModelled];
  const data = placesFor(parameters, SINCE);
  return {
    id: ID,
    texts: { ...textsOf(catalogue, PREFIXES), ...stepsIn(catalogue, STEPS), ...textsOf(catalogue, notModelled) },
    numbers: numberWords(language(lang).locale),
    clauses: { base: `/${lang}/figures/#source-`, names: clauseNames(lang, [...parameters, ...retiring.parameters], data.files, [...gap.instruments, ...life.instruments, ...retiring.instruments, ...refs, ...mendRefs], catalogue) },
    presets: presets(lang),
    worked: workedCase,
    rulesAsOf: formatMonth(rulesAsOf),
    notModelled,
    places: { ...data, groups: groupsOf(lang, data) },
  };
}
