/** The data of 养老金估算, gathered at build. Never imported by what goes to the browser. */
import { figure } from '../../data/figures.ts';
import { format, numberWords } from '../../locale/format.ts';
import { language, t, texts } from '../../locale/index.ts';
import { accountShare } from '../../rules/contribution-law.ts';
import { aboutDivisor } from '../../rules/divisor.ts';
import { interest } from '../../rules/interest.ts';
import { addMonths, formatMonth, type Month, parseMonth } from '../../rules/month.ts';
import { aboutPension } from '../../rules/pension.ts';
import { aboutRetirement, retirement } from '../../rules/retirement.ts';
import { apply, rulesAsOf } from '../../rules/rule.ts';
import { ANY, baseIn, hasOwnForm, LEAST } from '../kit/bases.ts';
import { clauseNames, personOf, placeOptions, placesFor, shipped, stepsIn, textsOf } from '../kit/gather.ts';
import { leastMonths } from '../kit/life.ts';
import { ELSEWHERE, type PlaceData } from '../kit/places.ts';
import type { Life } from './answer.ts';
import { type PensionEstimateData, workedCase } from './data.ts';
import type { Person } from './people.ts';
import { refs } from './view.ts';

const ID = 'pension-estimate';
/** Growth is of the last five years: six bases are needed. */
const SINCE = '2020-01';
const SIXTY = 720;
/** Of the pension's parameters those of a transitional pension, which isn't reckoned here, and one that is told by its rule. */
const LEFT_OUT = new Set(['pension.calculation-base.transition', 'pension.transition.coefficient', 'pension.account-start', 'minimum-contribution.months']);
/** Only what the working tells is named. */
const STEPS = ['src/rules/retirement.ts', ...['answer', 'working'].map((name) => `src/calculators/${ID}/${name}.ts`)];
const PREFIXES = ['calculator.', `${ID}.`, 'parameter.pension.', 'parameter.account.interest', 'parameter.contribution.account-share', 'problem.birth.', 'problem.no-value'];
/** Told by calculators' own words, or reckoned here. */
const TOLD = /\.(index|own-forms|transition-details)$/;

function groupsOf(lang: string, data: PlaceData): PlaceData['groups'] {
  const options = placeOptions(lang, data.files).filter(({ value }) => baseIn(data, value, rulesAsOf) !== null);
  const own = ({ value }: { value: string }) => hasOwnForm(data, value, rulesAsOf);
  return [
    { label: t(lang, `${ID}.group.known`), options: options.filter((one) => !own(one)) },
    { label: t(lang, `${ID}.group.own-form`), options: options.filter(own) },
    { label: t(lang, `${ID}.group.told`), options: [{ value: ANY, text: t(lang, `${ID}.place-any`) }, { value: ELSEWHERE, text: t(lang, 'calculator.elsewhere') }] },
  ];
}

/** Of a man who is sixty this month and retires in it, the earliest that he may. */
function sixtyNow(paid: number): Life {
  const [birth, retire] = [addMonths(rulesAsOf, -SIXTY), rulesAsOf];
  const found = apply(retirement, { track: 'male60', birth: formatMonth(birth) });
  if (!found.ok) throw new RangeError(formatMonth(birth));
  const [statutory, earliest, latest] = [found.value.statutoryMonth, found.value.earliestMonth, found.value.latestMonth].map((one) => parseMonth(one)) as [Month, Month, Month];
  return { birth, track: 'male60', law: found.trace, statutory, earliest, latest, retire, chosen: true, required: leastMonths(statutory, retire), age: SIXTY, paid, ahead: 0 };
}

function presets(lang: string): Person[] {
  const { locale } = language(lang);
  const as = (id: string, style: Parameters<typeof format>[1]['style'] = '') => format(figure(id), { locale, style });
  const empty = { birth: '', track: '', place: '', base: '', years: '', months: '', paying: '', retire: '', wage: '', index: '', balance: '', growth: '', interest: '' };
  const known = personOf(lang, 'song-dage');
  if (!known) return [];
  return [
    {
      id: 'song-dage',
      ...known,
      form: { ...empty, track: 'male60', years: String(Number(figure('song.paid').value) / 12) },
      lives: [sixtyNow(Number(figure('song.paid').value))],
      wage: null,
      index: String(LEAST),
      tells: t(lang, `${ID}.person.song-dage.tells`, { paid: as('song.paid', 'years'), age: as('song.pension-age'), pension: as('song.pension') }),
      assumed: [t(lang, `${ID}.person.song-dage.assumed`, { least: format({ value: String(LEAST * 100), unit: 'percent' }, { locale }) })],
    },
  ];
}

export function pensionEstimateData(lang: string): PensionEstimateData {
  const catalogue = texts(lang, '');
  const [about, retiring] = [aboutPension(), aboutRetirement()];
  const parameters = [...about.parameters.filter(({ id }) => !LEFT_OUT.has(id)), interest, accountShare];
  const data = placesFor(parameters, SINCE);
  const notModelled = [...about.notModelled.filter((one) => !TOLD.test(one)), `${ID}.no-transition`, `${ID}.no-slips`];
  return {
    id: ID,
    texts: { ...shipped(textsOf(catalogue, PREFIXES)), ...stepsIn(catalogue, STEPS), ...textsOf(catalogue, notModelled) },
    numbers: numberWords(language(lang).locale),
    clauses: { base: `/${lang}/figures/#source-`, names: clauseNames(lang, [...parameters, ...retiring.parameters], data.files, [...about.instruments, ...retiring.instruments, ...aboutDivisor().instruments, ...refs, { id: 'jinan-12345-2025' }], catalogue) },
    presets: presets(lang),
    worked: workedCase,
    rulesAsOf: formatMonth(rulesAsOf),
    notModelled,
    places: { ...data, groups: groupsOf(lang, data) },
  };
}
