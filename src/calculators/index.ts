/** The calculators: what the page draws with at build. The browser's way in is `<id>/mount.ts`. */
import Payslip from './payslip/Payslip.svelte';
import { payslipData } from './payslip/props.ts';
import RetirementAge from './retirement-age/RetirementAge.svelte';
import { calculatorData } from './retirement-age/props.ts';
import Unemployment from './unemployment/Unemployment.svelte';
import { unemploymentData } from './unemployment/props.ts';

export const CALCULATORS = {
  payslip: { Component: Payslip, data: payslipData },
  'retirement-age': { Component: RetirementAge, data: calculatorData },
  unemployment: { Component: Unemployment, data: unemploymentData },
};
export type CalculatorId = keyof typeof CALCULATORS;
