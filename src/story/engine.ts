// Starts what a page has of scenes, calculators and profile. The page is whole without it.
import { startCalculators } from './calculator-loader.ts';
import { startControl } from './control.ts';
import { parseFragment } from './fragment.ts';
import { applyMode, currentMode, type Mode, startModes } from './modes.ts';
import { finishMorphs } from './morph.ts';
import { readKnown } from './profile.ts';
import { startReader } from './reader.ts';
import { activeStep, landing, perFrame, watchScene } from './scroll.ts';
import { Stage } from './stage.ts';

const root = document.documentElement;
const stages: Stage[] = [];
let speaker: HTMLElement | null = null;
/** Fonts and layout have come to rest, and the page stands where the address asked. */
let settled = false;
/** A scroll position that was not the reader's doing: until they leave it, the address stays as they gave it. */
let given: number | null = null;
/** The scene that the reader is in, if any. */
let reading: Stage | null = null;

function shiftBy(top: number): void {
  if (top) scrollBy({ top, behavior: 'instant' });
}

function toStart(element: Element): void {
  element.scrollIntoView({ block: 'start', behavior: 'instant' });
}

function writeAddress(id: string): void {
  if (parseFragment(location.hash).kind === 'inputs' || location.hash === `#${id}`) return;
  try {
    history.replaceState(history.state, '', `#${id}`);
  } catch {
    // Safari allows a hundred in half a minute
  }
}

/** In scroll mode: the active step of every scene, from where things are now. */
function update(): void {
  if (currentMode() !== 'scroll') return;
  const found = stages.map((stage) => activeStep(stage.tops(), stage.line()));
  stages.forEach((stage, i) => {
    stage.show(found[i] as number, settled);
  });
  if (!settled || (given !== null && Math.abs(scrollY - given) < 2)) return;
  given = null;
  const here = stages.find((stage) => stage.holds(stage.line()));
  if (here) writeAddress(here.id);
  reading = here ?? null;
}
const updateSoon = perFrame(update);

/** Scrolls so that the step is the current one: where the style sheet wants it, if that will do. */
function goTo(stage: Stage, index: number): void {
  toStart(stage.texts[index] as HTMLElement);
  const tops = stage.tops();
  const line = stage.line();
  if (activeStep(tops, line) !== index) {
    shiftBy((tops[index] as number) - line + landing(stage.reach(index), innerHeight));
  }
}

function inView(element: Element): void {
  const { top } = element.getBoundingClientRect();
  if (top < 0 || top > innerHeight * 0.6) toStart(element);
}

/** The reader asked for a step, by a button or a key. */
function go(stage: Stage, index: number, by: HTMLElement | null): void {
  const text = stage.texts[index] as HTMLElement;
  if (currentMode() === 'scroll') {
    goTo(stage, index);
    update();
  } else {
    const from = stage.steps[stage.active];
    const before = by?.getBoundingClientRect().top ?? 0;
    const hides = from?.contains(by);
    stage.show(index, true);
    if (hides) {
      text.focus({ preventScroll: true });
      inView(text);
    } else if (by) {
      // steps differ in height: what was pressed stays under the finger
      shiftBy(by.getBoundingClientRect().top - before);
    }
    writeAddress(stage.id);
  }
  if (speaker) speaker.textContent = stage.caption;
}

/** Shows the state that the address names; `move` is false when the browser has put the page back itself. */
function arrive(move: boolean): void {
  const fragment = parseFragment(location.hash);
  if (fragment.kind !== 'state') return;
  for (const stage of stages) {
    const index = stage.texts.findIndex((text) => text.id === fragment.id);
    const text = stage.texts[index];
    if (!text) continue;
    const mode = currentMode();
    if (mode === 'steps') {
      stage.show(index, false);
      if (move) {
        inView(stage.steps[index] as HTMLElement);
        text.focus({ preventScroll: true });
      }
    } else if (move && mode === 'scroll') {
      goTo(stage, index);
      given = scrollY;
      update();
    } else if (move && location.hash !== `#${text.id}`) {
      toStart(text);
    }
  }
}

/** Once now, and once more when fonts and layout have settled, unless the reader has begun. */
async function land(): Promise<void> {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const restored = entry?.type === 'reload' || entry?.type === 'back_forward';
  let begun = false;
  const begin = () => {
    begun = true;
  };
  for (const type of ['wheel', 'touchstart', 'pointerdown', 'keydown']) {
    addEventListener(type, begin, { once: true, passive: true, capture: true });
  }
  arrive(!restored);
  update();

  const loaded = new Promise((done) => {
    if (document.readyState === 'complete') done(null);
    else addEventListener('load', done, { once: true });
  });
  const patience = new Promise((done) => setTimeout(done, 3000));
  await Promise.race([Promise.all([loaded, document.fonts.ready]), patience]);
  requestAnimationFrame(() => {
    if (!begun) arrive(!restored);
    settled = true;
    given = scrollY;
    update();
  });
}

