/** Where a calculator meets the page: hydrates what the build has drawn, and reads the clock, once. */
import { type Component, flushSync, hydrate } from 'svelte';
import type { Month } from '../../rules/month.ts';
import { clockMonth } from './clock.ts';

interface Started {
  start(clock: Month, focus: boolean): Promise<void>;
}

export async function mountIn<D>(section: HTMLElement, App: Component<{ data: D }, Record<string, unknown>>): Promise<void> {
  const target = section.querySelector('.calc-app');
  const json = section.querySelector('.calculator-props')?.textContent;
  if (!target || !json) throw new Error(`${section.id}: the page lacks .calc-app or .calculator-props`);
  const data: D = JSON.parse(json);
  const pressed = document.activeElement instanceof HTMLElement && document.activeElement.matches('[data-open]') && section.contains(document.activeElement);
  const app = hydrate(App, { target, props: { data } }) as unknown as Started;
  flushSync();
  await app.start(clockMonth(new Date()), pressed);
}
