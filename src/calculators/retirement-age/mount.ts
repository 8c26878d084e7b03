/** Where the calculator meets the page: hydrates what the build has drawn, and reads the clock, once. */
import { flushSync, hydrate } from 'svelte';
import { clockMonth } from '../kit/clock.ts';
import type { CalculatorData } from './data.ts';
import RetirementAge from './RetirementAge.svelte';

export async function mount(section: HTMLElement): Promise<void> {
  const target = section.querySelector('.calc-app');
  const json = section.querySelector('.calculator-props')?.textContent;
  if (!target || !json) throw new Error('retirement-age: the page lacks .calc-app or .calculator-props');
  const data: CalculatorData = JSON.parse(json);
  const pressed = document.activeElement instanceof HTMLElement && document.activeElement.matches('[data-open]') && section.contains(document.activeElement);
  const app = hydrate(RetirementAge, { target, props: { data } });
  flushSync();
  await app.start(clockMonth(new Date()), pressed);
}
