/** `content/<lang>/scenes/<id>.yaml`: the words of a scene, checked against its record. */
import * as v from 'valibot';
import { fail, readYaml } from '../data/files.ts';
import { figure } from '../data/figures.ts';
import type { SourceRef } from '../data/schema.ts';
import { bareNumber } from '../locale/bare-number.ts';
import { type Filled, fill } from '../locale/template.ts';
import { numberWords } from '../locale/format.ts';
import { wordsFrom } from './kit/words.ts';
import type { Scene, Words } from './scene.ts';

const Text = v.pipe(v.string(), v.nonEmpty());
const SceneWords = v.strictObject({
  /** A short noun phrase for lists and citations. */
  title: Text,
  /** The takeaway, a sentence. */
  finding: Text,
  howToRead: Text,
  /** Sentences in finding, captions and alternative texts that lean on numbers. */
  asserts: v.optional(v.array(Text), []),
  /** `row`: a row said as a sentence, `[column]` for its cells. */
  table: v.strictObject({ caption: Text, columns: v.record(Text, Text), row: Text }),
  labels: v.optional(v.record(Text, Text), {}),
  states: v.record(Text, v.strictObject({ caption: Text, alt: Text })),
});

export interface SceneText {
  title: string;
  finding: Filled;
  howToRead: Filled;
  asserts: string[];
  tableCaption: string;
  columns: Record<string, string>;
  row: string;
  states: Record<string, { caption: Filled; alt: string }>;
  words: Words;
  /** Every datum that the words name, and where it came from. */
  used: string[];
  sources: SourceRef[];
  /** Labels, filled: what a drawing in the browser needs. */
  labels: Record<string, string>;
}

/** Of a finding or a caption, in characters: what fits two lines on a phone. */
const LONGEST = 60;
const cache = new Map<string, SceneText>();

export const scenePath = (id: string, locale: string): string => `content/${locale}/scenes/${id}.yaml`;

export function sceneText(scene: Scene, locale: string): SceneText {
  const file = scenePath(scene.id, locale);
  const cached = cache.get(file);
  if (cached) return cached;
  const raw = readYaml(file, SceneWords);
  const used = new Set<string>();
  const filled = (place: string, template: string) => {
    const bare = bareNumber(template.replace(/\[[\w-]+\]/g, ''), locale);
    if (bare) fail(file, place, `the number "${bare}" is not bound`, 'write {id|style}');
    const result = fill(template, locale, `${file} · ${place}`);
    for (const id of result.used) used.add(id);
    return result;
  };
  const short = (place: string, template: string) => {
    const result = filled(place, template);
    const length = [...result.text].length;
    if (length > LONGEST) fail(file, place, `${length} characters`, `keep it to ${LONGEST}`);
    return result;
  };
  const states: SceneText['states'] = {};
  for (const { id } of scene.states) {
    const state = raw.states[id] ?? fail(file, `states.${id}`, 'this state has no words', 'write its caption and alt');
    const caption = short(`states.${id}.caption`, state.caption);
        states[id] = { caption, alt: filled(`states.${id}.alt`, state.alt).text };
  }
  for (const id of Object.keys(raw.states)) {
    if (!scene.states.some((state) => state.id === id)) fail(file, `states.${id}`, 'the scene has no such state', `name one of ${scene.states.map((s) => s.id).join(', ')}`);
  }
  const labels = Object.fromEntries(Object.entries(raw.labels).map(([key, text]) => [key, filled(`labels.${key}`, text).text]));
  const text: SceneText = {
    title: filled('title', raw.title).text,
    finding: short('finding', raw.finding),
    howToRead: filled('howToRead', raw.howToRead),
    asserts: raw.asserts,
    tableCaption: filled('table.caption', raw.table.caption).text,
    row: filled('table.row', raw.table.row).text,
    columns: Object.fromEntries(Object.entries(raw.table.columns).map(([key, head]) => [key, filled(`table.columns.${key}`, head).text])),
    states,
    labels,
    words: wordsFrom({ labels, numbers: numberWords(locale) }, (key) => fail(file, `labels.${key}`, 'the drawing asks for this label', 'write it')),
    used: [...used],
    sources: [...used].flatMap((id) => figure(id).sources),
  };
  cache.set(file, text);
  return text;
}
