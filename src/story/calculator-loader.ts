// A calculator stands in the page as a worked case; what computes is fetched when the reader opens it, touches it, is known, or comes by a link.
import { parseFragment } from './fragment.ts';
import { keeps, readProfile } from './profile.ts';

export interface CalculatorModule {
  /** `data`: its texts and data, as the page was drawn with them. */
  mount(section: HTMLElement, data: unknown): void | Promise<void>;
}
/** press: the reader asked for it. yours: what it would show is the reader's, or a link's. */
type Call = 'press' | 'yours';
type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const opening = new WeakMap<HTMLElement, Promise<boolean>>();

/** true: it is open. One at a time; a failure can be tried again. */
function open(section: HTMLElement, call: Call): Promise<boolean> {
  if (section.hasAttribute('data-opened')) return Promise.resolve(true);
  const under = opening.get(section) ?? load(section).finally(() => opening.delete(section));
  opening.set(section, under);
  return under.then((opened) => {
    if (!opened && call === 'yours') tellNotYours(section);
    return opened;
  });
}

/** Some browsers keep a failed import as failed for as long as the page lives. Its address, where the error names it, works again under a new name. */
const failed = new Map<string, { address: string; times: number }>();
async function fetched<M>(name: string, load: () => Promise<M>): Promise<M> {
  const before = failed.get(name);
  try {
    return await (before ? import(/* @vite-ignore */ `${before.address}?again=${before.times}`) : load());
  } catch (error) {
    const address = before?.address ?? /https?:\/\/\S+?\.js/.exec(String(error))?.[0];
    if (address && new URL(address).origin === location.origin) failed.set(name, { address, times: (before?.times ?? 0) + 1 });
    throw error;
  }
}
async function module(id: string): Promise<CalculatorModule> {
  const { calculators } = await fetched('', () => import('./calculator-list.ts'));
  const load = calculators[`../calculators/${id}/mount.ts`];
  if (!load) throw new Error(`no calculator ${id}`);
  return fetched(id, load);
}

async function dataOf(section: HTMLElement): Promise<unknown> {
  const reply = await fetch(section.dataset.props ?? '');
  if (!reply.ok) throw new Error(`${reply.status} ${reply.url}`);
  return reply.json();
}

async function load(section: HTMLElement): Promise<boolean> {
  section.setAttribute('aria-busy', 'true');
  for (const alert of section.querySelectorAll('[data-open-failed]')) alert.remove();
  try {
    const [calculator, data] = await Promise.all([module(section.dataset.calculator ?? ''), dataOf(section)]);
    await calculator.mount(section, data);
    section.setAttribute('data-opened', '');
    return true;
  } catch (error) {
    console.warn(error);
    const button = section.querySelector('[data-open]');
    (button ?? section.lastElementChild)?.after(alertOf(section.dataset.failed));
    return false;
  } finally {
    section.removeAttribute('aria-busy');
  }
}

function alertOf(text = ''): HTMLElement {
  const alert = document.createElement('p');
  alert.className = 'calc-error';
  alert.setAttribute('role', 'alert');
  alert.setAttribute('data-open-failed', '');
  alert.textContent = text;
  return alert;
}
/** The worked case still stands where the reader expects an answer: it is told not to be theirs, at the sentence. */
function tellNotYours(section: HTMLElement): void {
  const result = section.querySelector('.calc-result');
  if (result && !result.querySelector('[data-open-failed]')) result.prepend(alertOf(section.dataset.failedYours));
}

/** Comes to the answer: the sentence, not the top of the form. */
function land(section: HTMLElement): void {
  const sentence = section.querySelector<HTMLElement>('.calc-result [data-open-failed]') ?? section.querySelector<HTMLElement>('.calc-says');
  if (!sentence) return;
  sentence.tabIndex = -1;
  sentence.scrollIntoView({ block: 'start', behavior: 'instant' });
  sentence.focus({ preventScroll: true });
}

