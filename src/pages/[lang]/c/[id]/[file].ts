/**
 * The files of a chart, real and at stable addresses: chart.svg (its cover) and <state>.svg; data.csv, data-excel.csv and datapackage.json, unless a source
 * doesn't let its table be passed on; sources.json; cite.txt, cite.bib, cite.ris, cite.csl.json.
 */
import type { APIRoute } from 'astro';
import { SCENES } from '../../../../charts/index.ts';
import { filePaint } from '../../../../charts/kit/file-style.ts';
import { LAYOUTS, picture, sceneTable } from '../../../../charts/picture.ts';
import type { Scene } from '../../../../charts/scene.ts';
import { sceneText } from '../../../../charts/words.ts';
import { fileLines, origin, refusedBy } from '../../../../citation/chart.ts';
import { forExcel, toCsv } from '../../../../citation/csv.ts';
import { citationFiles } from '../../../../citation/files.ts';
import { dataPackage } from '../../../../citation/data-package.ts';
import { sourceRecords } from '../../../../citation/sources.ts';
import { svgFile } from '../../../../citation/svg-file.ts';
import { LANGUAGES, type Language, t } from '../../../../locale/index.ts';

interface Props {
  scene: Scene;
  language: Language;
}
type Make = (props: Props, base: URL, file: string) => string;

const csv = ({ scene, language }: Props) => toCsv(sceneTable(scene), sceneText(scene, language.locale), (unit) => t(language.lang, `unit.${unit}`));
const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

const svg: Make = ({ scene, language }, base, file) => {
  const text = sceneText(scene, language.locale);
  const state = file === 'chart.svg' ? scene.cover : file.replace(/\.svg$/, '');
  const words = text.states[state];
  return svgFile({
    picture: picture(scene, state, LAYOUTS.wide, text, filePaint),
    title: words?.caption.text ?? text.finding.text,
    description: words?.alt ?? '',
    lines: fileLines(scene, language, base),
    locale: language.locale,
  });
};

const TABLES: Record<string, Make> = {
  'data.csv': csv,
  'data-excel.csv': (props) => forExcel(csv(props)),
  'datapackage.json': ({ scene, language }, base) => json(dataPackage(scene, language, base)),
};
const OTHERS: Record<string, Make> = {
  'chart.svg': svg,
  'sources.json': ({ scene, language }, base) => json(sourceRecords(scene, language, base)),
  ...Object.fromEntries(Object.entries(citationFiles).map(([file, make]): [string, Make] => [file, ({ scene, language }, base) => make(scene, language, base)])),
};

const TYPES: Record<string, string> = {
  csv: 'text/csv',
  svg: 'image/svg+xml',
  json: 'application/json',
  txt: 'text/plain',
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
};

export const getStaticPaths = () =>
  LANGUAGES.flatMap((language) =>
    SCENES.flatMap((scene) =>
      [...(refusedBy(scene, language) ? [] : Object.keys(TABLES)), ...Object.keys(OTHERS), ...scene.states.map(({ id }) => `${id}.svg`)].map((file) => ({
        params: { lang: language.lang, id: scene.id, file },
        props: { scene, language },
      })),
    ),
  );

export const GET: APIRoute<Props> = ({ props, params: { file = '' }, site }) => {
  const make = TABLES[file] ?? OTHERS[file] ?? svg;
  return new Response(make(props, origin(site), file), { headers: { 'content-type': `${TYPES[file.split('.').at(-1) ?? ''] ?? 'text/plain'}; charset=utf-8` } });
};
