/** A form in the fragment of an address: `calc=<id>&k=v`. Also how a form is kept, so both are read with the same care. */
import type { Note } from './field.ts';
import type { Form, Keys } from './form.ts';

const LONGEST = 40;
const limited = (text: string, to = LONGEST): string => [...text].slice(0, to).join('');
const shown = (text: string): string => ([...text].length > 20 ? `${limited(text, 20)}…` : text);

/** Empty fields are left out. */
export function toFragment(id: string, form: Form, keys: Keys): string {
  const parts = new URLSearchParams({ calc: id });
  for (const key of Object.keys(keys)) if (form[key]) parts.set(key, form[key]);
  return parts.toString();
}

export interface Opened {
  form: Form;
  /** What is torn, unknown or twice. Values of text fields stand in them as they came; what isn't there is empty. */
  notes: Note[];
}

/** null: the link carries no inputs, it only asks for the calculator. `needed` are the keys without which a link is torn. */
export function fromFragment(inputs: URLSearchParams, keys: Keys, needed: readonly string[]): Opened | null {
  const told = [...new Set(inputs.keys())].filter((key) => key !== 'calc');
  if (told.length === 0) return null;
  const notes: Note[] = [];
  const note = (code: string, data: Note['data']) => notes.push({ code: `link.${code}`, field: 'link', data });
  for (const key of told) {
    if (!Object.hasOwn(keys, key)) note('unknown-key', { key: shown(key) });
    else if (inputs.getAll(key).length > 1) note('twice', { key, received: shown(inputs.get(key) ?? '') });
  }
  for (const key of needed) if (!inputs.has(key)) note('missing', { key });
  const form: Form = {};
  for (const [key, allowed] of Object.entries(keys)) {
    const value = inputs.get(key) ?? '';
    const fits = allowed === 'text' || value === '' || allowed.includes(value);
    if (!fits) note('bad-value', { key, received: shown(value) });
    form[key] = fits ? limited(value) : '';
  }
  return { form, notes };
}

/** Of what was kept, the fields that are still there and may still have that value. */
export function sifted(kept: Form, keys: Keys): Form {
  return Object.fromEntries(
    Object.entries(kept).filter(([key, value]) => {
      const allowed = Object.hasOwn(keys, key) ? keys[key] : undefined;
      return allowed === 'text' ? [...value].length <= LONGEST : allowed?.includes(value);
    }),
  );
}
