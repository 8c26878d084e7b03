/** The data of 在哪里领, gathered at build. Never imported by what goes to the browser. */
import { people } from '../../data/load.ts';
import { figure } from '../../data/figures.ts';
import { placeFiles } from '../../handbook/data.ts';
import { numberWords } from '../../locale/format.ts';
import { language, t, texts } from '../../locale/index.ts';
import { aboutAccountOpened } from '../../rules/account-opened.ts';
import { aboutBenefitPlace } from '../../rules/benefit-place.ts';
import { formatMonth } from '../../rules/month.ts';
import { type Province, provinces } from '../../rules/provinces.ts';
import { rulesAsOf } from '../../rules/rule.ts';
import { aboutTransfer } from '../../rules/transfer.ts';
import { clauseNames, personOf, stepsIn, textsOf } from '../kit/gather.ts';
import { type PlaceOfBenefitData, workedCase } from './data.ts';
import { type Person, STAYS } from './form.ts';
import { shares } from './money.ts';
import { MORE_REFS } from './view.ts';

const ID = 'place-of-benefit';
const STEPS = ['src/rules/account-opened.ts', 'src/rules/benefit-place.ts', 'src/rules/transfer.ts'];
const PREFIXES = ['calculator.', `${ID}.`, 'choice.account.', 'choice.clause.', 'parameter.transfer.', 'problem.account.back-payment-keeps-kind', 'problem.account.may-be-corrected', 'problem.spell.', 'problem.no-value'];
/** Of rules whose lists overlap, each thing once; of the transfer only what touches the shares that are shown. */
const NOT_SAID = ['account-opened.not-modelled.within-province', 'benefit-place.not-modelled.hukou-moved', 'benefit-place.not-modelled.one-off-payments', 'benefit-place.not-modelled.too-few-years', 'transfer.not-modelled.one-off-payments', 'transfer.not-modelled.overlap'];
/** In the place of provinces that a person doesn't name: any two, as nothing hangs on which. */
const STAND_INS: { away: Province; home: Province } = { away: 'beijing', home: 'tianjin' };

/** She tells the months after the back-payment and one year more, of which there are two versions; the account, and that it was begun past forty. */
function presets(lang: string): Person[] {
  const known = personOf(lang, 'feng-jie');
  const sex = people().get('feng-jie')?.sex;
  if (!known || sex !== 'female') return [];
  const { away, home } = STAND_INS;
  const months = (id: string) => Number(figure(id).value);
  const [first, later] = [months('feng-jie.after-back-payment'), months('feng-jie.later')];
  const base = { hukou: home, sex, backPaid: true } as const;
  const stay = (province: Province, paid: number) => ({ province, months: paid, age: null, kind: province === home ? null : ('temporary' as const) });
  return [
    {
      id: 'feng-jie',
      ...known,
      form: { hukou: '', sex, back: 'yes', p1: '', y1: String(Math.floor(first / 12)), m1: String(first % 12), k1: 'temporary', a1: '', p2: '', y2: String(Math.floor(later / 12)), m2: String(later % 12) },
      versions: [
        { ...base, stays: [stay(away, first), stay(away, later)] },
        { ...base, stays: [stay(away, first), stay(home, later)] },
      ],
      titles: ['bought', 'home'].map((one) => t(lang, `${ID}.version.${one}`)),
      names: { [`calculator.of.${away}`]: t(lang, `${ID}.name.away`), [`calculator.of.${home}`]: t(lang, `${ID}.name.home`) },
    },
  ];
}

export function placeOfBenefitData(lang: string): PlaceOfBenefitData {
  const catalogue = texts(lang, '');
  const abouts = [aboutAccountOpened(), aboutBenefitPlace(), aboutTransfer()];
  const parameters = abouts.flatMap((one) => one.parameters);
  const notModelled = abouts.flatMap((one) => one.notModelled).filter((one) => !NOT_SAID.includes(one));
  const files = [...placeFiles().values()];
  const names = new Map(files.map(({ id, name }) => [id, name]));
  const name = (province: Province): string => names.get(province) ?? province;
  const nth = STAYS.flatMap((n) => ['p', 'd', 'y', 'a', 'k'].map((part) => [`${ID}.name.${part}${n}`, t(lang, `${ID}.part.${part}`, { nth: n })]));
  return {
    id: ID,
    texts: {
      ...textsOf(catalogue, PREFIXES),
      ...stepsIn(catalogue, STEPS),
      ...textsOf(catalogue, [...notModelled, 'benefit-place.not-modelled.one-off-payments']),
      'step.account': t(lang, 'step.account-opened.account'),
      ...Object.fromEntries(nth),
      ...Object.fromEntries(provinces.map((province) => [`calculator.of.${province}`, name(province)])),
    },
    numbers: numberWords(language(lang).locale),
    clauses: { base: `/${lang}/figures/#source-`, names: clauseNames(lang, parameters, [], [...abouts.flatMap((one) => one.instruments), ...MORE_REFS], catalogue) },
    presets: presets(lang),
    worked: workedCase,
    rulesAsOf: formatMonth(rulesAsOf),
    notModelled,
    money: shares(),
    provinces: provinces.map((value) => ({ value, text: name(value) })),
    provinceOf: Object.fromEntries([...provinces.map((one) => [one, one]), ...files.flatMap(({ id, parent }) => (parent === null ? [] : [[id, parent]]))]),
  };
}
