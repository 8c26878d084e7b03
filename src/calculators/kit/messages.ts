/** Faults and remarks in words: the calculator's own text first, then one that all share, filled with the field's name. */
import type { Note } from './field.ts';
import type { Words } from './words.ts';

export function messages(id: string, words: Words): (note: Note) => string {
  return ({ code, field, data }) => {
    const values: Record<string, string | number> = { name: nameOf(field, id, words) };
    for (const [key, value] of Object.entries(data)) values[key] = typeof value === 'string' && /^\d{4}-\d{2}$/.test(value) && key !== 'received' ? words.number(value, 'month') : value;
    if (typeof data.key === 'string' && words.has(`${id}.field.${data.key}`)) values.name = nameOf(data.key, id, words);
    const general = code.slice(code.indexOf('.') + 1);
    const keys = [`${id}.fault.${code}`, `${id}.remark.${code}`, `calculator.${code}`, `calculator.fault.${general}`, `problem.${code}`];
    return words.text(keys.find((key) => words.has(key)) ?? 'problem.no-value', values);
  };
}

/** A field in a sentence: by a short name where it has one, or as it is labelled. */
export const nameOf = (field: string, id: string, words: Words): string => words.text([`${id}.name.${field}`, `${id}.field.${field}`].find((key) => words.has(key)) ?? field);
