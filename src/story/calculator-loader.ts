// A calculator stands in the page as a worked case; what computes is fetched when the reader opens it.
import { parseFragment } from './fragment.ts';

export interface CalculatorModule {
  mount(section: HTMLElement): void | Promise<void>;
}

const calculators = import.meta.glob<CalculatorModule>('../calculators/*/mount.ts');

async function open(section: HTMLElement): Promise<void> {
  if (section.hasAttribute('aria-busy') || section.hasAttribute('data-opened')) return;
  section.setAttribute('aria-busy', 'true');
  section.querySelector('[data-open-failed]')?.remove();
  try {
    const load = calculators[`../calculators/${section.dataset.calculator}/mount.ts`];
    if (!load) throw new Error(`no calculator ${section.dataset.calculator}`);
    const calculator = await load();
    await calculator.mount(section);
    section.setAttribute('data-opened', '');
  } catch (error) {
    console.warn(error);
    const alert = document.createElement('p');
    alert.setAttribute('role', 'alert');
    alert.setAttribute('data-open-failed', '');
    alert.textContent = section.dataset.failed ?? '';
    (section.querySelector('[data-open]') ?? section.lastElementChild)?.after(alert);
  } finally {
    section.removeAttribute('aria-busy');
  }
}

export function startCalculators(): void {
  const sections = [...document.querySelectorAll<HTMLElement>('.calculator[data-calculator]')];
  if (sections.length === 0) return;
  for (const section of sections) {
    const button = section.querySelector<HTMLElement>('[data-open]');
    button?.addEventListener('click', () => open(section));
    if (button) button.hidden = false;
  }
  const called = () => {
    const fragment = parseFragment(location.hash);
    if (fragment.kind !== 'inputs') return;
    const section = sections.find((one) => one.dataset.calculator === fragment.inputs.get('calc'));
    if (!section) return;
    section.scrollIntoView();
    open(section);
  };
  addEventListener('hashchange', called);
  called();
}
