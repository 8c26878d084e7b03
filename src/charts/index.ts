/** Every scene of the site, by id. A new one is added here and nowhere else. */
import { fail } from '../data/files.ts';
import type { Scene } from './scene.ts';
import anAverageGap from './an-average-gap/scene.ts';
import askedAndLaw from './asked-and-law/scene.ts';
import baseIsNotWage from './base-is-not-wage/scene.ts';
import chensWays from './chens-ways/scene.ts';
import chensWindow from './chens-window/scene.ts';
import classChat from './class-chat/scene.ts';
import coverageByHukou from './coverage-by-hukou/scene.ts';
import fifteenBecomesTwenty from './fifteen-becomes-twenty/scene.ts';
import fiveThousand from './five-thousand/scene.ts';
import floorAndAverage from './floor-and-average/scene.ts';
import oneMonthsPay from './one-months-pay/scene.ts';
import sameYears from './same-years/scene.ts';
import sevenInTen from './seven-in-ten/scene.ts';
import songsMonths from './songs-months/scene.ts';
import stillAtWork from './still-at-work/scene.ts';
import theLineMoves from './the-line-moves/scene.ts';
import threeGates from './three-gates/scene.ts';
import twoHeadlines from './two-headlines/scene.ts';
import whenItOpens from './when-it-opens/scene.ts';
import whoFallsOut from './who-falls-out/scene.ts';
import whoLives from './who-lives/scene.ts';
import whyOut from './why-out/scene.ts';
import youthRate from './youth-rate/scene.ts';
import zhangsBound from './zhangs-bound/scene.ts';

export const SCENES: readonly Scene[] = [oneMonthsPay, baseIsNotWage, floorAndAverage, sevenInTen, whenItOpens, chensWays, classChat, threeGates, sameYears, youthRate, zhangsBound, twoHeadlines, whoFallsOut, coverageByHukou, stillAtWork, whyOut, anAverageGap, fiveThousand, askedAndLaw, theLineMoves, chensWindow, songsMonths, fifteenBecomesTwenty, whoLives];

export const scene = (id: string): Scene => SCENES.find((known) => known.id === id) ?? fail('src/charts/index.ts', id, 'no such scene', 'add it to SCENES, or correct the id');
