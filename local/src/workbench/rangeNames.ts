/** A block of cells by zero-based, inclusive corners: (left, top) to (right, bottom). */
export interface Block {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The letters of a zero-based column: 0 is `A`, 26 is `AA`. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  const letter = String.fromCharCode(65 + (column % 26));
  return rest > 0 ? columnLetters(rest - 1) + letter : letter;
}

/** The zero-based column of its letters: `A` is 0, `aa` is 26. */
export const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The name of a block without its tab: `C5`, or `C5:D9` when it holds more than one cell. */
export function blockName({ left, top, right, bottom }: Block): string {
  const first = `${columnLetters(left)}${String(top + 1)}`;
  return left === right && top === bottom ? first : `${first}:${columnLetters(right)}${String(bottom + 1)}`;
}

/** The A1 name of a tab, always quoted, quotes doubled: `'Lớp'`. */
export const quotedTab = (tab: string): string => `'${tab.replaceAll("'", "''")}'`;

/** The full A1 name of a block on a tab: `'Lớp'!C5:D9`. */
export const rangeName = (tab: string, block: Block): string => `${quotedTab(tab)}!${blockName(block)}`;

const CELL = /^\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})$/;

function parseCell(text: string): { column: number; row: number } | undefined {
  const [, letters, digits] = CELL.exec(text) ?? [];
  return letters && digits ? { column: columnNumber(letters), row: Number(digits) - 1 } : undefined;
}

function splitTab(text: string): { tab?: string; rest: string } {
  const [, quoted, plain, rest] = /^(?:'((?:[^']|'')*)'|([^'!]+))!(.*)$/.exec(text) ?? [];
  if (rest === undefined) return { rest: text };
  return { tab: (quoted ?? plain ?? '').replaceAll("''", "'"), rest };
}

/**
 * Reads what somebody types into the name box: `c5`, `C5:D9`, `Lớp!C5` or `'Học viên'!A1:B2`, corners in any order.
 * Answers undefined for anything that names no block of cells.
 */
export function parseRangeName(text: string): { tab?: string; block: Block } | undefined {
  const { tab, rest } = splitTab(text.trim());
  const [first = '', second = first, ...more] = rest.split(':');
  const [from, to] = [parseCell(first.trim()), parseCell(second.trim())];
  if (!from || !to || more.length > 0) return undefined;
  const block = {
    left: Math.min(from.column, to.column),
    top: Math.min(from.row, to.row),
    right: Math.max(from.column, to.column),
    bottom: Math.max(from.row, to.row),
  };
  return tab === undefined ? { block } : { tab, block };
}

/** The overlay and look-up key of one cell. */
export const cellKey = (x: number, y: number): string => `${String(x)}:${String(y)}`;

/** A cell by zero-based column and row. */
export interface Cell {
  readonly x: number;
  readonly y: number;
}

/** The cells of a block, row by row. */
export const blockCells = ({ left, top, right, bottom }: Block): Cell[][] =>
  Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (__, across) => ({ x: left + across, y: top + down })),
  );
