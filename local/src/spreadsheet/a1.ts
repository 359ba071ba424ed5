import { refusal } from './refusal.ts';

/**
 * A range as A1 notation says it. Counted from 0, ends exclusive; what the text leaves open is absent:
 * `A2:M` has no end row (it means down to the last row), `2:5` no columns, a tab's name alone neither.
 */
export type A1Range = {
  readonly sheet?: string;
  readonly startRow?: number;
  readonly endRow?: number;
  readonly startColumn?: number;
  readonly endColumn?: number;
};

type Corner = { readonly column?: number; readonly row?: number };
type Span = { readonly start?: number; readonly end?: number };

const CELLS =
  /^(?:\$?([A-Za-z]{1,3}))?(?:\$?([1-9]\d{0,7}))?(?::(?:\$?([A-Za-z]{1,3}))?(?:\$?([1-9]\d{0,7}))?)?$/;
const QUOTED = /^'((?:[^']|'')+)'(?:!(.+))?$/s;
const PLAIN_TITLE = /^[A-Za-z_][A-Za-z0-9_]*$/;
const LOOKS_LIKE_A_CELL = /^(?:[A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*)$/;

/** The letters of a column: 0 is A, 25 Z, 26 AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest >= 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + (column % 26));
}

/** The column of its letters, in either case: A is 0, AA 26. */
export function columnIndex(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/**
 * Reads A1 notation: `Lớp!A2:M`, `'Học viên'!C5`, `A:C`, `2:5`, `$B$3`, or a tab's name alone. As with Google a text
 * that can be a cell is one, so a tab named `Q1` must be quoted when it stands alone; a tab's name before `!` needs
 * no quotes. Refuses what is not a range.
 */
export function parseA1(text: string): A1Range {
  const quoted = QUOTED.exec(text);
  if (quoted !== null) {
    const sheet = (quoted[1] ?? '').replaceAll("''", "'");
    return quoted[2] === undefined ? { sheet } : { sheet, ...cellsOf(quoted[2], text) };
  }
  const mark = text.lastIndexOf('!');
  if (mark > 0 && !text.startsWith("'"))
    return { sheet: text.slice(0, mark), ...cellsOf(text.slice(mark + 1), text) };
  return parseCells(text) ?? { sheet: nonEmpty(text) };
}

function cellsOf(cells: string, text: string): A1Range {
  const range = parseCells(cells);
  if (range === undefined) throw refusal(`Unable to parse range: ${text}`);
  return range;
}

function nonEmpty(text: string): string {
  if (text === '' || text.startsWith("'") || text.includes('!'))
    throw refusal(`Unable to parse range: ${text}`);
  return text;
}

function parseCells(text: string): A1Range | undefined {
  const match = CELLS.exec(text);
  if (match === null) return undefined;
  const from = corner(match[1], match[2]);
  if (!text.includes(':')) return oneCell(from);
  const to = corner(match[3], match[4]);
  const rows = span(from.row, to.row);
  const columns = span(from.column, to.column);
  if (rows === undefined || columns === undefined || nothing(from) || nothing(to)) return undefined;
  return { ...rowsOf(rows), ...columnsOf(columns) };
}

const rowsOf = ({ start, end }: Span): A1Range => ({
  ...(start === undefined ? {} : { startRow: start }),
  ...(end === undefined ? {} : { endRow: end }),
});

const columnsOf = ({ start, end }: Span): A1Range => ({
  ...(start === undefined ? {} : { startColumn: start }),
  ...(end === undefined ? {} : { endColumn: end }),
});

const nothing = ({ row, column }: Corner) => row === undefined && column === undefined;

function corner(letters: string | undefined, digits: string | undefined): Corner {
  return {
    ...(letters === undefined ? {} : { column: columnIndex(letters) }),
    ...(digits === undefined ? {} : { row: Number(digits) - 1 }),
  };
}

function oneCell({ row, column }: Corner): A1Range | undefined {
  if (row === undefined || column === undefined) return undefined;
  return { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 };
}

/** `A2:M` has a first row and no last one; the other way round (`A:C5`) is not A1 notation. */
function span(from: number | undefined, to: number | undefined): Span | undefined {
  if (from === undefined) return to === undefined ? {} : undefined;
  if (to === undefined) return { start: from };
  return { start: Math.min(from, to), end: Math.max(from, to) + 1 };
}

/** Writes a tab's name as it stands in A1 notation: quoted unless it is plain letters, `'` doubled. */
export function quoteTitle(title: string): string {
  const plain = PLAIN_TITLE.test(title) && !LOOKS_LIKE_A_CELL.test(title);
  return plain ? title : `'${title.replaceAll("'", "''")}'`;
}

/**
 * Writes a range in A1 notation, as Google does: one cell as `B3`, an open end as `A2:M`. A range that starts at
 * neither a row nor a column is the tab alone. Refuses what A1 notation cannot say (an open end on both sides).
 */
export function formatA1(range: A1Range): string {
  const cells = formatCells(range);
  if (range.sheet === undefined) return cells;
  return cells === '' ? quoteTitle(range.sheet) : `${quoteTitle(range.sheet)}!${cells}`;
}

function formatCells({ startRow, endRow, startColumn, endColumn }: A1Range): string {
  if (startRow === undefined && startColumn === undefined) return '';
  const from = cornerText(startColumn, startRow);
  const to = cornerText(lastOf(endColumn), lastOf(endRow));
  if (to === '') throw refusal(`A1 notation cannot say "from ${from} on".`);
  const isOneCell = from === to && startRow !== undefined && startColumn !== undefined;
  return isOneCell ? from : `${from}:${to}`;
}

const lastOf = (end: number | undefined) => (end === undefined ? undefined : end - 1);
const cornerText = (column: number | undefined, row: number | undefined) =>
  (column === undefined ? '' : columnLetters(column)) + (row === undefined ? '' : String(row + 1));
