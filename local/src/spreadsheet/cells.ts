import type { Area } from './area.ts';
import { lastIndexWhere } from './lastIndex.ts';
import { refusal } from './refusal.ts';
import type { Cell, CellValue, Row, Sheet, Spreadsheet } from './spreadsheet.ts';

/** Google's limit for a whole spreadsheet. */
const MAX_CELLS = 10_000_000;
const EMPTY: Cell = {};

/** The cell there, empty if nothing is. */
export function cellAt(sheet: Sheet, row: number, column: number): Cell {
  return sheet.rows[row]?.cells[column] ?? EMPTY;
}

/** The cell with another value; `undefined` takes the value away and leaves format, note and validation. */
export function withValue(cell: Cell, value: CellValue | undefined): Cell {
  if (value !== undefined && value !== '') return { ...cell, value };
  const rest: { -readonly [Key in keyof Cell]: Cell[Key] } = { ...cell };
  delete rest.value;
  return rest;
}

/** The cell's format and validation only: what a new row takes over from its neighbour. */
export function bareCell(cell: Cell): Cell {
  return {
    ...(cell.format === undefined ? {} : { format: cell.format }),
    ...(cell.validation === undefined ? {} : { validation: cell.validation }),
  };
}

/** Changes the cells of an area, one by one; rows that stay empty are not stored. */
export function editCells(
  sheet: Sheet,
  area: Area,
  change: (cell: Cell, row: number, column: number) => Cell,
): Sheet {
  const rows = [...sheet.rows];
  for (let row = area.startRow; row < area.endRow; row += 1) {
    const before = rows[row] ?? null;
    const after = editRow(before, area, (cell, column) => change(cell, row, column));
    if (after === before) continue;
    while (rows.length < row) rows.push(null);
    rows[row] = after;
  }
  return { ...sheet, rows };
}

function editRow(row: Row | null, area: Area, change: (cell: Cell, column: number) => Cell): Row | null {
  const cells = [...(row?.cells ?? [])];
  for (let column = area.startColumn; column < area.endColumn; column += 1) {
    const after = orNull(change(cells[column] ?? EMPTY, column));
    if (after === null && column >= cells.length) continue;
    while (cells.length < column) cells.push(null);
    cells[column] = after;
  }
  if (row === null && cells.every((cell) => cell === null)) return null;
  return { ...row, cells };
}

function orNull(cell: Cell): Cell | null {
  for (const _key in cell) return cell;
  return null;
}

/** The number of rows down to the last one in which a column of the area holds a value; 0 if none does. */
export function usedRowCount(sheet: Sheet, columns?: Pick<Area, 'startColumn' | 'endColumn'>): number {
  const isUsed = (row: Row | null) =>
    (row?.cells ?? [])
      .slice(columns?.startColumn, columns?.endColumn)
      .some((cell) => cell?.value !== undefined);
  return lastIndexWhere(sheet.rows, isUsed) + 1;
}

/** The spreadsheet with one of its tabs changed. */
export function withSheet(
  spreadsheet: Spreadsheet,
  sheetId: number,
  change: (sheet: Sheet) => Sheet,
): Spreadsheet {
  const sheets = spreadsheet.sheets.map((sheet) =>
    sheet.properties.sheetId === sheetId ? change(sheet) : sheet,
  );
  return { ...spreadsheet, sheets };
}

/** The tab with another grid size; contents beyond it are cut off. Refuses an empty grid and one over Google's limit. */
export function resizeGrid(sheet: Sheet, size: { rowCount?: number; columnCount?: number }): Sheet {
  const gridProperties = { ...sheet.properties.gridProperties, ...size };
  const { rowCount, columnCount } = gridProperties;
  if (rowCount < 1 || columnCount < 1) throw refusal('A sheet must have at least one row and one column.');
  if (rowCount * columnCount > MAX_CELLS) {
    throw refusal(
      `This action would increase the number of cells in the workbook above the limit of ${String(MAX_CELLS)} cells.`,
    );
  }
  const cut = (row: Row | null) =>
    row !== null && row.cells.length > columnCount ? { ...row, cells: row.cells.slice(0, columnCount) } : row;
  return {
    ...sheet,
    properties: { ...sheet.properties, gridProperties },
    rows: sheet.rows.slice(0, rowCount).map(cut),
    columns: sheet.columns.slice(0, columnCount),
  };
}

/**
 * The tab with a grid of at least this many rows and columns. New rows at the bottom look like the last one (format
 * and validation), as in Google's sheets, unless that is a frozen header.
 */
export function growGrid(sheet: Sheet, rowCount: number, columnCount: number): Sheet {
  const grid = sheet.properties.gridProperties;
  if (rowCount <= grid.rowCount && columnCount <= grid.columnCount) return sheet;
  const grown = resizeGrid(sheet, {
    rowCount: Math.max(rowCount, grid.rowCount),
    columnCount: Math.max(columnCount, grid.columnCount),
  });
  const model = grid.rowCount > (grid.frozenRowCount ?? 0) ? sheet.rows[grid.rowCount - 1] : undefined;
  if (!model) return grown;
  const area = { startRow: grid.rowCount, endRow: rowCount, startColumn: 0, endColumn: model.cells.length };
  return editCells(grown, area, (_cell, _row, column) => bareCell(model.cells[column] ?? EMPTY));
}
