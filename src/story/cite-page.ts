/** Where citing is the page's matter it is ready at once, and follows the address: to a state of the chart, to a line of the ledger. */
import { startCiting } from './cite-block.ts';
import { parseFragment } from './fragment.ts';

function follow(block: HTMLElement): void {
  const choose = startCiting(block);
  const home = block.parentElement;
  const go = () => {
    const fragment = parseFragment(location.hash);
    const id = 'id' in fragment ? fragment.id : '';
    const line = document.getElementById(id)?.querySelector<HTMLElement>('[data-cite-line]');
    if (line) {
      // A citation ends in a stop, which a pasted address takes along.
      if (location.hash !== `#${id}`) location.replace(`#${id}`);
      line.after(block);
      choose(id, line);
    } else if (block.querySelector(`[data-part="${CSS.escape(id)}"]`)) choose(id);
    else if (id === 'cite' && block.parentElement !== home) {
      home?.append(block);
      choose('');
    }
  };
  document.addEventListener('click', ({ target }) => {
    const state = (target as Element).closest<HTMLElement>('[data-cite-of]')?.dataset.citeOf;
    if (state) choose(state);
  });
  addEventListener('hashchange', go);
  go();
}

for (const block of document.querySelectorAll<HTMLElement>('[data-cite]')) follow(block);
