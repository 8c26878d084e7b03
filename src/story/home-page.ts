/** The home page's form: keeps a month of birth on the device and opens the calculator with it. Nothing is sent. */
import './engine.ts';
import { parseBirth } from './birth.ts';
import { readProfile, saveProfile } from './profile.ts';

const form = document.querySelector<HTMLFormElement>('[data-home-form]');
if (form) {
  const birth = form.elements.namedItem('birth') as HTMLInputElement;
  const error = form.querySelector<HTMLElement>('[role="alert"]');
  const stored = readProfile();
  form.hidden = false;
  if (stored) {
    birth.value = stored.birth;
    const value = [stored.sex, stored.post].filter(Boolean).join('-');
    const radio = form.querySelector<HTMLInputElement>(`[name="track"][value="${value}"]`);
    if (radio) radio.checked = true;
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const now = new Date();
    const found = parseBirth(birth.value, { year: now.getFullYear(), month: now.getMonth() + 1 });
    const track = new FormData(form).get('track');
    const fault = 'problem' in found ? found.problem : track ? undefined : 'track';
    if (error) error.textContent = fault ? (error.dataset[fault] ?? '') : '';
    birth.setAttribute('aria-invalid', String(fault !== undefined && fault !== 'track'));
    if ('problem' in found) return birth.focus();
    if (typeof track !== 'string') return form.querySelector<HTMLInputElement>('[name="track"]')?.focus();
    const [sex, post] = track.split('-');
    // What else is known of the reader stays; a post belongs to a sex, so it doesn't.
    const { post: _, ...rest } = stored ?? {};
    saveProfile({ ...rest, v: 1, birth: found.birth, sex: sex as 'male' | 'female', ...(post ? { post: post as 'cadre' | 'worker' } : {}) });
    location.href = form.dataset.calculatorAddress ?? '/';
  });
}
