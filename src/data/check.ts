/** Everything that can be wrong in data/ and content/ without any page asking for it. */
import { SCENES } from '../charts/index.ts';
import { sceneText } from '../charts/words.ts';
import { LANGUAGES } from '../locale/index.ts';
import { checkParameters, readRuleData } from '../rules/check.ts';
import { DataError } from './files.ts';
import { figure } from './figures.ts';
import { checkReferences, claims, figures, people, sources, tables } from './load.ts';

/** Throws a DataError that names file, place and remedy. Returns what was checked, for a report. */
export function checkData(): Record<string, number> {
  checkReferences();
  const findings = checkParameters(readRuleData(process.cwd()));
  if (findings.length) throw new DataError(findings);
  for (const id of figures().keys()) figure(id);
  for (const { locale } of LANGUAGES) for (const scene of SCENES) sceneText(scene, locale);
  return { sources: sources().size, figures: figures().size, tables: tables().size, people: people().size, claims: claims().size, scenes: SCENES.length };
}
