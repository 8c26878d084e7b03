/** Schemas of the words in `content/<lang>/` that belong to records in `data/`. */
import * as v from 'valibot';

const Text = v.pipe(v.string(), v.nonEmpty());

export const FigureWords = v.strictObject({ label: Text, definition: Text });
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
