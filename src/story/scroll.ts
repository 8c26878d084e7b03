// Which step is current is a function of positions, never of the history of events: readers fling, jump,
// rotate and zoom. scrollama only says that something moved.
import scrollama from 'scrollama';

/** The last step whose top is at or above the line; the first if there is none. */
export function activeStep(tops: readonly number[], line: number): number {
  let active = 0;
  for (let i = 0; i < tops.length; i += 1) {
    if ((tops[i] as number) <= line) active = i;
  }
  return active;
}

/** Where in the window's height a step becomes current. On phones the picture is pinned above the text. */
export function lineRatio(stacked: boolean): number {
  return stacked ? 0.75 : 0.6;
}

/** How far above the line to put the top of a step, so that it is current and its text is in view. */
export function landing(reach: number, windowHeight: number): number {
  return Math.max(0, Math.min(windowHeight * 0.2, reach / 2));
}

/** scrollama throws on an offset that it can't read. */
export function checkedOffset(offset: number): number {
  return Number.isFinite(offset) ? Math.min(1, Math.max(0, offset)) : 0.5;
}

export function perFrame(run: () => void): () => void {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      run();
    });
  };
}

type Scrollama = ReturnType<typeof scrollama>;

/** `setup` adds a scroll listener that `destroy` leaves behind: tie it to a signal as it is added. */
function setUp(steps: HTMLElement[], offset: number, moved: () => void, signal: AbortSignal): Scrollama {
  const add = document.addEventListener;
  document.addEventListener = (type: string, listener: EventListenerOrEventListenerObject) => add.call(document, type, listener, { passive: true, signal });
  try {
    // the published type lists tenths only
    return scrollama()
      .setup({ step: steps, offset: offset as 0.6 })
      .onStepEnter(moved)
      .onStepExit(moved);
  } finally {
    document.addEventListener = add;
  }
}

/** Calls `moved` whenever the current step of a scene may have changed. Returns the way to stop it. */
export function watchScene(scene: Element, steps: HTMLElement[], ratio: () => number, moved: () => void): () => void {
  const life = new AbortController();
  const { signal } = life;
  let offset = checkedOffset(ratio());
  let own = new AbortController();
  let scroller = setUp(steps, offset, moved, own.signal);

  // scrollama takes the window's height once, and a step's growth disconnects some of its observers
  const refresh = perFrame(() => {
    if (signal.aborted) return;
    const next = checkedOffset(ratio());
    if (next === offset) {
      scroller.resize();
    } else {
      scroller.destroy();
      own.abort();
      own = new AbortController();
      offset = next;
      scroller = setUp(steps, offset, moved, own.signal);
    }
    moved();
  });
  const sizes = new ResizeObserver(refresh);
  sizes.observe(scene);
  window.addEventListener('resize', refresh, { signal });

  // A jump from one gap to another crosses no step. The scene coming into view, and scrolling that has come
  // to rest, catch what scrollama can't see.
  const seen = new IntersectionObserver(moved);
  seen.observe(scene);
  let rest = 0;
  const scrolled = () => {
    clearTimeout(rest);
    rest = window.setTimeout(moved, 120);
  };
  document.addEventListener('scroll', scrolled, { passive: true, signal });

  return () => {
    life.abort();
    own.abort();
    clearTimeout(rest);
    sizes.disconnect();
    seen.disconnect();
    scroller.destroy();
  };
}
