/** The citation of a chart as files, for a reference manager or a desk. A file is nobody's visit: no day of access in it, but for the text, where a blank stands to be filled in. */
import type { Scene } from '../charts/scene.ts';
import { type Language, t } from '../locale/index.ts';
import { citedChart, citedStates } from './cited.ts';
import { type Cited, type Format, unvisited, written } from './formats.ts';

type Make = (scene: Scene, language: Language, base: URL) => string;

const alone = (format: Format): Make => (scene, language, base) => written(format, unvisited(citedChart(scene, language, base)), language);

/** In every style that is read by people, then each state in the first of them. */
function text(scene: Scene, language: Language, base: URL): string {
  const { lang } = language;
  const whole = citedChart(scene, language, base);
  const of = (format: Format, cited: Cited) => `${t(lang, `cite.format-${format}`)}\n${written(format, cited, language)}\n`;
  const states = citedStates(scene, whole, language).map(({ cited }) => written('gbt2025', cited, language));
  return [
    ...(['gbt2025', 'gbt2015', 'apa', 'chicago', 'credit'] as const).map((format) => of(format, whole)),
    `${t(lang, 'cite.parts-chart')}\n${states.join('\n')}\n`,
    `${t(lang, 'cite.producer')}\n${t(lang, 'cite.blank')}\n`,
  ].join('\n');
}

export const citationFiles: Record<string, Make> = {
  'cite.txt': text,
  'cite.bib': alone('bibtex'),
  // As the format has it since the days of DOS.
  'cite.ris': (...chart) => alone('ris')(...chart).replaceAll('\n', '\r\n'),
  'cite.csl.json': alone('csl'),
};
