// Every datum by keyboard: a native range beside the picture reads the rows of the scene's own table.

/** One row as text: each head with its cell; empty cells are left out. */
export function rowText(heads: string[], cells: string[], pair: string, join: string): string {
  return cells
    .map((cell, i) => (cell === '' ? '' : [heads[i] ?? '', cell].filter(Boolean).join(pair)))
    .filter(Boolean)
    .join(join);
}

function texts(row: HTMLTableRowElement | null | undefined): string[] {
  return [...(row?.cells ?? [])].map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim());
}

export function startReader(scene: Element): void {
  const reader = scene.querySelector<HTMLElement>('.scene-reader');
  const range = reader?.querySelector<HTMLInputElement>('input[type="range"]');
  const output = reader?.querySelector('output');
  const table = scene.querySelector('table');
  const rows = [...(table?.tBodies ?? [])].flatMap((body) => [...body.rows]);
  if (!reader || !range || !output || !table || rows.length === 0) return;

  const heads = texts(table.querySelector<HTMLTableRowElement>('thead tr:last-child'));
  const { join = ', ', pair = ' ' } = reader.dataset;
  const said = (row: HTMLTableRowElement | undefined) => row?.dataset.say ?? rowText(heads, texts(row), pair, join);
  const read = (): string => {
    const row = rows[range.valueAsNumber];
    const text = said(row);
    range.setAttribute('aria-valuetext', text);
    for (const other of table.querySelectorAll('tr.reading')) other.classList.remove('reading');
    row?.classList.add('reading');
    return text;
  };

  range.min = '0';
  range.max = String(rows.length - 1);
  range.step = '1';
  range.value = '0';
  range.setAttribute('aria-valuetext', said(rows[0]));
  range.addEventListener('input', () => {
    output.textContent = read();
  });
  reader.hidden = false;
}
