/** What a scene's control needs in the page: the stops by step, and the answer said for each value it can take. */
import { fail } from '../data/files.ts';
import { sceneData } from '../charts/picture.ts';
import type { Scene } from '../charts/scene.ts';
import type { SceneText } from '../charts/words.ts';

export interface ControlData {
  min: number;
  max: number;
  step: number;
  /** Index of the state and its value, ascending. */
  stops: [number, number][];
  said: string[];
}

export function controlData(scene: Scene, { words }: SceneText): ControlData | undefined {
  const control = scene.control?.(sceneData(scene));
  if (!control) return undefined;
  const { min, max, step } = control;
  const stops = Object.entries(control.stops).map(([state, value]): [number, number] => [scene.states.findIndex(({ id }) => id === state), value]);
  const wrong = stops.some(([index, value], i) => index < 0 || (value - min) % step !== 0 || (i > 0 && value <= (stops[i - 1]?.[1] ?? value)));
  if (wrong || stops[0]?.[1] !== min || stops.at(-1)?.[1] !== max) fail(`src/charts/${scene.id}/scene.ts`, 'control', 'the stops do not run from min to max over states of the scene, in whole steps', 'correct them');
  const values = Array.from({ length: Math.round((max - min) / step) + 1 }, (_, i) => min + i * step);
  return { min, max, step, stops, said: values.map((value) => words.label('control-say', control.say(value, words))) };
}
