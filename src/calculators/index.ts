/** The calculators: what the page draws with at build. The browser's way in is `<id>/mount.ts`. */
import RetirementAge from './retirement-age/RetirementAge.svelte';
import { calculatorData } from './retirement-age/props.ts';

export const CALCULATORS = {
  'retirement-age': { Component: RetirementAge, data: calculatorData },
};
export type CalculatorId = keyof typeof CALCULATORS;
