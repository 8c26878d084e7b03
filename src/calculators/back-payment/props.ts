/** The data of 补缴与滞纳金, gathered at build. Never imported by what goes to the browser. */
import { numberWords } from '../../locale/format.ts';
import { language, t, texts } from '../../locale/index.ts';
import { aboutArrears } from '../../rules/arrears.ts';
import { formatMonth } from '../../rules/month.ts';
import { rulesAsOf } from '../../rules/rule.ts';
import { clauseNames, stepsIn, textsOf } from '../kit/gather.ts';
import { type BackPaymentData, workedCase } from './data.ts';
import { MORE_REFS } from './view.ts';

const ID = 'back-payment';
const STEPS = ['src/rules/arrears.ts', 'src/calculators/back-payment/answer.ts'];
const PREFIXES = ['calculator.', `${ID}.`, 'parameter.arrears.', 'problem.arrears.', 'problem.no-value'];
/** Said beside the answer itself. */
const SAID = ['principal', 'penalty', 'before-the-law', 'cap', 'limit'].map((one) => `arrears.not-modelled.${one}`);

export function backPaymentData(lang: string): BackPaymentData {
  const catalogue = texts(lang, '');
  const { parameters, instruments, notModelled: all } = aboutArrears();
  const notModelled = all.filter((one) => !SAID.includes(one));
  return {
    id: ID,
    texts: { ...textsOf(catalogue, PREFIXES), ...stepsIn(catalogue, STEPS), ...textsOf(catalogue, notModelled), 'step.total': t(lang, `${ID}.table-total`) },
    numbers: numberWords(language(lang).locale),
    clauses: { base: `/${lang}/figures/#source-`, names: clauseNames(lang, parameters, [], [...instruments, ...MORE_REFS], catalogue) },
    // none of the people tells an amount, a day or how many months were paid back
    presets: [],
    worked: workedCase,
    rulesAsOf: formatMonth(rulesAsOf),
    notModelled,
  };
}
