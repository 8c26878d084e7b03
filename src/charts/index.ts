/** Every scene of the site, by id. A new one is added here and nowhere else. */
import { fail } from '../data/files.ts';
import type { Scene } from './scene.ts';
import chensWindow from './chens-window/scene.ts';
import fifteenBecomesTwenty from './fifteen-becomes-twenty/scene.ts';
import songsMonths from './songs-months/scene.ts';
import theLineMoves from './the-line-moves/scene.ts';
import whoLives from './who-lives/scene.ts';

export const SCENES: readonly Scene[] = [theLineMoves, chensWindow, songsMonths, fifteenBecomesTwenty, whoLives];

export const scene = (id: string): Scene => SCENES.find((known) => known.id === id) ?? fail('src/charts/index.ts', id, 'no such scene', 'add it to SCENES, or correct the id');
