import * as z from 'zod/mini';
import type { JsonObject } from '../spreadsheet/spreadsheet.ts';

/** The pieces of Google's request bodies that several requests share. Unknown fields are refused. */

const optional = z.exactOptional;

/** An object that is kept and given back as it came. */
export const Kept = z.custom<JsonObject>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
);

const Index = z.int().check(z.nonnegative());

export const GridRange = z.strictObject({
  sheetId: optional(z.int()),
  startRowIndex: optional(Index),
  endRowIndex: optional(Index),
  startColumnIndex: optional(Index),
  endColumnIndex: optional(Index),
});

export const GridCoordinate = z.strictObject({
  sheetId: optional(z.int()),
  rowIndex: optional(Index),
  columnIndex: optional(Index),
});

export const Dimension = z.enum(['ROWS', 'COLUMNS']);
export type Dimension = z.infer<typeof Dimension>;

export const DimensionRange = z.strictObject({
  sheetId: optional(z.int()),
  dimension: Dimension,
  startIndex: optional(Index),
  endIndex: optional(Index),
});
export type DimensionRange = z.infer<typeof DimensionRange>;

export const DataValidation = z.strictObject({
  condition: z.strictObject({ type: z.string(), values: optional(z.array(Kept)) }),
  inputMessage: optional(z.string()),
  strict: optional(z.boolean()),
  showCustomUi: optional(z.boolean()),
});

const CellFormat = z.strictObject({
  numberFormat: optional(z.strictObject({ type: z.string(), pattern: optional(z.string()) })),
  backgroundColor: optional(Kept),
  backgroundColorStyle: optional(Kept),
  borders: optional(Kept),
  padding: optional(Kept),
  horizontalAlignment: optional(z.string()),
  verticalAlignment: optional(z.string()),
  wrapStrategy: optional(z.string()),
  textDirection: optional(z.string()),
  textFormat: optional(Kept),
  hyperlinkDisplayType: optional(z.string()),
  textRotation: optional(Kept),
});

/** What may be written of a cell; the read-only fields are allowed, as by Google, and mean nothing. */
export const CellData = z.strictObject({
  userEnteredValue: optional(
    z.strictObject({
      stringValue: optional(z.string()),
      numberValue: optional(z.number()),
      boolValue: optional(z.boolean()),
      formulaValue: optional(z.string()),
    }),
  ),
  userEnteredFormat: optional(CellFormat),
  note: optional(z.string()),
  dataValidation: optional(DataValidation),
  textFormatRuns: optional(z.array(Kept)),
  effectiveValue: optional(Kept),
  effectiveFormat: optional(Kept),
  formattedValue: optional(z.string()),
  hyperlink: optional(z.string()),
});
export type CellData = z.infer<typeof CellData>;

export const RowData = z.strictObject({ values: optional(z.array(CellData)) });
export type RowData = z.infer<typeof RowData>;

const GridProperties = z.strictObject({
  rowCount: optional(Index),
  columnCount: optional(Index),
  frozenRowCount: optional(Index),
  frozenColumnCount: optional(Index),
  hideGridlines: optional(z.boolean()),
});

export const SheetProperties = z.strictObject({
  sheetId: optional(Index),
  title: optional(z.string()),
  index: optional(Index),
  sheetType: optional(z.literal('GRID')),
  gridProperties: optional(GridProperties),
  hidden: optional(z.boolean()),
  rightToLeft: optional(z.boolean()),
  tabColor: optional(Kept),
  tabColorStyle: optional(Kept),
});
export type SheetProperties = z.infer<typeof SheetProperties>;

/** Only Vietnamese sheets are simulated: another locale would read and show numbers and dates otherwise. */
export const SpreadsheetProperties = z.strictObject({
  title: optional(z.string()),
  locale: optional(z.literal('vi_VN')),
  timeZone: optional(z.string()),
});

export type SpreadsheetProperties = z.infer<typeof SpreadsheetProperties>;

/** `fields` of an update: mandatory with Google, which refuses an update that names nothing. */
export const Fields = z.string().check(z.minLength(1));