/** The browser's own scroll anchoring would correct our correction. */
function withoutAnchoring(run: () => void): void {
  root.style.setProperty('overflow-anchor', 'none');
  run();
  requestAnimationFrame(() => requestAnimationFrame(() => root.style.removeProperty('overflow-anchor')));
}

/** The first thing in the window, if it is outside the scenes. */
function markInView(): Element | undefined {
  return [...document.querySelectorAll('main :is(h1, h2, h3, p, li, summary)')].find((one) => {
    const { top, height } = one.getBoundingClientRect();
    return top >= 0 && height > 0 && !one.closest('.step');
  });
}

/** The step being read: where everything is laid out that is the one at the top, where `toStart` puts it. */
function stepRead(stage: Stage): number {
  const mode = currentMode();
  if (mode === 'steps') return stage.active;
  return activeStep(stage.tops(), mode === 'all' ? innerHeight / 4 : stage.line());
}

/** Changes the mode and keeps the reader where they are. */
function changeMode(mode: Mode): void {
  const stage = stages.find((one) => one.fills());
  const index = stage ? stepRead(stage) : 0;
  const mark = stage ? undefined : markInView();
  const before = mark?.getBoundingClientRect().top ?? 0;

  finishMorphs();
  applyMode(mode);
  if (stage) {
    stage.show(index, false);
    if (mode === 'scroll') goTo(stage, index);
    else toStart((mode === 'steps' ? stage.steps[index] : stage.texts[index]) as HTMLElement);
  } else if (mark) {
    shiftBy(mark.getBoundingClientRect().top - before);
  }
  update();
}

function startScenes(): void {
  const watches: (() => void)[] = [];
  let failed = false;
  for (const section of document.querySelectorAll<HTMLElement>('.scene[data-scene]')) {
    try {
      startReader(section);
      const stage = new Stage(section);
      stage.listen((index, by) => go(stage, index, by));
      stage.showPlace();
      startControl(stage);
      watches.push(watchScene(section, stage.texts, () => stage.ratio(), updateSoon));
      stages.push(stage);
    } catch (error) {
      // a scene that can't move is read flat, and so are the others: the modes are the whole page's
      console.warn(error);
      failed = true;
    }
  }
  if (failed) {
    applyMode('all');
    for (const stop of watches) stop();
  }
  if (stages.length === 0) return;
  if (!failed) startModes((mode) => withoutAnchoring(() => changeMode(mode)));

  speaker = document.createElement('p');
  speaker.className = 'visually-hidden';
  speaker.setAttribute('aria-live', 'polite');
  document.body.append(speaker);
  addEventListener('hashchange', () => {
    arrive(true);
    sayTorn();
  });
  sayTorn();
  keepPlace();
  land();
}

/** An address that names nothing on this page says so, instead of opening the top without a word. */
function sayTorn(): void {
  const fragment = parseFragment(location.hash);
  const known =
    fragment.kind === 'none' ||
    (fragment.kind === 'inputs' ? document.querySelector(`[data-calculator="${CSS.escape(fragment.inputs.get('calc') ?? '')}"]`) : document.getElementById(fragment.id));
  for (const note of document.querySelectorAll<HTMLElement>('[data-torn]')) note.hidden = Boolean(known);
}

/** Turning a phone changes every height: the step that was being read stays the one that is read. */
function keepPlace(): void {
  let width = innerWidth;
  addEventListener('resize', () => {
    if (innerWidth === width) return;
    width = innerWidth;
    const stage = reading;
    if (!stage || currentMode() !== 'scroll') return;
    const index = stage.active;
    requestAnimationFrame(() => {
      goTo(stage, index);
      given = scrollY;
      update();
    });
  });
}

/** The reader's marks are fetched once there is a reader to mark. */
function startYou(): void {
  let loaded = false;
  const show = async () => {
    if (!readKnown() && !loaded) return;
    loaded = true;
    const { showYou } = await import('./you.ts');
    await showYou(readKnown());
  };
  for (const name of ['profile', 'place']) document.addEventListener(name, show);
  show();
}

startScenes();
startCalculators();
if (stages.length > 0) startYou();
root.setAttribute('data-js', '');
root.setAttribute('data-engine', '');
