/** The contract of a graphic in a chapter. From one record come scroll, steps, flat list, chart page, table, CSV and files. */
import type { SourceRef, Unit } from '../data/schema.ts';
import type { Style } from '../locale/number.ts';
import type { Box, Mark } from './kit/mark.ts';

/** A cell: a value in its column's unit, a name that stands in the scene's words (`@key`), or the reason why there is none (also a key of the words). */
export type Cell = string | { gap: string };

export interface Table {
  /** `style`: how the page prints it; files keep the unit. */
  columns: { key: string; unit: Unit | 'words'; style?: Style }[];
  rows: Cell[][];
}

/** The scene's words and number forms in the language of the page. Throws on an unknown key. */
export interface Words {
  label(key: string, values?: Record<string, string>): string;
  number(value: string | number, unit: Unit, style?: Style): string;
}

export interface State<View> {
  id: string;
  view: View;
}

/** A continuous question put to the picture. The stops are states; between two of them the picture is tweened and the answer is said. */
export interface Control {
  min: number;
  max: number;
  step: number;
  /** By state, in the order of the states. */
  stops: Record<string, number>;
  /** What the label `control-say` takes for a value. */
  say(value: number, words: Words): Record<string, string>;
}

export interface Scene<Data = unknown, View = unknown> {
  id: string;
  kind: string;
  /** `sequence`: read one after the other. `choice`: one drawing, several ways through it. */
  order: 'sequence' | 'choice';
  /** Beyond those of the data in captions and table, which are added by themselves. */
  sources: SourceRef[];
  data(): Data;
  table(data: Data): Table;
  states: State<View>[];
  /** Its words are the labels `control` and `control-say`. */
  control?(data: Data): Control;
  /** The state that shows the finding when there is room for one: the file chart.svg. */
  cover: string;
  /** Pure. The same number of marks at the same index of each group, as far as the states allow. */
  draw(data: Data, view: View, box: Box, words: Words): Mark[];
  /** Height of the picture in units of the box, the same for all states. */
  height(data: Data, box: Box): number;
}

/** Keeps the types of data and view inside the record, and hides them outside. */
export const defineScene = <Data, View>(scene: Scene<Data, View>): Scene => scene as unknown as Scene;
