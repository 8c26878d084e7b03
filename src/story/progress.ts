// How far the reader is: a line along the top, and which section of the contents they are in.
import { perFrame } from './scroll.ts';

/** From 0 at the chapter's start to 1 at its end; 1 for a chapter that fits the window. */
export function readSoFar(top: number, height: number, windowHeight: number): number {
  const way = height - windowHeight;
  return way <= 0 ? 1 : Math.min(1, Math.max(0, -top / way));
}

export function startProgress(): void {
  const chapter = document.querySelector<HTMLElement>('.chapter-body');
  const line = document.querySelector<HTMLElement>('.chapter-progress');
  if (!chapter || !line) return;
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.chapter-sections a')];
  const heads = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  const update = perFrame(() => {
    const { top, height } = chapter.getBoundingClientRect();
    line.style.setProperty('transform', `scaleX(${readSoFar(top, height, innerHeight).toFixed(3)})`);
    let here = -1;
    heads.forEach((head, i) => {
      if (head && head.getBoundingClientRect().top < innerHeight / 3) here = i;
    });
    links.forEach((link, i) => {
      if (i === here) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    });
  });
  addEventListener('scroll', update, { passive: true });
  addEventListener('resize', update);
  update();
}
