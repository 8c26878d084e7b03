/** A scene's drawings and rows, ready for a page or a file. The data are made once a build. */
import type { Scene, Table } from './scene.ts';
import { type Box, NARROW, WIDE } from './kit/mark.ts';
import { marksToSvg, type Paint } from './kit/svg.ts';
import type { SceneText } from './words.ts';

const made = new Map<string, unknown>();

export function sceneData(scene: Scene): unknown {
  if (!made.has(scene.id)) made.set(scene.id, scene.data());
  return made.get(scene.id);
}

export const sceneTable = (scene: Scene): Table => scene.table(sceneData(scene));

export interface Picture {
  width: number;
  height: number;
  inner: string;
}

export function picture(scene: Scene, stateId: string, box: Box, text: SceneText, paint?: Paint): Picture {
  const data = sceneData(scene);
  const state = scene.states.find((one) => one.id === stateId);
  if (!state) throw new Error(`${scene.id} has no state ${stateId}`);
  return { width: box.w, height: Math.ceil(scene.height(data, box)), inner: marksToSvg(scene.draw(data, state.view, box, text.words), paint) };
}

export const LAYOUTS = { narrow: NARROW, wide: WIDE } as const;

/** A cell as the page prints it. */
export function cellText(cell: Table['rows'][number][number], column: Table['columns'][number], text: SceneText): string {
  if (typeof cell !== 'string') return text.words.label(cell.gap);
  if (cell.startsWith('@')) return text.words.label(cell.slice(1));
  return column.unit === 'words' ? cell : text.words.number(cell, column.unit, column.style);
}
