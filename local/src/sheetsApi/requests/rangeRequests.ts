import * as z from 'zod/mini';
import { resolveGridRange } from '../../spreadsheet/area.ts';
import type { Area, SheetArea } from '../../spreadsheet/area.ts';
import { cellAt, editCells, growGrid, usedRowCount, withSheet } from '../../spreadsheet/cells.ts';
import { copyArea } from '../../spreadsheet/copyArea.ts';
import { lastIndexWhere } from '../../spreadsheet/lastIndex.ts';
import { refusal } from '../../spreadsheet/refusal.ts';
import { sortArea } from '../../spreadsheet/sortArea.ts';
import type { Sheet, Spreadsheet } from '../../spreadsheet/spreadsheet.ts';
import { Dimension, GridRange } from '../schemas.ts';
import { requestHandler } from './requestHandler.ts';
import type { Applied } from './requestHandler.ts';

const Shift = z.strictObject({ range: GridRange, shiftDimension: Dimension });
const CopyPaste = z.strictObject({
  source: GridRange,
  destination: GridRange,
  pasteType: z.exactOptional(
    z.enum(['PASTE_NORMAL', 'PASTE_VALUES', 'PASTE_FORMULA', 'PASTE_FORMAT', 'PASTE_DATA_VALIDATION']),
  ),
  pasteOrientation: z.exactOptional(z.literal('NORMAL')),
});
const SortRange = z.strictObject({
  range: GridRange,
  sortSpecs: z.array(
    z.strictObject({
      dimensionIndex: z.exactOptional(z.int()),
      sortOrder: z.exactOptional(z.enum(['ASCENDING', 'DESCENDING'])),
    }),
  ),
});

/** The area and everything the shift moves: down to the last row, or right to the last column. */
function shiftedArea({ sheet, area }: SheetArea, dimension: Dimension): Area {
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  return dimension === 'ROWS' ? { ...area, endRow: rowCount } : { ...area, endColumn: columnCount };
}

function stepOf(area: Area, dimension: Dimension) {
  return dimension === 'ROWS'
    ? { rows: area.endRow - area.startRow, columns: 0 }
    : { rows: 0, columns: area.endColumn - area.startColumn };
}

/** Cells below (or right) move into the deleted range; the grid keeps its size. */
function deleteRange(spreadsheet: Spreadsheet, { range, shiftDimension }: z.infer<typeof Shift>): Applied {
  const place = resolveGridRange(spreadsheet, range);
  const step = stepOf(place.area, shiftDimension);
  const changed = editCells(place.sheet, shiftedArea(place, shiftDimension), (_cell, row, column) =>
    cellAt(place.sheet, row + step.rows, column + step.columns),
  );
  return { spreadsheet: withSheet(spreadsheet, place.sheet.properties.sheetId, () => changed) };
}

/** Cells below (or right) make room for blank ones; the grid grows if the last of them hold something. */
function insertRange(spreadsheet: Spreadsheet, { range, shiftDimension }: z.infer<typeof Shift>): Applied {
  const { sheet, area } = resolveGridRange(spreadsheet, range);
  const step = stepOf(area, shiftDimension);
  const grown = growGrid(sheet, usedRowCount(sheet) + step.rows, usedColumnCount(sheet) + step.columns);
  const isNew = (row: number, column: number) =>
    shiftDimension === 'ROWS' ? row < area.endRow : column < area.endColumn;
  const changed = editCells(
    grown,
    shiftedArea({ sheet: grown, area }, shiftDimension),
    (_cell, row, column) => (isNew(row, column) ? {} : cellAt(sheet, row - step.rows, column - step.columns)),
  );
  return { spreadsheet: withSheet(spreadsheet, sheet.properties.sheetId, () => changed) };
}

const usedColumnCount = ({ rows }: Sheet) =>
  Math.max(
    0,
    ...rows.map((row) => lastIndexWhere(row?.cells ?? [], (cell) => cell?.value !== undefined) + 1),
  );

/** A destination smaller than the source is filled beyond its bounds, as when pasting. */
function copyPaste(spreadsheet: Spreadsheet, request: z.infer<typeof CopyPaste>): Applied {
  const from = resolveGridRange(spreadsheet, request.source);
  const to = resolveGridRange(spreadsheet, request.destination);
  const type = (request.pasteType ?? 'PASTE_NORMAL').slice('PASTE_'.length);
  const height = from.area.endRow - from.area.startRow;
  const width = from.area.endColumn - from.area.startColumn;
  const target = resolveGridRange(spreadsheet, {
    sheetId: to.sheet.properties.sheetId,
    startRowIndex: to.area.startRow,
    endRowIndex: to.area.startRow + multiple(to.area.endRow - to.area.startRow, height),
    startColumnIndex: to.area.startColumn,
    endColumnIndex: to.area.startColumn + multiple(to.area.endColumn - to.area.startColumn, width),
  });
  return { spreadsheet: copyArea(spreadsheet, from, target, type as Parameters<typeof copyArea>[3]) };
}

const multiple = (size: number, of: number) => Math.max(1, Math.floor(size / of)) * of;

function sortRange(spreadsheet: Spreadsheet, { range, sortSpecs }: z.infer<typeof SortRange>): Applied {
  const { sheet, area } = resolveGridRange(spreadsheet, range);
  const keys = sortSpecs.map(({ dimensionIndex = 0, sortOrder }) => ({
    column: dimensionIndex,
    ascending: sortOrder !== 'DESCENDING',
  }));
  if (keys.some(({ column }) => column < area.startColumn || column >= area.endColumn)) {
    throw refusal('A sort column lies outside the sorted range.');
  }
  return {
    spreadsheet: withSheet(spreadsheet, sheet.properties.sheetId, (before) => sortArea(before, area, keys)),
  };
}

/** Requests that move cells about. */
export const rangeRequests = {
  deleteRange: requestHandler(Shift, deleteRange),
  insertRange: requestHandler(Shift, insertRange),
  copyPaste: requestHandler(CopyPaste, copyPaste),
  sortRange: requestHandler(SortRange, sortRange),
};
