// Tweens the arriving picture from the leaving one as the reader sees it, mid-tween if need be.
// Everything is in the HTML already: when a tween ends, the picture is again byte for byte as it was built.
import { ease, type Path, parsePath, round, writePath } from './tween.ts';

const DURATION = 450;
const NUMERIC = ['x', 'y', 'width', 'height', 'cx', 'cy', 'r', 'x1', 'y1', 'x2', 'y2', 'opacity'];

interface Job {
  mark: Element;
  name: string;
  built: string | null;
  from: number[];
  to: number[];
  /** set for path data */
  skeleton?: string;
}

interface Tween {
  jobs: Job[];
  ghosts: Element[];
  start: number | null;
  /** Stands where it was put, until the next move. */
  held?: boolean;
}

const running = new Map<SVGSVGElement, Tween>();
let frame = 0;

const still = matchMedia('(prefers-reduced-motion: reduce)');
still.addEventListener('change', () => finishMorphs());
addEventListener('beforeprint', () => finishMorphs());

/** Puts pictures that are still moving into their built state. */
export function finishMorphs(svg?: SVGSVGElement): void {
  for (const [picture, tween] of [...running]) {
    if (svg && picture !== svg) continue;
    running.delete(picture);
    for (const ghost of tween.ghosts) ghost.remove();
    for (const { mark, name, built } of tween.jobs) {
      if (built === null) mark.removeAttribute(name);
      else mark.setAttribute(name, built);
    }
  }
}

/** Starts the move from one picture to the next; `instant` shows the next as built. */
export function morph(leaving: SVGSVGElement, arriving: SVGSVGElement, instant: boolean): void {
  finishMorphs(arriving);
  const tween = instant || still.matches ? null : prepare(leaving, arriving);
  // only now: what was prepared starts from the live values
  finishMorphs(leaving);
  if (!tween) return;
  running.set(arriving, tween);
  apply(tween, 0);
  if (!frame) frame = requestAnimationFrame(tick);
}

/** Holds pictures part of the way from those of another state. Words that differ are left out: what lies between is said beside. */
export function hold(from: readonly SVGSVGElement[], to: readonly SVGSVGElement[], part: number): void {
  to.forEach((arriving, i) => {
    const leaving = from[i];
    if (!leaving) return;
    finishMorphs(leaving);
    finishMorphs(arriving);
    const tween = { ...prepare(leaving, arriving), held: true };
    for (const job of tween.jobs) {
      if (job.name === 'opacity' && job.mark.tagName === 'text' && job.from[0] !== job.to[0]) {
        job.from = [0];
        job.to = [0];
      }
    }
    running.set(arriving, tween);
    apply(tween, part);
  });
}

function tick(now: number): void {
  let moving = false;
  for (const [picture, tween] of [...running]) {
    if (tween.held) continue;
    moving = true;
    tween.start ??= now;
    const t = (now - tween.start) / DURATION;
    if (t >= 1) finishMorphs(picture);
    else apply(tween, ease(t));
  }
  frame = moving ? requestAnimationFrame(tick) : 0;
}

function apply(tween: Tween, t: number): void {
  for (const { mark, name, from, to, skeleton } of tween.jobs) {
    const at = from.map((value, i) => value + ((to[i] as number) - value) * t);
    mark.setAttribute(name, skeleton ? writePath(skeleton, at) : String(round(at[0] as number)));
  }
}

function groups(svg: SVGSVGElement): Map<string, Element> {
  return new Map([...svg.querySelectorAll('g[data-g]')].map((g) => [g.getAttribute('data-g') as string, g]));
}

function prepare(leaving: SVGSVGElement, arriving: SVGSVGElement): Tween {
  const tween: Tween = { jobs: [], ghosts: [], start: null };
  const before = groups(leaving);
  const after = groups(arriving);

  for (const [name, group] of after) {
    const olds = before.get(name)?.children ?? [];
    const news = [...group.children];
    const left: Element[] = [];
    for (let i = 0; i < Math.max(olds.length, news.length); i += 1) {
      const from = olds[i];
      const to = news[i];
      const jobs = from && to && pair(from, to);
      if (jobs) {
        tween.jobs.push(...jobs);
      } else {
        if (to) tween.jobs.push(fade(to, 0, opacity(to)));
        if (from) left.push(from);
      }
    }
    fadeOut(tween, left, group);
  }
  for (const [name, group] of before) {
    if (after.has(name)) continue;
    // the leaving figure is out of sight already, so what only it has fades out over the arriving one
    const stand = group.cloneNode(false) as Element;
    tween.ghosts.push(stand);
    fadeOut(tween, [...group.children], stand);
    arriving.append(stand);
  }
  return tween;
}

function fadeOut(tween: Tween, marks: Element[], into: Element): void {
  for (const mark of marks) {
    const ghost = mark.cloneNode(true) as Element;
    into.append(ghost);
    tween.ghosts.push(ghost);
    tween.jobs.push(fade(ghost, opacity(mark), 0));
  }
}

function opacity(mark: Element): number {
  return Number.parseFloat(mark.getAttribute('opacity') ?? '1');
}

function fade(mark: Element, from: number, to: number): Job {
  return { mark, name: 'opacity', built: mark.getAttribute('opacity'), from: [from], to: [to] };
}

/** The attributes to move, none if nothing differs; null if the two are not the same thing. */
function pair(from: Element, to: Element): Job[] | null {
  if (from.tagName !== to.tagName || from.textContent !== to.textContent) return null;
  const jobs: Job[] = [];

  const d = to.getAttribute('d');
  const oldD = from.getAttribute('d');
  if (d !== oldD) {
    const [a, b] = [oldD, d].map((text): Path | null => (text === null ? null : parsePath(text)));
    if (!a || !b || a.skeleton !== b.skeleton) return null;
    jobs.push({ mark: to, name: 'd', built: d, from: a.numbers, to: b.numbers, skeleton: b.skeleton });
  }
  for (const name of NUMERIC) {
    const built = to.getAttribute(name);
    const old = from.getAttribute(name);
    if (built === old) continue;
    const none = name === 'opacity' ? '1' : '0';
    const [a, b] = [old, built].map((text) => Number(text ?? none)) as [number, number];
    if (Number.isFinite(a) && Number.isFinite(b)) jobs.push({ mark: to, name, built, from: [a], to: [b] });
  }
  return jobs;
}
