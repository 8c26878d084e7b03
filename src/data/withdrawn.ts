/** Taking a person out: set `withdrawn` in `data/people/<id>.yaml`, and the build names every place that still speaks of them. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Fault, readText } from './files.ts';
import { figures, people } from './load.ts';
import { wordsOf } from './words.ts';

/** All files of a folder and below it. */
const below = (folder: string): string[] =>
  readdirSync(join(process.cwd(), folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(process.cwd().length + 1))
    .sort();

/** One fault for each figure, and each line of content or data, in which a withdrawn person still stands. */
export function withdrawnFaults(locale: string): Fault[] {
  const gone = [...people().values()].filter(({ withdrawn }) => withdrawn);
  if (gone.length === 0) return [];
  const faults: Fault[] = [];
  const remedy = 'take it out: they have withdrawn';
  for (const { id } of gone) {
    const { file: ownWords, words } = wordsOf('people', id, locale);
    const own = [`data/people/${id}.yaml`, ownWords];
    for (const figure of figures().values()) if (figure.person === id) faults.push({ file: 'data/figures', place: figure.id, problem: `it is the testimony of ${id}`, remedy });
    for (const file of [...below('data/figures'), ...below('data/claims'), ...below('data/tables'), ...below(`content/${locale}`), ...below('src/charts'), ...below('src/calculators')]) {
      if (own.includes(file)) continue;
      readText(file)
        .split('\n')
        .forEach((line, index) => {
          if (line.includes(words.name) || new RegExp(`(^|[^a-z-])${id}([^a-z-]|$)`).test(line)) faults.push({ file, place: `line ${index + 1}`, problem: `it speaks of ${id}`, remedy });
        });
    }
  }
  return faults;
}
