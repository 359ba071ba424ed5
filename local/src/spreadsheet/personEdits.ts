import { columnIndex, parseA1 } from './a1.ts';
import { sheetByTitle, sheetRange } from './area.ts';
import type { Area } from './area.ts';
import { copyArea } from './copyArea.ts';
import { cellAt, editCells, growGrid, usedRowCount, withSheet } from './cells.ts';
import { deleteDimension, insertDimension } from './dimensions.ts';
import { refusal } from './refusal.ts';
import { sortArea } from './sortArea.ts';
import { typeInto } from './typedValue.ts';
import type { Input } from './typedValue.ts';
import type { Cell, Sheet, Spreadsheet } from './spreadsheet.ts';

/** What an edit trigger is told. Rows and columns count from 1, as Apps Script counts them. */
export type EditEvent = {
  readonly range: {
    readonly sheetName: string;
    readonly row: number;
    readonly column: number;
    readonly numRows: number;
    readonly numColumns: number;
  };
  /** Only for a single cell, and absent where it was or is empty, as with Google. */
  readonly value?: string;
  readonly oldValue?: string;
};
export type ChangeEvent = { readonly changeType: 'EDIT' | 'INSERT_ROW' | 'REMOVE_ROW' | 'OTHER' };

/** The spreadsheet afterwards and the events Google would send: a structural change has no edit event. */
export type PersonEdit = {
  readonly spreadsheet: Spreadsheet;
  readonly edit?: EditEvent;
  readonly change: ChangeEvent;
};

/**
 * A person types or pastes a block at a range (A1 notation with tab). `null` leaves a cell alone, `''` empties it; one
 * value fills the whole range; otherwise the block starts at the range's first cell. The grid grows to hold it.
 * Dropdowns are not enforced, as when pasting.
 */
export function typeValues(
  spreadsheet: Spreadsheet,
  { range, values }: { range: string; values: readonly (readonly (Input | null)[])[] },
): PersonEdit {
  const target = sheetRange(spreadsheet, range);
  const area = typedArea(target.range, values, target.sheet);
  const before = cellAt(target.sheet, area.startRow, area.startColumn);
  const isFill = values.length === 1 && values[0]?.length === 1;
  const inputAt = (row: number, column: number) =>
    isFill ? values[0]?.[0] : values[row - area.startRow]?.[column - area.startColumn];
  const sheet = editCells(growGrid(target.sheet, area.endRow, area.endColumn), area, (cell, row, column) => {
    const input = inputAt(row, column);
    return input === null || input === undefined ? cell : typeInto(cell, input);
  });
  const after = cellAt(sheet, area.startRow, area.startColumn);
  const isOneCell = area.endRow - area.startRow === 1 && area.endColumn - area.startColumn === 1;
  return {
    spreadsheet: withSheet(spreadsheet, sheet.properties.sheetId, () => sheet),
    edit: {
      ...editOf(sheet, area),
      ...(isOneCell ? { ...entry('value', after), ...entry('oldValue', before) } : {}),
    },
    change: { changeType: 'EDIT' },
  };
}

/** A person inserts blank rows before row `at` (counted from 1); they look like the row above, or below a header. */
export function insertRows(
  spreadsheet: Spreadsheet,
  { tab, at, count }: { tab: string; at: number; count: number },
): PersonEdit {
  const { properties } = namedSheet(spreadsheet, tab);
  const span = rowSpan(properties.sheetId, at, count);
  const isBelowHeader = span.start <= (properties.gridProperties.frozenRowCount ?? 0);
  return {
    spreadsheet: insertDimension(spreadsheet, span, isBelowHeader ? 'after' : 'before'),
    change: { changeType: 'INSERT_ROW' },
  };
}

/** A person deletes whole rows from row `at` (counted from 1) on. */
export function deleteRows(
  spreadsheet: Spreadsheet,
  { tab, at, count }: { tab: string; at: number; count: number },
): PersonEdit {
  const span = rowSpan(namedSheet(spreadsheet, tab).properties.sheetId, at, count);
  return { spreadsheet: deleteDimension(spreadsheet, span), change: { changeType: 'REMOVE_ROW' } };
}

/**
 * A person sorts the rows below the frozen header, down to the last one used, by column `by` (its letters). With
 * `columns` (`A:C`) only those columns are sorted and the others stay: the half sort that tears rows apart.
 */
