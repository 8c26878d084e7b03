// In a chapter, what chooses and copies a citation is fetched when the reader asks for it. The texts stand there without it.
export function startCitation(): void {
  const block = document.querySelector<HTMLElement>('[data-cite]');
  const ask = block?.querySelector<HTMLElement>('[data-cite-start]');
  if (!block || !ask) return;
  ask.hidden = false;
  ask.onclick = async () => {
    try {
      (await import('./cite-block.ts')).startCiting(block);
      block.querySelector('select')?.focus();
    } finally {
      ask.remove();
    }
  };
}
