// One scene of the page: its steps, which of them is active, and where they are in the window.
import { currentMode } from './modes.ts';
import { finishMorphs, morph } from './morph.ts';
import { lineRatio } from './scroll.ts';

export class Stage {
  readonly section: HTMLElement;
  readonly steps: HTMLElement[];
  /** In scroll mode a step has no box (`display: contents`); its text does, and carries the id. */
  readonly texts: HTMLElement[];
  active: number;
  readonly #nav: HTMLElement | null;

  constructor(section: HTMLElement) {
    this.section = section;
    this.steps = [...section.querySelectorAll<HTMLElement>('.step')];
    this.texts = this.steps.map((step) => {
      const text = step.querySelector<HTMLElement>('.step-text');
      if (!text) throw new Error(`no .step-text in ${section.id}`);
      return text;
    });
    if (this.steps.length === 0) throw new Error(`no steps in ${section.id}`);
    this.active = Math.max(
      0,
      this.steps.findIndex((step) => step.hasAttribute('data-active')),
    );
    this.#nav = section.querySelector('.scene-nav');
  }

  get id(): string {
    return (this.texts[this.active] as HTMLElement).id;
  }

  get caption(): string {
    return this.steps[this.active]?.querySelector('figcaption')?.textContent?.trim() ?? '';
  }

  tops(): number[] {
    return this.texts.map((text) => text.getBoundingClientRect().top);
  }

  /** From the top of a step's text to the next one's, or to its own end. */
  reach(index: number): number {
    const box = (this.texts[index] as HTMLElement).getBoundingClientRect();
    const next = this.texts[index + 1];
    return (next ? next.getBoundingClientRect().top : box.bottom) - box.top;
  }

  /** Asked of the layout, so that the width at which it changes is known to the style sheet only. */
  ratio(): number {
    const text = this.texts[this.active]?.getBoundingClientRect();
    const figure = this.steps[this.active]?.querySelector('.step-figure')?.getBoundingClientRect();
    if (!text || !figure) return lineRatio(true);
    return lineRatio(figure.left < text.right - 1 && text.left < figure.right - 1);
  }

  line(): number {
    return this.ratio() * innerHeight;
  }

  /** Has the reader come to the steps, and not yet to the table under them? */
  holds(line: number): boolean {
    const first = (this.texts[0] as HTMLElement).getBoundingClientRect();
    return first.top <= line && line < this.#box().bottom;
  }

  /** Are the steps what is in the window? */
  fills(): boolean {
    const { top, bottom } = this.#box();
    const seen = Math.min(bottom, innerHeight) - Math.max(top, 0);
    return seen > Math.min(bottom - top, innerHeight) / 3;
  }

  #box(): DOMRect {
    return (this.section.querySelector('.scene-steps') ?? this.section).getBoundingClientRect();
  }

  show(index: number, moving: boolean): void {
    if (index === this.active) return;
    const leaving = this.#picture(this.active);
    const seen = moving && this.#onePlace();

    this.steps[this.active]?.removeAttribute('data-active');
    this.steps[index]?.setAttribute('data-active', '');
    this.active = index;
    this.showPlace();

    if (!leaving) return;
    const arriving = this.steps[index]?.querySelector<SVGSVGElement>(leaving.layout);
    if (arriving) morph(leaving.svg, arriving, !seen);
    else finishMorphs(leaving.svg);
  }

  showPlace(): void {
    if (!this.#nav) return;
    const last = this.steps.length - 1;
    const output = this.#nav.querySelector('output');
    if (output) output.textContent = `${this.active + 1}/${last + 1}`;
    // not `disabled`, which would take the focus away from under the reader
    for (const button of this.#nav.querySelectorAll<HTMLElement>('[data-go]')) {
      const end = Number(button.dataset.go) < 0 ? 0 : last;
      button.setAttribute('aria-disabled', String(this.active === end));
    }
  }

  /** Calls `go` with the step asked for by a button of the scene or by a key inside it. */
  listen(go: (index: number, by: HTMLElement | null) => void): void {
    const ask = (change: number, by: HTMLElement | null) => {
      const index = Math.min(this.steps.length - 1, Math.max(0, this.active + change));
      if (index !== this.active) go(index, by);
    };
    for (const button of this.#nav?.querySelectorAll<HTMLElement>('[data-go]') ?? []) {
      button.addEventListener('click', () => ask(Number(button.dataset.go), button));
    }
    this.section.addEventListener('keydown', (event) => {
      const change = this.#asked(event);
      if (change === 0) return;
      event.preventDefault();
      ask(change, event.target as HTMLElement);
    });
    const output = this.#nav?.querySelector('output');
    // an output is a live region; the caption is what is spoken
    output?.setAttribute('aria-live', 'off');
    if (this.#nav) this.#nav.hidden = false;
  }

  #asked(event: KeyboardEvent): number {
    const mode = currentMode();
    if (mode === 'all' || event.defaultPrevented) return 0;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return 0;
    const own = 'input, select, textarea, [contenteditable], details[open]';
    if ((event.target as Element).closest(own)) return 0;
    if (event.key === 'ArrowLeft') return -1;
    if (event.key === 'ArrowRight') return 1;
    // while scrolling these two belong to the page
    if (mode === 'steps' && event.key === 'Home') return Number.NEGATIVE_INFINITY;
    if (mode === 'steps' && event.key === 'End') return Number.POSITIVE_INFINITY;
    return 0;
  }

  /** Do the pictures take turns in one place, in sight? On low screens scroll mode is laid out flat. */
  #onePlace(): boolean {
    const { top, bottom } = this.section.getBoundingClientRect();
    if (top >= innerHeight || bottom <= 0 || currentMode() === 'all') return false;
    return currentMode() === 'steps' || getComputedStyle(this.steps[0] as HTMLElement).display === 'contents';
  }

  /** The pictures of a step, in both layouts. */
  picturesOf(index: number): SVGSVGElement[] {
    return [...(this.steps[index]?.querySelectorAll<SVGSVGElement>('svg.narrow, svg.wide') ?? [])];
  }

  /** The picture on show, and which of the two layouts it is. */
  #picture(index: number): { svg: SVGSVGElement; layout: string } | null {
    for (const layout of ['svg.narrow', 'svg.wide']) {
      const svg = this.steps[index]?.querySelector<SVGSVGElement>(layout);
      if (svg && svg.getClientRects().length > 0) return { svg, layout };
    }
    return null;
  }
}
