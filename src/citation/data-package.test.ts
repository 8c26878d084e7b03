import { createHash } from 'node:crypto';
import { csvParseRows } from 'd3';
import { describe, expect, test } from 'vitest';
import profile from '../../tests/fixtures/datapackage-2.0.json' with { type: 'json' };
import { schemaFaults } from '../../tests/support/json-schema.ts';
import { SCENES } from '../charts/index.ts';
import { sceneTable } from '../charts/picture.ts';
import { sceneText } from '../charts/words.ts';
import { DEFAULT_LANGUAGE as language, t } from '../locale/index.ts';
import { refusedBy } from './chart.ts';
import { toCsv } from './csv.ts';
import { dataPackage } from './data-package.ts';

interface Field {
  name: string;
  type: string;
  unit?: string;
  description: string;
  constraints?: { required: boolean };
  missingValues?: { value: string; label: string }[];
}
interface Descriptor {
  id: string;
  sources: { title: string }[];
  resources: { bytes: number; hash: string; schema: { fields: Field[] } }[];
}

/** What a value of a type looks like, after Table Schema. */
const LEXICAL: Record<string, RegExp> = { integer: /^-?\d+$/, number: /^-?\d+(\.\d+)?$/, year: /^\d{4}$/, yearmonth: /^\d{4}-(0[1-9]|1[0-2])$/, string: /./ };

describe.each(SCENES.filter((scene) => !refusedBy(scene, language)).map((scene) => [scene.id, scene] as const))('the data package of %s', (_, scene) => {
  const descriptor = dataPackage(scene, language, new URL('https://example.org')) as Descriptor;
  const csv = toCsv(sceneTable(scene), sceneText(scene, language.locale), (unit) => t(language.lang, `unit.${unit}`));
  const [heads = [], ...rows] = csvParseRows(csv);
  const resource = descriptor.resources[0] as Descriptor['resources'][number];
  const { fields } = resource.schema;

  test('keeps to the profile of version 2.0', () => {
    expect(schemaFaults(JSON.parse(JSON.stringify(descriptor)), profile)).toEqual([]);
    expect(descriptor.id).toBe(`https://example.org/zh-hans/c/${scene.id}/`);
    expect(descriptor.sources.length).toBeGreaterThan(0);
  });

  test('describes this very file', () => {
    expect(resource).toMatchObject({ bytes: Buffer.byteLength(csv), hash: `sha256:${createHash('sha256').update(csv).digest('hex')}` });
    expect(fields.map(({ name }) => name)).toEqual(heads);
    expect(new Set(heads).size, 'heads, each once').toBe(heads.length);
  });

  test('every cell is of its column’s type, or a missing value with its reason', () => {
    fields.forEach(({ name, type, unit, description, constraints, missingValues = [] }, index) => {
      expect(description.length).toBeGreaterThan(1);
      if (type !== 'string') expect(unit).toBeTruthy();
      const column = rows.map((row) => row[index] ?? '');
      const gaps = new Set(missingValues.map(({ value }) => value));
      for (const cell of column) if (!gaps.has(cell)) expect(cell, name).toMatch(LEXICAL[type] ?? /^$/);
      for (const { value, label } of missingValues) {
        expect(column).toContain(value);
        expect(label).toMatch(/\p{sc=Han}/u);
      }
      expect(constraints?.required ?? false).toBe(gaps.size === 0);
    });
  });
});

test('the profile finds what is wrong', () => {
  const good = JSON.parse(JSON.stringify(dataPackage(SCENES.find((scene) => scene.id === 'the-line-moves') as (typeof SCENES)[number], language, new URL('https://example.org'))));
  expect(schemaFaults(good, profile)).toEqual([]);
  const faulty = [{ ...good, resources: [] }, { ...good, contributors: [{}] }, { ...good, licenses: [{ title: 'x' }] }, { ...good, resources: [{ name: 'data' }] }, { ...good, resources: [{ ...good.resources[0], path: '../x.csv', schema: { fields: [{ name: 'a', type: 'months' }] } }] }];
  for (const one of faulty) expect(schemaFaults(one, profile)).not.toEqual([]);
});
