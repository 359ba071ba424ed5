/**
 * The spreadsheet as plain, immutable data: every change makes a new spreadsheet that shares what did not change,
 * so a batch that fails half-way is simply thrown away. Rows, columns and cells are sparse: `null` and "beyond the
 * end of the list" both mean empty. All indexes count from 0, all ends are exclusive.
 */

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export type JsonObject = { readonly [key: string]: Json };

/** A formula is kept as its text; only HYPERLINK has a value (see `effectiveValue`). */
export type Formula = { readonly formula: string };
export type CellValue = string | number | boolean | Formula;

/** `type` is one of Google's: TEXT, NUMBER, PERCENT, CURRENCY, DATE, TIME, DATE_TIME, SCIENTIFIC. */
export type NumberFormat = { readonly type: string; readonly pattern?: string };

/** The fields of Google's CellFormat. Only `numberFormat` means something here; the rest is kept and given back. */
export type CellFormat = {
  readonly numberFormat?: NumberFormat;
  readonly backgroundColor?: JsonObject;
  readonly backgroundColorStyle?: JsonObject;
  readonly borders?: JsonObject;
  readonly padding?: JsonObject;
  readonly horizontalAlignment?: string;
  readonly verticalAlignment?: string;
  readonly wrapStrategy?: string;
  readonly textDirection?: string;
  readonly textFormat?: JsonObject;
  readonly hyperlinkDisplayType?: string;
  readonly textRotation?: JsonObject;
};

/** Google's DataValidationRule: a dropdown, a range of allowed values, … Kept, shown, never enforced. */
export type DataValidation = {
  readonly condition: { readonly type: string; readonly values?: readonly JsonObject[] };
  readonly inputMessage?: string;
  readonly strict?: boolean;
  readonly showCustomUi?: boolean;
};

export type Cell = {
  readonly value?: CellValue;
  readonly format?: CellFormat;
  readonly note?: string;
  readonly validation?: DataValidation;
  readonly textFormatRuns?: readonly JsonObject[];
};

export type Dimension = 'ROWS' | 'COLUMNS';
export type DimensionProperties = { readonly pixelSize?: number; readonly hiddenByUser?: boolean };
export type Column = DimensionProperties;
export type Row = DimensionProperties & { readonly cells: readonly (Cell | null)[] };

export type GridProperties = {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly frozenRowCount?: number;
  readonly frozenColumnCount?: number;
  readonly hideGridlines?: boolean;
};

/** A tab's place among the tabs is its place in `Spreadsheet.sheets`. */
export type SheetProperties = {
  readonly sheetId: number;
  readonly title: string;
  readonly hidden?: boolean;
  readonly rightToLeft?: boolean;
  readonly tabColor?: JsonObject;
  readonly tabColorStyle?: JsonObject;
  readonly gridProperties: GridProperties;
};

/** A part of a tab; an absent start is the first, an absent end the last row or column. */
export type GridRange = {
  readonly sheetId?: number;
  readonly startRowIndex?: number;
  readonly endRowIndex?: number;
  readonly startColumnIndex?: number;
  readonly endColumnIndex?: number;
};

export type ProtectedRange = JsonObject & { readonly protectedRangeId: number };
export type Chart = JsonObject & { readonly chartId: number };

export type Sheet = {
  readonly properties: SheetProperties;
  readonly rows: readonly (Row | null)[];
  readonly columns: readonly (Column | null)[];
  readonly merges: readonly GridRange[];
  readonly protectedRanges: readonly ProtectedRange[];
  readonly conditionalFormats: readonly JsonObject[];
  readonly charts: readonly Chart[];
  readonly basicFilter?: JsonObject;
};

export type NamedRange = { readonly namedRangeId: string; readonly name: string; readonly range: GridRange };

export type Spreadsheet = {
  readonly spreadsheetId: string;
  readonly properties: { readonly title: string; readonly locale: string; readonly timeZone: string };
  readonly sheets: readonly Sheet[];
  readonly namedRanges: readonly NamedRange[];
  /** What the local stack wants to remember with the file (its kind, its owner, …); Google has nothing like it. */
  readonly attributes: Readonly<Record<string, string>>;
};
