/** The words of records in `data/`, per language: `content/<lang>/{figures,sources,claims,people}/*.yaml`, one map of id to words over all files of a folder. */
import * as v from 'valibot';
import { DataError, type Fault, listFiles, readYaml } from './files.ts';

const Text = v.pipe(v.string(), v.nonEmpty());

export const FigureWords = v.strictObject({
  label: Text,
  definition: Text,
  /** Of a figure that stands in no text, scene or claim: why it is listed and not used. */
  unused: v.optional(Text),
});
export const PeopleWords = v.strictObject({ name: Text, told: Text });
export const ClaimWords = v.strictObject({
  who: Text,
  /** What was said, in our words; figures as {id|style}. */
  claim: Text,
  record: Text,
  /** For the verdict "other-definition": both definitions. */
  definitions: v.optional(Text),
});
export const SourceWords = v.strictObject({
  /** What of it was read, and how. */
  note: Text,
  rights: Text,
  /** Why there is no address, where there is none. */
  'no-url': v.optional(Text),
});

const SCHEMAS = { figures: FigureWords, sources: SourceWords, claims: ClaimWords, people: PeopleWords };
type Kind = keyof typeof SCHEMAS;
export interface Worded<W> {
  /** The file the words stand in, for messages. */
  file: string;
  words: W;
}
type Words<K extends Kind> = Map<string, Worded<v.InferOutput<(typeof SCHEMAS)[K]>>>;

const read = new Map<string, Words<Kind>>();

/** Throws a DataError for a broken file, or an id worded twice. */
export function recordWords<K extends Kind>(kind: K, locale: string): Words<K> {
  const folder = `content/${locale}/${kind}`;
  let found = read.get(folder);
  if (!found) {
    found = new Map();
    const faults: Fault[] = [];
    for (const file of listFiles(folder, '.yaml')) {
      for (const [id, words] of Object.entries(readYaml<Record<string, v.InferOutput<(typeof SCHEMAS)[Kind]>>>(file, v.record(v.string(), SCHEMAS[kind])))) {
        const first = found.get(id);
        if (first) faults.push({ file, place: id, problem: `${first.file} has words for it already`, remedy: 'keep one of the two' });
        found.set(id, { file, words });
      }
    }
    if (faults.length) throw new DataError(faults);
    read.set(folder, found);
  }
  return found as Words<K>;
}

/** The words of one record. Throws a DataError when there are none, or none for a record of that name. */
export function wordsOf<K extends Kind>(kind: K, id: string, locale: string): Worded<v.InferOutput<(typeof SCHEMAS)[K]>> {
  const folder = `content/${locale}/${kind}`;
  const found = recordWords(kind, locale).get(id);
  if (!found) throw new DataError([{ file: folder, place: id, problem: 'there are no words for it', remedy: `write them in a file of this folder` }]);
  return found;
}
