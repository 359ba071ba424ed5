import * as z from 'zod/mini';
import { sheetById } from '../../spreadsheet/area.ts';
import { growGrid, withSheet } from '../../spreadsheet/cells.ts';
import { deleteDimension, insertDimension, moveDimension } from '../../spreadsheet/dimensions.ts';
import type { DimensionSpan } from '../../spreadsheet/dimensions.ts';
import { refusal } from '../../spreadsheet/refusal.ts';
import type { DimensionProperties, JsonObject, Sheet, Spreadsheet } from '../../spreadsheet/spreadsheet.ts';
import { assignMasked, checkFieldMask, parseFieldMask } from '../fieldMask.ts';
import { Dimension, DimensionRange, Fields } from '../schemas.ts';
import { requestHandler } from './requestHandler.ts';
import type { Applied } from './requestHandler.ts';

const DimensionPropertiesBody = z.strictObject({
  pixelSize: z.exactOptional(z.int()),
  hiddenByUser: z.exactOptional(z.boolean()),
});
const Update = z.strictObject({ range: DimensionRange, properties: DimensionPropertiesBody, fields: Fields });

/** An open end reaches the last row or column of the grid. */
function spanOf(spreadsheet: Spreadsheet, range: DimensionRange): DimensionSpan {
  const { sheetId = 0, dimension, startIndex = 0, endIndex } = range;
  const { rowCount, columnCount } = sheetById(spreadsheet, sheetId).properties.gridProperties;
  return {
    sheetId,
    dimension,
    start: startIndex,
    end: endIndex ?? (dimension === 'ROWS' ? rowCount : columnCount),
  };
}

function insert(
  spreadsheet: Spreadsheet,
  { range, inheritFromBefore = false }: { range: DimensionRange; inheritFromBefore?: boolean },
): Applied {
  if (inheritFromBefore && (range.startIndex ?? 0) === 0) {
    throw refusal('inheritFromBefore cannot be true at the first row or column.');
  }
  const span = spanOf(spreadsheet, range);
  return { spreadsheet: insertDimension(spreadsheet, span, inheritFromBefore ? 'before' : 'after') };
}

function append(
  spreadsheet: Spreadsheet,
  request: { sheetId?: number; dimension: Dimension; length: number },
): Applied {
  const { sheetId = 0, dimension, length } = request;
  const { rowCount, columnCount } = sheetById(spreadsheet, sheetId).properties.gridProperties;
  const [rows, columns] =
    dimension === 'ROWS' ? [rowCount + length, columnCount] : [rowCount, columnCount + length];
  return { spreadsheet: withSheet(spreadsheet, sheetId, (sheet) => growGrid(sheet, rows, columns)) };
}

function update(spreadsheet: Spreadsheet, { range, properties, fields }: z.infer<typeof Update>): Applied {
  const mask = parseFieldMask(fields);
  checkFieldMask(mask, { pixelSize: true, hiddenByUser: true });
  const span = spanOf(spreadsheet, range);
  const { rowCount, columnCount } = sheetById(spreadsheet, span.sheetId).properties.gridProperties;
  if (span.start >= span.end || span.end > (span.dimension === 'ROWS' ? rowCount : columnCount)) {
    throw refusal(`Invalid ${span.dimension} ${String(span.start)}-${String(span.end)}.`);
  }
  const change = (before: DimensionProperties): DimensionProperties =>
    assignMasked(before as JsonObject, properties as JsonObject, mask);
  return { spreadsheet: withSheet(spreadsheet, span.sheetId, (sheet) => changeSpan(sheet, span, change)) };
}

type Change = (before: DimensionProperties) => DimensionProperties;

function changeSpan(sheet: Sheet, { dimension, start, end }: DimensionSpan, change: Change): Sheet {
  if (dimension === 'COLUMNS') return { ...sheet, columns: changeItems(sheet.columns, start, end, change) };
  const sized = changeItems(sheet.rows, start, end, change);
  return {
    ...sheet,
    rows: sized.map((size, row) => (size === null ? null : { ...size, cells: cellsOf(sheet, row) })),
  };
}

const cellsOf = (sheet: Sheet, row: number) => sheet.rows[row]?.cells ?? [];

function changeItems(items: Sheet['columns'], start: number, end: number, change: Change): Sheet['columns'] {
  const length = Math.max(items.length, end);
  return Array.from({ length }, (_, index) => {
    const item = items[index] ?? null;
    return index >= start && index < end ? change(item ?? {}) : item;
  });
}

/** Requests about whole rows and columns. */
export const dimensionRequests = {
  insertDimension: requestHandler(
    z.strictObject({ range: DimensionRange, inheritFromBefore: z.exactOptional(z.boolean()) }),
    insert,
  ),
  deleteDimension: requestHandler(z.strictObject({ range: DimensionRange }), (spreadsheet, { range }) => ({
    spreadsheet: deleteDimension(spreadsheet, spanOf(spreadsheet, range)),
  })),
  moveDimension: requestHandler(
    z.strictObject({ source: DimensionRange, destinationIndex: z.int() }),
    (spreadsheet, { source, destinationIndex }) => ({
      spreadsheet: moveDimension(spreadsheet, spanOf(spreadsheet, source), destinationIndex),
    }),
  ),
  appendDimension: requestHandler(
    z.strictObject({
      sheetId: z.exactOptional(z.int()),
      dimension: Dimension,
      length: z.int().check(z.positive()),
    }),
    append,
  ),
  updateDimensionProperties: requestHandler(Update, update),
  // Nothing measures text here: accepted, and the sizes stay.
  autoResizeDimensions: requestHandler(
    z.strictObject({ dimensions: DimensionRange }),
    (spreadsheet, request) => {
      spanOf(spreadsheet, request.dimensions);
      return { spreadsheet };
    },
  ),
};
