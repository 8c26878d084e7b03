// A page's citations, chosen and copied. The texts stand in the page; what is done here is to show one of them, retold for the part that was chosen, and to fill in the reader's day.
import { type Day, fillAccessed } from '../citation/day.ts';
import { partOf, retell, type Told } from '../citation/retell.ts';

const find = <E extends HTMLElement = HTMLElement>(within: ParentNode, selector: string) => within.querySelector<E>(selector) as E;

function today(): Day {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()];
}

/** True: it is copied. Else it is left selected: some in-app browsers have no clipboard. */
async function copy(text: string, shown: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    shown.textContent = text;
    getSelection()?.selectAllChildren(shown);
    return document.execCommand('copy');
  }
}

/** Shows the citation of the part at a fragment: of the block's own list, or one that stands elsewhere; of the whole where there is none. */
export type Choose = (fragment: string, told?: HTMLElement | null) => void;

export function startCiting(block: HTMLElement): Choose {
  const shown = find(block, '[data-cite-shown]');
  const format = find<HTMLSelectElement>(block, '[data-cite-format]');
  const what: HTMLSelectElement | null = find(block, '[data-cite-what]');
  const button = find(block, '[data-cite-copy]');
  const said = find(block, 'output');
  const whole = { ...block.dataset } as unknown as Told;
  let part = whole;

  const show = () => {
    shown.textContent = retell(find(block, `[data-format="${format.value}"]`).textContent, format.value, whole, part).trimEnd();
    said.textContent = '';
  };
  const choose: Choose = (fragment, told = find(block, `[data-part="${CSS.escape(fragment)}"]`)) => {
    if (what) what.value = fragment;
    part = told ? partOf(whole, fragment, told.dataset.title ?? '', told.dataset.by ?? whole.by) : whole;
    show();
  };
  format.addEventListener('change', show);
  what?.addEventListener('change', () => choose(what.value));
  button.addEventListener('click', async () => {
    const copied = await copy(fillAccessed(shown.textContent, today()), shown);
    said.textContent = (copied ? button.dataset.copied : button.dataset.failed) ?? '';
  });
  block.dataset.live = '';
  for (const hidden of block.querySelectorAll<HTMLElement>('[hidden]')) hidden.hidden = false;
  show();
  return choose;
}
