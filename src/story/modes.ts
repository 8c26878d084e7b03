// The reading modes. /mode.js has chosen one before the first paint; this is the reader's switch.

export type Mode = 'scroll' | 'steps' | 'all';

const KEY = 'jiaoman.mode';
const root = document.documentElement;
const buttons = () => document.querySelectorAll<HTMLElement>('.modes [data-set-mode]');

export function currentMode(): Mode {
  return root.dataset.mode as Mode;
}

export function applyMode(mode: Mode): void {
  root.dataset.mode = mode;
  for (const button of buttons()) {
    button.setAttribute('aria-pressed', String(button.dataset.setMode === mode));
  }
}

/** Shows the switch; `change` is called with the mode the reader pressed, and is to apply it. */
export function startModes(change: (mode: Mode) => void): void {
  applyMode(currentMode());
  for (const button of buttons()) {
    button.addEventListener('click', () => {
      const mode = button.dataset.setMode as Mode;
      if (mode === currentMode()) return;
      change(mode);
      try {
        localStorage.setItem(KEY, mode);
      } catch {
        // storage is closed to us: the choice lasts as long as the page
      }
    });
  }
  for (const control of document.querySelectorAll<HTMLElement>('.modes')) control.hidden = false;
}
