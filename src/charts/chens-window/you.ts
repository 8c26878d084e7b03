/** The reader's own months in place of the worked example. */
import type { Box, Mark } from '../kit/mark.ts';
import type { Words } from '../scene.ts';
import { drawLife, type Shown } from './life.ts';
import { lifeOf, type Reader } from './reader.ts';

export function draw(profile: Reader, view: Shown, box: Box, words: Words): Mark[] | undefined {
  const life = lifeOf(profile);
  return life && drawLife(life, view, box, words);
}
