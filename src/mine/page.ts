/** What 我的账本 runs. */
import { mount } from 'svelte';
import type { MineData } from './data.ts';
import Mine from './Mine.svelte';

const target = document.querySelector<HTMLElement>('[data-mine]');
const json = document.querySelector('.mine-props')?.textContent;
if (target && json) {
  const data: MineData = JSON.parse(json);
  const list = document.querySelector<HTMLElement>('[data-mine-begin]');
  mount(Mine, {
    target,
    props: {
      data,
      now: new Date(),
      // what is used already stands above
      used: (ids: string[]) => {
        const items = [...(list?.querySelectorAll<HTMLElement>('[data-calculator]') ?? [])];
        for (const item of items) item.hidden = ids.includes(item.dataset.calculator ?? '');
        if (!list) return;
        list.hidden = items.every(({ hidden }) => hidden);
        list.setAttribute('data-ready', '');
        target.setAttribute('data-ready', '');
        const head = list.querySelector<HTMLElement>('h2');
        if (head) head.textContent = (ids.length > 0 ? head.dataset.more : head.dataset.begin) ?? '';
      },
    },
  });
  document.documentElement.setAttribute('data-engine', '');
  document.documentElement.setAttribute('data-js', '');
}