/** The first touch of anything in it opens it; what was typed, chosen or pressed before it was ready is done then. */
function wakeable(section: HTMLElement): void {
  for (const fieldset of section.querySelectorAll<HTMLFieldSetElement>('fieldset[disabled]')) fieldset.disabled = false;
  let pressed: HTMLButtonElement | undefined;
  const closed = () => !section.hasAttribute('data-opened');
  const within = (event: Event): Element | null => {
    const target = event.target as Element;
    return closed() && target.closest('input, select, textarea, label, button') && !target.closest('[data-open]') ? target : null;
  };
  const states = new Map<Control, { value: string; checked: boolean }>();
  const isTick = (control: Control): control is HTMLInputElement => control instanceof HTMLInputElement && /^(radio|checkbox)$/.test(control.type);
  const replay = (opened: boolean) => {
    if (!opened) return;
    for (const [control, { value, checked }] of states) {
      if (!control.isConnected) continue;
      if (isTick(control)) control.checked = checked;
      else control.value = value;
      control.dispatchEvent(new Event('input', { bubbles: true }));
      // a field still being typed in is read when it is left
      if (control !== document.activeElement || isTick(control) || control instanceof HTMLSelectElement) control.dispatchEvent(new Event('change', { bubbles: true }));
    }
    states.clear();
    if (pressed?.isConnected) pressed.click();
    pressed = undefined;
  };
  let waking = false;
  const wake = async () => {
    if (waking) return;
    waking = true;
    replay(await open(section, 'press'));
    waking = false;
  };
  section.addEventListener('input', (event) => {
    if (!closed()) return;
    const control = event.target as Control;
    // of two radios the one pressed last stands
    states.delete(control);
    states.set(control, { value: control.value, checked: isTick(control) && control.checked });
    wake();
  });
  for (const kind of ['pointerdown', 'focusin']) section.addEventListener(kind, (event) => within(event) && wake());
  section.addEventListener('click', (event) => {
    const button = within(event)?.closest('button');
    if (button) pressed = button;
    if (within(event)) wake();
  });
  section.addEventListener('submit', (event) => {
    if (!closed()) return;
    event.preventDefault();
    wake();
  });
}

const known = (section: HTMLElement): boolean => readProfile() !== null || keeps(section.dataset.calculator);

/** Whoever is known sees their own answer when they come near, not someone else's. */
function forTheKnown(sections: HTMLElement[]): void {
  const near = new IntersectionObserver(
    (seen) => {
      for (const { isIntersecting, target } of seen) {
        if (!isIntersecting || !known(target as HTMLElement)) continue;
        near.unobserve(target);
        open(target as HTMLElement, 'yours');
      }
    },
    { rootMargin: '100% 0px' },
  );
  const watch = () => {
    for (const section of sections) if (known(section) && !section.hasAttribute('data-opened')) near.observe(section);
  };
  document.addEventListener('profile', () => {
    near.disconnect();
    watch();
  });
  watch();
}

export function startCalculators(): void {
  const sections = [...document.querySelectorAll<HTMLElement>('.calculator[data-calculator]')];
  if (sections.length === 0) return;
  for (const section of sections) {
    const button = section.querySelector<HTMLElement>('[data-open]');
    button?.addEventListener('click', () => open(section, 'press'));
    if (button) button.hidden = false;
    wakeable(section);
  }
  const called = async () => {
    const fragment = parseFragment(location.hash);
    if (fragment.kind !== 'inputs') return;
    const section = sections.find((one) => one.dataset.calculator === fragment.inputs.get('calc'));
    if (!section) return;
    // only the name of the calculator, and no one known: there is no answer yet
    const yours = known(section) || [...fragment.inputs.keys()].length > 1;
    if (!yours) section.scrollIntoView();
    else land(section);
    await open(section, yours ? 'yours' : 'press');
    if (!yours) return;
    // after what the calculator itself makes of the address
    requestAnimationFrame(() => land(section));
  };
  addEventListener('hashchange', called);
  called();
  forTheKnown(sections);
}
