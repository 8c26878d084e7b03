/** Everything that can be wrong in data/ and content/ without any page asking for it. */
import { SCENES } from '../charts/index.ts';
import { sceneText } from '../charts/words.ts';
import { LANGUAGES } from '../locale/index.ts';
import { checkParameters, readRuleData } from '../rules/check.ts';
import { DataError, type Fault } from './files.ts';
import { figure } from './figures.ts';
import { checkReferences, claims, figures, people, sources, tables } from './load.ts';
import { usage } from './usage.ts';
import { withdrawnFaults } from './withdrawn.ts';
import { recordWords } from './words.ts';

/** Throws a DataError that names file, place and remedy. Returns what was checked, for a report. */
export function checkData(): Record<string, number> {
  checkReferences();
  const findings = checkParameters(readRuleData(process.cwd()));
  if (findings.length) throw new DataError(findings);
  for (const id of figures().keys()) figure(id);
  for (const { locale } of LANGUAGES) checkWords(locale);
  for (const { locale } of LANGUAGES) for (const scene of SCENES) sceneText(scene, locale);
  return { sources: sources().size, figures: figures().size, tables: tables().size, people: people().size, claims: claims().size, scenes: SCENES.length };
}

/** Every record has words, every word a record; a figure that stands nowhere says why, and one that stands somewhere doesn't. */
function checkWords(locale: string): void {
  const records = { figures: figures(), sources: sources(), claims: claims(), people: people() };
  const faults: Fault[] = [];
  for (const [kind, known] of Object.entries(records) as [keyof typeof records, Map<string, unknown>][]) {
    const worded = recordWords(kind, locale);
    for (const id of known.keys()) if (!worded.has(id)) faults.push({ file: `content/${locale}/${kind}`, place: id, problem: 'there are no words for it', remedy: 'write them in a file of this folder' });
    for (const [id, { file }] of worded) if (!known.has(id)) faults.push({ file, place: id, problem: `there is no such record in data/${kind}`, remedy: 'take the words out, or add the record' });
  }
  const used = usage(locale);
  for (const [id, { file, words }] of recordWords('figures', locale)) {
    if (!used.has(id) && !words.unused) faults.push({ file, place: id, problem: 'the figure is used nowhere', remedy: 'use it, say under `unused` why it is only listed, or take it out' });
    if (used.has(id) && words.unused) faults.push({ file, place: id, problem: 'the figure is used, and its words say that it is not', remedy: 'take `unused` out' });
  }
  faults.push(...withdrawnFaults(locale));
  if (faults.length) throw new DataError(faults);
}
