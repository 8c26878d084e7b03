/** Where a calculator meets the page: hydrates what the build has drawn, and reads the clock, once. */
import { type Component, flushSync, hydrate } from 'svelte';
import type { Month } from '../../rules/month.ts';
import { clockMonth } from './clock.ts';

interface Started {
  start(clock: Month, focus: boolean): Promise<void>;
}

/** The way in of a calculator (`mount.ts`). Its data was drawn with at build, and is taken as it comes. */
export const mounting =
  <D>(App: Component<{ data: D }, Record<string, unknown>>) =>
  async (section: HTMLElement, data: unknown): Promise<void> => {
    const target = section.querySelector('.calc-app');
    if (!target) throw new Error(`${section.id}: the page lacks .calc-app`);
    const pressed = document.activeElement instanceof HTMLElement && document.activeElement.matches('[data-open]') && section.contains(document.activeElement);
    const app = hydrate(App, { target, props: { data: data as D } }) as unknown as Started;
    flushSync();
    await app.start(clockMonth(new Date()), pressed);
  };
