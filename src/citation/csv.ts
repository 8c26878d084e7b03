/** A scene's table as CSV: the same cells as the table on the page. UTF-8 without a byte order mark, lines end in LF. */
import { csvFormatRows } from 'd3';
import type { Table } from '../charts/scene.ts';
import type { SceneText } from '../charts/words.ts';

/** Machine-readable: values as stored (months "2039-02", decimals), heads with their unit; a gap is its reason in 〔〕. */
export function toCsv(table: Table, text: SceneText, unitName: (unit: string) => string): string {
  const head = table.columns.map(({ key, unit }) => (unit === 'words' ? text.columns[key] : `${text.columns[key]}（${unitName(unit)}）`) ?? key);
  const rows = table.rows.map((row) =>
    row.map((cell) => (typeof cell !== 'string' ? `〔${text.words.label(cell.gap)}〕` : cell.startsWith('@') ? text.words.label(cell.slice(1)) : cell)),
  );
  return `${csvFormatRows([head, ...rows])}\n`;
}
