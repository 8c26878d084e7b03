/** The reader's form: keeps a month of birth on the device, then stays or goes where the form says. Nothing is sent. */
import { readMonth } from '../calculators/kit/field.ts';
import { formatMonth, month } from '../rules/month.ts';
import { type Profile, readKnown, readPlace, readProfile, saveProfile } from './profile.ts';

/** Before it the rules don't go. */
const EARLIEST = month(1900, 1);

const form = document.querySelector<HTMLFormElement>('[data-reader-form]');
if (form) start(form);

function start(form: HTMLFormElement): void {
  const birth = form.elements.namedItem('birth') as HTMLInputElement;
  const place = form.querySelector<HTMLSelectElement>('[name="place"]');
  const error = form.querySelector<HTMLElement>('[role="alert"]');
  const note = form.querySelector<HTMLElement>('.calc-note');
  const fold = document.querySelector<HTMLElement>('[data-reader-fold]');
  /** Fields that the reader has changed and not yet saved. */
  const changed = new Set<string>();
  const fill = () => {
    const profile = readProfile();
    const value = profile ? [profile.sex, profile.post].filter(Boolean).join('-') : '';
    if (!changed.has('birth')) birth.value = profile?.birth ?? '';
    if (place && !changed.has('place')) place.value = readPlace() ?? '';
    if (!changed.has('track')) for (const radio of form.querySelectorAll<HTMLInputElement>('[name="track"]')) radio.checked = radio.value === value;
    if (fold) fold.textContent = (profile ? fold.dataset.known : fold.dataset.nobody) ?? '';
  };
  fill();
  form.hidden = false;
  if (fold) fold.hidden = false;
  fold?.addEventListener('click', () => fold.setAttribute('aria-expanded', String(fold.getAttribute('aria-expanded') !== 'true')));
  // The calculator, another tab or the clear button may change it.
  for (const name of ['profile', 'place'])
    document.addEventListener(name, () => {
      // what was cleared is cleared here too
      if (readKnown() === null) changed.clear();
      fill();
    });

  const sound = () => {
    if (error) error.textContent = '';
    birth.removeAttribute('aria-invalid');
  };
  form.addEventListener('input', ({ target }) => {
    changed.add((target as HTMLInputElement).name);
    // what was wrong is being mended
    sound();
  });
  // the button goes with what it clears
  form.querySelector('[data-profile-clear]')?.addEventListener('click', () => {
    sound();
    if (note?.dataset.private) note.textContent = note.dataset.private;
    birth.focus();
  });

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const now = new Date();
    const found = readMonth(birth.value, 'birth');
    const track = new FormData(form).get('track');
    const fault =
      'fault' in found
        ? 'missing'
        : found.month > month(now.getFullYear(), now.getMonth() + 1)
          ? 'future'
          : found.month < EARLIEST
            ? 'early'
            : typeof track === 'string'
              ? undefined
              : 'track';
    if (error) error.textContent = fault ? (error.dataset[fault] ?? '') : '';
    birth.setAttribute('aria-invalid', String(fault !== undefined && fault !== 'track'));
    if ('fault' in found || fault === 'future' || fault === 'early') return birth.focus();
    if (typeof track !== 'string') return form.querySelector<HTMLInputElement>('[name="track"]')?.focus();
    const [sex, post] = track.split('-');
    // What else is known of the reader stays; a post belongs to a sex, so it doesn't.
    const { post: _, place: told, ...rest }: Partial<Profile> = readKnown() ?? {};
    const paysIn = place ? place.value : told;
    changed.clear();
    saveProfile({ ...rest, v: 1, birth: formatMonth(found.month), sex: sex as Profile['sex'], ...(post ? { post: post as 'cadre' | 'worker' } : {}), ...(paysIn ? { place: paysIn } : {}) });
    if (form.dataset.then) location.href = form.dataset.then;
    else if (note) note.textContent = note.dataset.saved ?? '';
  });
}
