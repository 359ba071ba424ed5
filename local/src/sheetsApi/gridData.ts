import { cellAt } from '../spreadsheet/cells.ts';
import type { Area } from '../spreadsheet/area.ts';
import type { DimensionProperties, Json, JsonObject, Sheet } from '../spreadsheet/spreadsheet.ts';
import { cellData } from './cellData.ts';
import { maskOf, pickFields, project } from './fieldMask.ts';
import type { FieldMask } from './fieldMask.ts';

const DEFAULT_ROW_PIXELS = 21;
const DEFAULT_COLUMN_PIXELS = 100;

/**
 * An area of a tab as Google's GridData: cells (trailing empty cells and rows left out), and the sizes and hiddenness
 * of every row and column of the area. A start of 0 is left out, as Google does.
 */
export function gridData(sheet: Sheet, area: Area, mask: FieldMask): JsonObject {
  return pickFields(mask, {
    startRow: () => area.startRow || undefined,
    startColumn: () => area.startColumn || undefined,
    rowData: (child) => rowData(sheet, area, child),
    rowMetadata: (child) =>
      metadata(
        sheet.rows.slice(area.startRow, area.endRow),
        area.endRow - area.startRow,
        DEFAULT_ROW_PIXELS,
      ).map((row) => project(row, child)),
    columnMetadata: (child) =>
      metadata(
        sheet.columns.slice(area.startColumn, area.endColumn),
        area.endColumn - area.startColumn,
        DEFAULT_COLUMN_PIXELS,
      ).map((column) => project(column, child)),
  });
}

function rowData(sheet: Sheet, area: Area, mask: FieldMask): Json | undefined {
  const valuesMask = maskOf(mask, 'values');
  const rows: JsonObject[] = [];
  for (let row = area.startRow; row < Math.min(area.endRow, sheet.rows.length); row += 1) {
    const end = Math.min(area.endColumn, endOfCells(sheet, row, area.startColumn));
    if (end <= area.startColumn) continue;
    while (rows.length < row - area.startRow) rows.push({});
    const values: JsonObject[] = [];
    for (let column = area.startColumn; valuesMask !== undefined && column < end; column += 1) {
      values.push(cellData(cellAt(sheet, row, column), valuesMask));
    }
    rows.push(valuesMask === undefined ? {} : { values });
  }
  return rows.length === 0 ? undefined : rows;
}

function endOfCells(sheet: Sheet, row: number, start: number): number {
  const cells = sheet.rows[row]?.cells ?? [];
  let end = cells.length;
  while (end > start && (cells[end - 1] ?? null) === null) end -= 1;
  return end;
}

function metadata(
  given: readonly (DimensionProperties | null)[],
  count: number,
  pixels: number,
): JsonObject[] {
  return Array.from({ length: count }, (_, index) => ({
    pixelSize: given[index]?.pixelSize ?? pixels,
    ...(given[index]?.hiddenByUser === true ? { hiddenByUser: true } : {}),
  }));
}
