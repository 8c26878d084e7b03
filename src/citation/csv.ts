/** A scene's table as CSV: the same cells as the table on the page. UTF-8 without a byte order mark, lines end in LF. */
import { csvFormatRows } from 'd3';
import type { Cell, Table } from '../charts/scene.ts';
import type { SceneText } from '../charts/words.ts';

type UnitName = (unit: string) => string;

/** The first line: each head with its unit. */
export const csvHeads = (table: Table, text: SceneText, unitName: UnitName): string[] =>
  table.columns.map(({ key, unit }) => (unit === 'words' ? text.columns[key] : `${text.columns[key]}（${unitName(unit)}）`) ?? key);

/** Machine-readable: a value as stored (months "2039-02", decimals), a name in words, a gap as its reason in 〔〕. */
export function csvCell(cell: Cell, { words }: SceneText): string {
  if (typeof cell !== 'string') return `〔${words.label(cell.gap)}〕`;
  return cell.startsWith('@') ? words.label(cell.slice(1)) : cell;
}

export const toCsv = (table: Table, text: SceneText, unitName: UnitName): string =>
  `${csvFormatRows([csvHeads(table, text, unitName), ...table.rows.map((row) => row.map((cell) => csvCell(cell, text)))])}\n`;

/** With a byte order mark and CRLF, without which a Chinese Excel reads the characters wrong. */
export const forExcel = (csv: string): string => `\ufeff${csv.replaceAll('\n', '\r\n')}`;
