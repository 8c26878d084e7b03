// A range under the picture: between two stops, which are drawn states, the picture is held part of the way.
import { hold } from './morph.ts';
import type { Stage } from './stage.ts';
import { between, type Stop } from './stops.ts';

export function startControl(stage: Stage): void {
  const control = stage.section.querySelector<HTMLElement>('.scene-control');
  const range = control?.querySelector('input');
  const output = control?.querySelector('output');
  if (!control || !range || !output) return;
  const stops = JSON.parse(control.dataset.stops ?? '[]') as Stop[];
  const said = JSON.parse(control.dataset.said ?? '[]') as string[];
  const answer = () => said[Math.round((range.valueAsNumber - Number(range.min)) / Number(range.step))] ?? '';
  range.setAttribute('aria-valuetext', answer());
  range.addEventListener('input', () => {
    const { from, to, part } = between(stops, range.valueAsNumber);
    stage.show(part === 0 ? from : to, false);
    if (part > 0 && part < 1) hold(stage.picturesOf(from), stage.picturesOf(to), part);
    output.textContent = answer();
    range.setAttribute('aria-valuetext', answer());
  });
  control.hidden = false;
}
