import { makeRef, type Ref } from '../ref.ts';
import type { Run } from '../run.ts';
import type { CellBlock } from '../runRequest.ts';
import type { SheetProperties } from '../sheetsClient.ts';
import { blockToA1, type Block } from './cellBlock.ts';

export type SpreadsheetRef = Ref & { run: Run };
export type SheetRef = Ref & { run: Run; sheetId: number };
export type RangeRef = SheetRef & Block;

/** The one spreadsheet that a script bound to it can reach. */
export function spreadsheetRef(run: Run): SpreadsheetRef {
  return makeRef('Spreadsheet', { run });
}

/** A tab, by its id: renaming and moving do not lose it. */
export function sheetRef(run: Run, sheetId: number): SheetRef {
  return makeRef('Sheet', { run, sheetId });
}

/**
 * A block of cells.
 * @throws when it reaches beyond the grid
 */
export function rangeRef({ run, sheetId }: { run: Run; sheetId: number }, block: Block): RangeRef {
  const { rowCount, columnCount } = sheetProperties({ run, sheetId }).gridProperties;
  const { row, column, numRows, numColumns } = block;
  if (numRows < 1) throw new Error('The number of rows in the range must be at least 1.');
  if (numColumns < 1) throw new Error('The number of columns in the range must be at least 1.');
  const isInside =
    row >= 1 && column >= 1 && row + numRows - 1 <= rowCount && column + numColumns - 1 <= columnCount;
  if (!isInside) throw new Error('The coordinates of the range are outside the dimensions of the sheet.');
  return makeRef('Range', { run, sheetId, row, column, numRows, numColumns });
}

/**
 * What the API says of a tab.
 * @throws when the tab has been deleted
 */
export function sheetProperties({ run, sheetId }: { run: Run; sheetId: number }): SheetProperties {
  const found = run.sheets.workbook().sheets.find(({ properties }) => properties.sheetId === sheetId);
  if (found === undefined) throw new Error(`Sheet ${String(sheetId)} not found`);
  return found.properties;
}

/** The tab of a name, if there is one. */
export function sheetNamed(run: Run, title: string): SheetRef | undefined {
  const found = run.sheets.workbook().sheets.find(({ properties }) => properties.title === title);
  return found === undefined ? undefined : sheetRef(run, found.properties.sheetId);
}

/** `'Học viên'!A2:M9` as the Sheets API reads it. */
export function addressOf(range: RangeRef): string {
  return blockToA1(range, sheetProperties(range).title);
}

/** The block as the API's change requests write it: from 0, ends excluded. */
export function gridRangeOf({ sheetId, row, column, numRows, numColumns }: RangeRef): object {
  return {
    sheetId,
    startRowIndex: row - 1,
    endRowIndex: row - 1 + numRows,
    startColumnIndex: column - 1,
    endColumnIndex: column - 1 + numColumns,
  };
}

/** The block with the name of its tab. */
export function cellBlockOf(range: RangeRef): CellBlock {
  const { row, column, numRows, numColumns } = range;
  return { sheetName: sheetProperties(range).title, row, column, numRows, numColumns };
}

/**
 * The range of a block given from outside (an event, a selection).
 * @throws when there is no such tab
 */
export function rangeOfCellBlock(run: Run, block: CellBlock): RangeRef {
  const sheet = sheetNamed(run, block.sheetName);
  if (sheet === undefined) throw new Error(`Sheet ${block.sheetName} not found`);
  return rangeRef(sheet, block);
}

/** A block as a full table: what the API left out at the ends is the given filling. */
export function fullTable<Cell>(
  { numRows, numColumns }: Block,
  rows: readonly (readonly Cell[])[],
  filling: Cell,
): Cell[][] {
  return Array.from({ length: numRows }, (_row, y) =>
    Array.from({ length: numColumns }, (_cell, x) => rows[y]?.[x] ?? filling),
  );
}

/**
 * A table that a script wants to write, checked against the size of the range.
 * @throws Google's messages when a size differs
 */
export function tableFor({ numRows, numColumns }: Block, table: unknown): unknown[][] {
  if (!Array.isArray(table) || !table.every((row) => Array.isArray(row))) {
    throw new Error("The parameters don't match the method signature: a table is an array of rows.");
  }
  if (table.length !== numRows) {
    throw new Error(
      `The number of rows in the data does not match the number of rows in the range. The data has ${String(table.length)} but the range has ${String(numRows)}.`,
    );
  }
  const odd = table.find((row) => row.length !== numColumns);
  if (odd !== undefined) {
    throw new Error(
      `The number of columns in the data does not match the number of columns in the range. The data has ${String(odd.length)} but the range has ${String(numColumns)}.`,
    );
  }
  return table as unknown[][];
}
