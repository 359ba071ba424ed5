import * as z from 'zod/mini';
import { resolveGridRange, sheetById } from '../../spreadsheet/area.ts';
import type { Area, SheetArea } from '../../spreadsheet/area.ts';
import { editCells, growGrid, withSheet } from '../../spreadsheet/cells.ts';
import { lastIndexWhere } from '../../spreadsheet/lastIndex.ts';
import { refusal } from '../../spreadsheet/refusal.ts';
import type { Sheet, Spreadsheet } from '../../spreadsheet/spreadsheet.ts';
import { cellWriter } from '../cellWriter.ts';
import { CellData, Fields, GridCoordinate, GridRange, RowData } from '../schemas.ts';
import { requestHandler } from './requestHandler.ts';
import type { Applied } from './requestHandler.ts';

const UpdateCells = z.strictObject({
  rows: z.exactOptional(z.array(RowData)),
  fields: Fields,
  start: z.exactOptional(GridCoordinate),
  range: z.exactOptional(GridRange),
});
const RepeatCell = z.strictObject({ range: GridRange, cell: z.exactOptional(CellData), fields: Fields });
const AppendCells = z.strictObject({
  sheetId: z.exactOptional(z.int()),
  rows: z.exactOptional(z.array(RowData)),
  fields: Fields,
});

const widthOf = (rows: readonly RowData[]) => Math.max(0, ...rows.map(({ values = [] }) => values.length));

/** Writes rows of cells from a place on, or over a range, whose other cells lose the named fields. */
function updateCells(
  spreadsheet: Spreadsheet,
  { rows = [], fields, ...place }: z.infer<typeof UpdateCells>,
): Applied {
  const { sheet, area } = target(spreadsheet, place, rows);
  return written(spreadsheet, sheet, { area, rows, fields });
}

function target(
  spreadsheet: Spreadsheet,
  { start, range }: Pick<z.infer<typeof UpdateCells>, 'start' | 'range'>,
  rows: readonly RowData[],
): SheetArea {
  if ((start === undefined) === (range === undefined))
    throw refusal('Exactly one of start and range must be set.');
  if (range !== undefined) return fitting(resolveGridRange(spreadsheet, range), rows);
  const { sheetId = 0, rowIndex = 0, columnIndex = 0 } = start ?? {};
  return resolveGridRange(spreadsheet, {
    sheetId,
    startRowIndex: rowIndex,
    endRowIndex: rowIndex + Math.max(1, rows.length),
    startColumnIndex: columnIndex,
    endColumnIndex: columnIndex + Math.max(1, widthOf(rows)),
  });
}

function fitting(place: SheetArea, rows: readonly RowData[]): SheetArea {
  const { startRow, endRow, startColumn, endColumn } = place.area;
  if (rows.length > endRow - startRow || widthOf(rows) > endColumn - startColumn) {
    throw refusal('Attempting to write more rows or columns than the range has.');
  }
  return place;
}

function written(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  { area, rows, fields }: { area: Area; rows: readonly RowData[]; fields: string },
): Applied {
  const write = cellWriter(fields);
  const changed = editCells(sheet, area, (cell, row, column) =>
    write(cell, rows[row - area.startRow]?.values?.[column - area.startColumn] ?? {}),
  );
  return { spreadsheet: withSheet(spreadsheet, sheet.properties.sheetId, () => changed) };
}

function repeatCell(spreadsheet: Spreadsheet, request: z.infer<typeof RepeatCell>): Applied {
  const { sheet, area } = resolveGridRange(spreadsheet, request.range);
  const write = cellWriter(request.fields);
  const changed = editCells(sheet, area, (cell) => write(cell, request.cell ?? {}));
  return { spreadsheet: withSheet(spreadsheet, sheet.properties.sheetId, () => changed) };
}

/** Writes rows after the last one that holds anything (a format counts); the grid grows to hold them. */
function appendCells(spreadsheet: Spreadsheet, request: z.infer<typeof AppendCells>): Applied {
  const { sheetId = 0, rows = [], fields } = request;
  const before = sheetById(spreadsheet, sheetId);
  const startRow =
    lastIndexWhere(before.rows, (row) => row?.cells.some((cell) => cell !== null) === true) + 1;
  const area = { startRow, endRow: startRow + rows.length, startColumn: 0, endColumn: widthOf(rows) };
  return written(spreadsheet, growGrid(before, area.endRow, area.endColumn), { area, rows, fields });
}

/** Requests that write cells. */
export const cellRequests = {
  updateCells: requestHandler(UpdateCells, updateCells),
  repeatCell: requestHandler(RepeatCell, repeatCell),
  appendCells: requestHandler(AppendCells, appendCells),
};
