/** The reader's form: keeps a month of birth on the device, then stays or goes where the form says. Nothing is sent. */
import { parseBirth } from './birth.ts';
import { type Profile, readProfile, saveProfile } from './profile.ts';

const form = document.querySelector<HTMLFormElement>('[data-reader-form]');
if (form) start(form);

function start(form: HTMLFormElement): void {
  const birth = form.elements.namedItem('birth') as HTMLInputElement;
  const error = form.querySelector<HTMLElement>('[role="alert"]');
  const note = form.querySelector<HTMLElement>('.calc-note');
  const fill = (profile: Profile | null) => {
    birth.value = profile?.birth ?? '';
    const value = profile ? [profile.sex, profile.post].filter(Boolean).join('-') : '';
    for (const radio of form.querySelectorAll<HTMLInputElement>('[name="track"]')) radio.checked = radio.value === value;
  };
  fill(readProfile());
  form.hidden = false;
  // The calculator, another tab or the clear button may change it.
  document.addEventListener('profile', (event) => fill((event as CustomEvent<Profile | null>).detail));

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const now = new Date();
    const found = parseBirth(birth.value, { year: now.getFullYear(), month: now.getMonth() + 1 });
    const track = new FormData(form).get('track');
    const fault = 'problem' in found ? found.problem : typeof track === 'string' ? undefined : 'track';
    if (error) error.textContent = fault ? (error.dataset[fault] ?? '') : '';
    birth.setAttribute('aria-invalid', String(fault !== undefined && fault !== 'track'));
    if ('problem' in found) return birth.focus();
    if (typeof track !== 'string') return form.querySelector<HTMLInputElement>('[name="track"]')?.focus();
    const [sex, post] = track.split('-');
    // What else is known of the reader stays; a post belongs to a sex, so it doesn't.
    const { post: _, ...rest } = readProfile() ?? {};
    saveProfile({ ...rest, v: 1, birth: found.birth, sex: sex as Profile['sex'], ...(post ? { post: post as 'cadre' | 'worker' } : {}) });
    if (form.dataset.then) location.href = form.dataset.then;
    else if (note) note.textContent = note.dataset.saved ?? '';
  });
}
