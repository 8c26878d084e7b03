// The reader in the pictures. Fetched only once there is a profile; without one the pictures are as built.
import { type Box, type Mark, NARROW, WIDE } from '../charts/kit/mark.ts';
import type { Words } from '../charts/scene.ts';
import { placeFlag, type Rect } from './flag.ts';
import { finishMorphs } from './morph.ts';
import { asProfile, type PlaceOnly, type Profile } from './profile.ts';

/** `src/charts/<id>/you.ts` exports one of these. */
export interface YouModule {
  /** It asks for nothing but the place: who has told no more is marked too. */
  byPlace?: true;
  /** Marks that are drawn already, as `group:index`. All get the class `you`; the first gets the flag. */
  keys?(profile: Profile, state: string): string[];
  /** The reader's own picture in place of the built one, in the same box. Nothing: the built one stays. */
  draw?(profile: Profile, view: unknown, box: Box, words: Words): Mark[] | undefined;
}

const SVG = 'http://www.w3.org/2000/svg';
const modules = import.meta.glob<YouModule>('../charts/*/you.ts');

/** What puts the pictures back. */
let undo: (() => void)[] = [];
let asked = 0;

export async function showYou(known: Profile | PlaceOnly | null): Promise<void> {
  asked += 1;
  const mine = asked;
  const profile = asProfile(known);
  const scenes = known ? [...document.querySelectorAll<HTMLElement>('.scene[data-scene]')] : [];
  const found = await Promise.all(
    scenes.map(async (scene) => {
      try {
        const module = await modules[`../charts/${scene.dataset.scene}/you.ts`]?.();
        return { scene, module, draw: profile && module?.draw && (await drawing(scene)) };
      } catch (error) {
        console.warn(error);
        return { scene };
      }
    }),
  );
  // a profile that came later has overtaken this one
  if (mine !== asked) return;

  finishMorphs();
  for (const restore of undo.reverse()) restore();
  undo = [];
  for (const { scene, module, draw } of found) {
    try {
      if (profile && module?.draw && draw) drawYou(scene, module.draw, profile, draw);
      if (module?.keys && (profile || module.byPlace)) markYou(scene, module.keys, known as Profile);
    } catch (error) {
      console.warn(error);
    }
  }
}

function markYou(scene: HTMLElement, keys: NonNullable<YouModule['keys']>, profile: Profile): void {
  for (const step of scene.querySelectorAll<HTMLElement>('.step')) {
    const wanted = keys(profile, step.dataset.step ?? '');
    for (const svg of step.querySelectorAll<SVGSVGElement>('.step-figure > svg')) {
      const marks = wanted.flatMap((key) => find(svg, key) ?? []);
      for (const mark of marks) {
        const built = mark.getAttribute('class');
        mark.setAttribute('class', built ? `${built} you` : 'you');
        undo.push(() => (built === null ? mark.removeAttribute('class') : mark.setAttribute('class', built)));
      }
      if (marks[0]) flag(svg, marks[0], scene.dataset.you ?? '');
    }
  }
}

function find(svg: SVGSVGElement, key: string): SVGGraphicsElement | undefined {
  const cut = key.lastIndexOf(':');
  const group = svg.querySelector(`g[data-g="${CSS.escape(key.slice(0, cut))}"]`);
  return group?.children[Number(key.slice(cut + 1))] as SVGGraphicsElement | undefined;
}

function flag(svg: SVGSVGElement, mark: SVGGraphicsElement, text: string): void {
  const group = document.createElementNS(SVG, 'g');
  group.setAttribute('class', 'you-mark');
  const pole = document.createElementNS(SVG, 'path');
  const word = document.createElementNS(SVG, 'text');
  word.setAttribute('text-anchor', 'middle');
  word.textContent = text;
  group.append(pole, word);
  svg.append(group);
  undo.push(() => group.remove());

  const place = placeFlag(boxOf(mark), svg.viewBox.baseVal, boxOf(word));
  const at = (n: number) => n.toFixed(1);
  pole.setAttribute('d', `M${at(place.pole.x)} ${at(place.pole.y1)}V${at(place.pole.y2)}`);
  word.setAttribute('x', at(place.text.x));
  word.setAttribute('y', at(place.text.y));
}

/** Measured on a copy in a picture of its own: one of the two layouts, and most steps, have no boxes just now. */
function boxOf(mark: SVGGraphicsElement): Rect {
  const bench = document.createElementNS(SVG, 'svg');
  bench.setAttribute('width', '0');
  bench.setAttribute('height', '0');
  const group = document.createElementNS(SVG, 'g');
  group.setAttribute('class', mark.parentElement?.getAttribute('class') ?? '');
  const copy = mark.cloneNode(true) as SVGGraphicsElement;
  group.append(copy);
  bench.append(group);
  document.body.append(bench);
  const { x, y, width, height } = copy.getBBox();
  bench.remove();
  return { x, y, width, height };
}

interface Drawing {
  words: Words;
  marksToSvg: (marks: Mark[]) => string;
}

/** What only a scene that draws for the reader needs. */
async function drawing(scene: HTMLElement): Promise<Drawing> {
  const [{ marksToSvg }, { wordsFrom }] = await Promise.all([import('../charts/kit/svg.ts'), import('../charts/kit/words.ts')]);
  const words = wordsFrom(JSON.parse(scene.querySelector('.scene-words')?.textContent ?? 'null'), (key) => {
    throw new Error(`${scene.id}: no label ${key}`);
  });
  return { words, marksToSvg };
}

function drawYou(scene: HTMLElement, draw: NonNullable<YouModule['draw']>, profile: Profile, { words, marksToSvg }: Drawing): void {
  for (const figure of scene.querySelectorAll<HTMLElement>('[data-you-draw]')) {
    const view: unknown = JSON.parse(figure.dataset.youDraw || 'null');
    for (const svg of figure.querySelectorAll('svg')) {
      const marks = draw(profile, view, svg.classList.contains('wide') ? WIDE : NARROW, words);
      if (!marks) continue;
      const built = [...svg.childNodes];
      svg.innerHTML = marksToSvg(marks);
      undo.push(() => svg.replaceChildren(...built));
    }
  }
}
