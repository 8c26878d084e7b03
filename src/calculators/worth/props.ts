/** The data of 值不值, gathered at build. Never imported by what goes to the browser. */
import { figure } from '../../data/figures.ts';
import { format, numberWords } from '../../locale/format.ts';
import { language, t, texts } from '../../locale/index.ts';
import { aboutInheritance } from '../../rules/inheritance.ts';
import { aboutLeaving } from '../../rules/leaving.ts';
import { formatMonth } from '../../rules/month.ts';
import { aboutRetirement, tracks } from '../../rules/retirement.ts';
import { rulesAsOf } from '../../rules/rule.ts';
import { aboutWorth } from '../../rules/worth.ts';
import { ANY, baseIn, hasOwnForm, LEAST } from '../kit/bases.ts';
import { clauseNames, personOf, placeOptions, placesFor, shipped, stepsIn, textsOf } from '../kit/gather.ts';
import { ELSEWHERE, parametersOf, type PlaceData, placeName } from '../kit/places.ts';
import { aboutDivisor } from '../../rules/divisor.ts';
import { pensionLimits } from '../../rules/contribution-law.ts';
import { type WorthData, workedCase } from './data.ts';
import type { Person } from './people.ts';
import { refs } from './view.ts';

const ID = 'worth';
/** Growth is of the last five years: six bases are needed. */
const SINCE = '2020-01';
/** Long tables that the rule carries itself. */
const CARRIED = /^survival\./;
/** Only what the working tells is named. */
const STEPS = ['src/rules/retirement.ts', ...['working', 'answer', 'bank'].map((name) => `src/calculators/${ID}/${name}.ts`)];
/** Steps whose names are put together from the side of the money. */
const SIDED = ['paid$InWages', 'breakEven$InWages', 'breakEven$InWagesRest', 'breakEven$InWagesPart', 'breakEven$InWagesMonths', 'rate$', 'aboveWages$', 'real$', 'aliveShare$', 'aliveAtBack$'].flatMap((name) => ['Own', 'All'].map((side) => `step.${name.replace('$', side)}`));
const PUT_TOGETHER = ['growth', 'interest', 'adjustment'].flatMap((name) => ['Mean', 'Published', 'Base', ''].map((part) => `step.${name}${part}`));
const PREFIXES = ['calculator.', `${ID}.`, 'parameter.pension.', 'parameter.account.interest', 'parameter.survival.', 'parameter.contribution.pension.', 'parameter.flexible.pension.', 'problem.birth.', 'problem.no-value', 'problem.worth.'];

function groupsOf(lang: string, data: PlaceData): PlaceData['groups'] {
  const options = placeOptions(lang, data.files).filter(({ value }) => baseIn(data, value, rulesAsOf) !== null);
  const own = ({ value }: { value: string }) => hasOwnForm(data, value, rulesAsOf);
  return [
    { label: t(lang, `${ID}.group.known`), options: options.filter((one) => !own(one)) },
    { label: t(lang, `${ID}.group.own-form`), options: options.filter(own) },
    { label: t(lang, `${ID}.group.told`), options: [{ value: ANY, text: t(lang, `${ID}.place-any`) }, { value: ELSEWHERE, text: t(lang, 'calculator.elsewhere') }] },
  ];
}

/** What is paid a month, over the rate of those who pay for themselves: to the fen. */
const wageFrom = (monthly: number, rate: number): string => String(Math.round((monthly / rate) * 1e4) / 100);

