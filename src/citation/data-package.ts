/** datapackage.json beside data.csv: Data Package 2.0, every column with type, unit, title and description, every reason for a missing value by name. */
import { createHash } from 'node:crypto';
import site from '../../data/site.json' with { type: 'json' };
import { sceneTable } from '../charts/picture.ts';
import type { Scene, Table } from '../charts/scene.ts';
import { type SceneText, sceneText } from '../charts/words.ts';
import { source } from '../data/load.ts';
import { type Language, t } from '../locale/index.ts';
import { formatMonth, rulesAsOf } from '../rules/index.ts';
import { chartPath, chartSources, LICENCE } from './chart.ts';
import { csvCell, csvHeads, toCsv } from './csv.ts';

const PROFILES = 'https://datapackage.org/profiles/2.0/';

const WHOLE = /^-?\d+$/;

/** The type of Table Schema that holds for every value of a column. */
function typeOf(unit: string, values: string[]): string {
  if (unit === 'words') return 'string';
  if (unit === 'month') return 'yearmonth';
  if (unit === 'calendar-year') return 'year';
  return values.every((value) => WHOLE.test(value)) ? 'integer' : 'number';
}

function fields({ columns, rows }: Table, names: string[], text: SceneText, lang: string) {
  return columns.map(({ key, unit }, index) => {
    const cells = rows.map((row) => row[index] ?? '');
    const gaps = new Map(cells.flatMap((cell) => (typeof cell === 'string' ? [] : [[csvCell(cell, text), text.words.label(cell.gap)] as const])));
    return {
      name: names[index],
      title: text.columns[key],
      description: t(lang, `files.as-${unit}`),
      type: typeOf(unit, cells.filter((cell) => typeof cell === 'string')),
      ...(unit !== 'words' && { unit: t(lang, `unit.${unit}`) }),
      ...(gaps.size === 0 ? { constraints: { required: true } } : { missingValues: [...gaps].map(([value, label]) => ({ value, label })) }),
    };
  });
}

export function dataPackage(scene: Scene, language: Language, base: URL): object {
  const { lang, locale } = language;
  const text = sceneText(scene, locale);
  const table = sceneTable(scene);
  const unitName = (unit: string) => t(lang, `unit.${unit}`);
  const csv = toCsv(table, text, unitName);
  const address = new URL(chartPath(scene, language), base).href;
  return {
    $schema: `${PROFILES}datapackage.json`,
    name: scene.id,
    id: address,
    title: text.title,
    description: `${text.finding.text}${text.howToRead.text}`,
    homepage: address,
    licenses: [{ name: 'CC-BY-4.0', path: LICENCE, title: t(lang, 'files.licence') }],
    contributors: [{ title: site.author, roles: ['creator', 'dataCurator'] }],
    sources: chartSources(scene, language).map(({ id, title, places }) => {
      const { url, number } = source(id);
      return { title: [title, ...places].join(' '), ...(typeof url === 'string' && { path: url }), ...(number && { version: number }) };
    }),
    resources: [
      {
        $schema: `${PROFILES}dataresource.json`,
        name: 'data',
        path: 'data.csv',
        type: 'table',
        title: text.tableCaption,
        description: t(lang, 'files.note'),
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        bytes: Buffer.byteLength(csv),
        hash: `sha256:${createHash('sha256').update(csv).digest('hex')}`,
        dialect: { $schema: `${PROFILES}tabledialect.json`, lineTerminator: '\n' },
        schema: { $schema: `${PROFILES}tableschema.json`, fields: fields(table, csvHeads(table, text, unitName), text, lang) },
      },
    ],
    // The standard leaves room for our own: dates that are never merged.
    dates: { dataAsOf: site.dataAsOf, rulesAsOf: formatMonth(rulesAsOf), textEdited: site.textEdited },
  };
}