export function sortRows(
  spreadsheet: Spreadsheet,
  sort: { tab: string; by: string; ascending?: boolean; columns?: string },
): PersonEdit {
  const sheet = namedSheet(spreadsheet, sort.tab);
  const { columnCount, frozenRowCount = 0 } = sheet.properties.gridProperties;
  const only = sort.columns === undefined ? {} : parseA1(sort.columns);
  const area = {
    startRow: frozenRowCount,
    endRow: Math.max(usedRowCount(sheet), frozenRowCount),
    startColumn: only.startColumn ?? 0,
    endColumn: Math.min(only.endColumn ?? columnCount, columnCount),
  };
  const key = { column: columnOf(sort.by), ascending: sort.ascending ?? true };
  const change = (before: Sheet) => sortArea(before, area, [key]);
  return {
    spreadsheet: withSheet(spreadsheet, sheet.properties.sheetId, change),
    change: { changeType: 'OTHER' },
  };
}

/**
 * A person copies whole rows, hidden columns and all, and pastes them over the rows from `to` on (rows count from 1).
 * The grid grows to hold them.
 */
export function copyRows(
  spreadsheet: Spreadsheet,
  { tab, from, count, to }: { tab: string; from: number; count: number; to: number },
): PersonEdit {
  const sheet = namedSheet(spreadsheet, tab);
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  const source = rowArea(from, count, columnCount);
  if (source.endRow > rowCount) throw refusal(`Tab ${tab} has only ${String(rowCount)} rows.`);
  const target = rowArea(to, count, columnCount);
  const grown = growGrid(sheet, target.endRow, columnCount);
  const wide = withSheet(spreadsheet, sheet.properties.sheetId, () => grown);
  return {
    spreadsheet: copyArea(wide, { sheet: grown, area: source }, { sheet: grown, area: target }, 'NORMAL'),
    edit: editOf(grown, target),
    change: { changeType: 'EDIT' },
  };
}

function typedArea(
  range: ReturnType<typeof sheetRange>['range'],
  values: readonly (readonly unknown[])[],
  { properties: { gridProperties } }: Sheet,
): Area {
  const { startRow = 0, startColumn = 0 } = range;
  const { endRow = gridProperties.rowCount, endColumn = gridProperties.columnCount } = range;
  const [height, width] = [values.length, Math.max(0, ...values.map((row) => row.length))];
  if (height === 0 || width === 0) throw refusal('There is nothing to type: "values" is empty.');
  if (height === 1 && width === 1) return { startRow, endRow, startColumn, endColumn };
  return { startRow, endRow: startRow + height, startColumn, endColumn: startColumn + width };
}

function editOf({ properties }: Sheet, area: Area): EditEvent {
  return {
    range: {
      sheetName: properties.title,
      row: area.startRow + 1,
      column: area.startColumn + 1,
      numRows: area.endRow - area.startRow,
      numColumns: area.endColumn - area.startColumn,
    },
  };
}

function entry(key: 'value' | 'oldValue', { value }: Cell): Partial<EditEvent> {
  if (value === undefined) return {};
  if (typeof value === 'object') return { [key]: value.formula };
  return { [key]: typeof value === 'boolean' ? String(value).toUpperCase() : String(value) };
}

function namedSheet(spreadsheet: Spreadsheet, tab: string): Sheet {
  const sheet = sheetByTitle(spreadsheet, tab);
  if (sheet === undefined) throw refusal(`There is no tab "${tab}".`);
  return sheet;
}

function columnOf(letters: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) throw refusal(`"${letters}" is not a column.`);
  return columnIndex(letters);
}

function rowSpan(sheetId: number, at: number, count: number) {
  const { startRow, endRow } = rowArea(at, count, 0);
  return { sheetId, dimension: 'ROWS', start: startRow, end: endRow } as const;
}

function rowArea(at: number, count: number, endColumn: number): Area {
  const isRow = Number.isInteger(at) && Number.isInteger(count) && at >= 1 && count >= 1;
  if (!isRow) throw refusal(`Rows ${String(at)} (${String(count)}) are not rows of a sheet.`);
  return { startRow: at - 1, endRow: at - 1 + count, startColumn: 0, endColumn };
}
