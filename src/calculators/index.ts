/** The calculators: what the page draws with at build. The browser's way in is `<id>/mount.ts`. */
import AfterLapse from './after-lapse/AfterLapse.svelte';
import { afterLapseData } from './after-lapse/props.ts';
import BackPayment from './back-payment/BackPayment.svelte';
import { backPaymentData } from './back-payment/props.ts';
import Flexible from './flexible/Flexible.svelte';
import { flexibleData } from './flexible/props.ts';
import Payslip from './payslip/Payslip.svelte';
import { payslipData } from './payslip/props.ts';
import PensionEstimate from './pension-estimate/PensionEstimate.svelte';
import { pensionEstimateData } from './pension-estimate/props.ts';
import PlaceOfBenefit from './place-of-benefit/PlaceOfBenefit.svelte';
import { placeOfBenefitData } from './place-of-benefit/props.ts';
import RetirementAge from './retirement-age/RetirementAge.svelte';
import { calculatorData } from './retirement-age/props.ts';
import ThreePensions from './three-pensions/ThreePensions.svelte';
import { threePensionsData } from './three-pensions/props.ts';
import Unemployment from './unemployment/Unemployment.svelte';
import { unemploymentData } from './unemployment/props.ts';
import { worthData } from './worth/props.ts';
import Worth from './worth/Worth.svelte';

interface Calculator {
  /** A Svelte component that takes the data; typed as a function, which is what a page can place. */
  Component: (props: { data: unknown }) => unknown;
  data(lang: string): unknown;
}

const all = {
  'after-lapse': { Component: AfterLapse, data: afterLapseData },
  'back-payment': { Component: BackPayment, data: backPaymentData },
  flexible: { Component: Flexible, data: flexibleData },
  payslip: { Component: Payslip, data: payslipData },
  'pension-estimate': { Component: PensionEstimate, data: pensionEstimateData },
  'place-of-benefit': { Component: PlaceOfBenefit, data: placeOfBenefitData },
  'retirement-age': { Component: RetirementAge, data: calculatorData },
  'three-pensions': { Component: ThreePensions, data: threePensionsData },
  unemployment: { Component: Unemployment, data: unemploymentData },
  worth: { Component: Worth, data: worthData },
};
export type CalculatorId = keyof typeof all;
export const CALCULATORS = all as unknown as Record<CalculatorId, Calculator>;
