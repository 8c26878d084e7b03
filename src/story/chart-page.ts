/** A chart page's two enhancements: the engine, and copying the citation with the day of access filled in. */
import './engine.ts';

function today(): string {
  const now = new Date();
  return [now.getFullYear(), String(now.getMonth() + 1).padStart(2, '0'), String(now.getDate()).padStart(2, '0')].join('-');
}

const button = document.querySelector<HTMLButtonElement>('[data-copy-citation]');
const citation = document.querySelector<HTMLElement>('[data-citation]');
if (button && citation) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    const { citation: template = '', accessed = '' } = citation.dataset;
    const text = template.replace(accessed, today());
    const say = (message = '') => {
      const output = button.parentElement?.querySelector('output');
      if (output) output.textContent = message;
    };
    try {
      await navigator.clipboard.writeText(text);
      say(button.dataset.copied);
    } catch {
      // Some in-app browsers have no clipboard: leave the text selected instead.
      citation.textContent = text;
      getSelection()?.selectAllChildren(citation);
      say(button.dataset.failed);
    }
  });
}