function presets(lang: string, data: PlaceData): Person[] {
  const { locale } = language(lang);
  const say = (id: string, values: Record<string, string> = {}) => t(lang, `${ID}.person.${id}`, values);
  const as = (id: string, style: Parameters<typeof format>[1]['style'] = '') => format(figure(id), { locale, style });
  const value = (id: string): number => Number(figure(id).value);
  const months = (count: number, style: 'age' | 'years' = 'age') => format({ value: String(count), unit: 'months' }, { locale, style });
  const yuan = (amount: string) => format({ value: amount, unit: 'yuan' }, { locale });
  const rate = Number(parametersOf(data).get('flexible.pension.rate')?.values.at(-1)?.value);
  const [cadre, worker] = ['female55', 'female50'] as const;
  /** Of a line: its age at the end of the delay, and before it began. */
  const ages = (track: typeof cadre | typeof worker) => {
    const { originalAge, cap } = tracks[track];
    const before = Number(originalAge.values.at(-1)?.value);
    return { before, after: before + Number(cap.values.at(-1)?.value) };
  };
  const empty = { birth: '', track: '', entry: '', retire: '', years: '', months: '', wage: '', place: '', base: '', growth: '', interest: '', adjustment: '', inflation: '', bank: '', income: '' };

  const yuting = personOf(lang, 'liu-yuting');
  const jie = personOf(lang, 'liu-jie');
  const found: Person[] = [];
  if (yuting) {
    const place = 'guangzhou';
    const age = value('liu-yuting.age');
    const wage = wageFrom(value('class.saving'), rate);
    const amount = as('class.saving');
    found.push({
      id: 'liu-yuting',
      ...yuting,
      form: { ...empty, status: 'flexible' },
      wage,
      place,
      lives: [cadre, worker].map((track) => ({ track, start: age, retire: ages(track).after, paid: ages(track).after - age })),
      tells: say('liu-yuting.tells', { amount }) + say('liu-yuting.told', { age: months(age), wage: yuan(wage) }),
      assumed: [say('liu-yuting.assumed', { place: placeName(data, place) ?? '', age: months(age) })],
    });
  }
  if (jie) {
    const enough = value('liu-jie.enough');
    const wage = wageFrom(value('liu-jie.this-year') / 12, rate);
    found.push({
      id: 'liu-jie',
      ...jie,
      form: { ...empty, status: 'flexible', years: String(enough / 12) },
      wage,
      place: null,
      lives: [worker, cadre].map((track) => ({ track, start: ages(track).before - enough, retire: ages(track).before, paid: enough })),
      tells: say('liu-jie.tells', { year: as('liu-jie.this-year'), first: as('liu-jie.first-year'), enough: as('liu-jie.enough', 'years'), pension: as('liu-jie.pension') }),
      assumed: [say('liu-jie.assumed', { low: months(ages(worker).before), high: months(ages(cadre).before), least: format({ value: String(LEAST * 100), unit: 'percent' }, { locale }), most: yuan(String(Math.floor(Number(wage) / LEAST))) })],
    });
  }
  return found;
}

export function worthData(lang: string): WorthData {
  const catalogue = texts(lang, '');
  const [about, leaving, left, retiring] = [aboutWorth(), aboutLeaving(), aboutInheritance(), aboutRetirement()];
  const parameters = [...about.parameters.filter(({ id }) => !CARRIED.test(id)), pensionLimits.floor];
  const data = placesFor(parameters, SINCE);
  // the grant, and what a break-even counted in old yuan is worth, are told beside the result
  const notModelled = [...about.notModelled.filter((one) => !/funeral-grant|break-even-plain/.test(one)), `${ID}.no-other-cases`];
  const steps = [...SIDED, ...PUT_TOGETHER];
  return {
    id: ID,
    texts: { ...shipped(textsOf(catalogue, PREFIXES)), ...stepsIn(catalogue, STEPS), ...textsOf(catalogue, [...steps, ...notModelled]) },
    numbers: numberWords(language(lang).locale),
    clauses: {
      base: `/${lang}/figures/#source-`,
      names: clauseNames(lang, [...parameters, ...retiring.parameters], data.files, [...about.instruments, ...retiring.instruments, ...aboutDivisor().instruments, ...left.instruments, ...leaving.instruments, ...refs, { id: 'jinan-12345-2025' }], catalogue),
    },
    presets: presets(lang, data),
    worked: workedCase,
    rulesAsOf: formatMonth(rulesAsOf),
    notModelled,
    places: { ...data, groups: groupsOf(lang, data) },
  };
}
