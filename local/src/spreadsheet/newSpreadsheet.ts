import type { CellFormat, CellValue, Row, Sheet, Spreadsheet } from './spreadsheet.ts';

/** What Google gives a new tab. */
const NEW_GRID = { rowCount: 1000, columnCount: 26 };

export type NewSheet = {
  readonly sheetId: number;
  readonly title: string;
  readonly rowCount?: number;
  readonly columnCount?: number;
  readonly frozenRowCount?: number;
  readonly hidden?: boolean;
  /** Values from A1 on; `null` leaves a cell empty. */
  readonly values?: readonly (readonly (CellValue | null)[])[];
  /** The format of whole columns, by index; the columns' cells get it down to the last row of the grid. */
  readonly columnFormats?: Readonly<Record<number, CellFormat>>;
  /** The format of the cells of a row that have a value, by index; it goes before the column's. */
  readonly rowFormats?: Readonly<Record<number, CellFormat>>;
  /** Pixels, from column A on. */
  readonly columnWidths?: readonly number[];
};

/** A tab with the given values; the grid is 1000×26 unless told, and never smaller than the values. */
export function newSheet(sheet: NewSheet): Sheet {
  const values = sheet.values ?? [];
  const width = Math.max(0, ...values.map((row) => row.length));
  const rowCount = Math.max(sheet.rowCount ?? NEW_GRID.rowCount, values.length);
  const columnCount = Math.max(sheet.columnCount ?? NEW_GRID.columnCount, width);
  return {
    properties: {
      sheetId: sheet.sheetId,
      title: sheet.title,
      ...(sheet.hidden ? { hidden: true } : {}),
      gridProperties: { rowCount, columnCount, ...frozen(sheet.frozenRowCount) },
    },
    rows: rowsOf(sheet, rowCount),
    columns: (sheet.columnWidths ?? []).map((pixelSize) => ({ pixelSize })),
    merges: [],
    protectedRanges: [],
    conditionalFormats: [],
    charts: [],
  };
}

const frozen = (frozenRowCount: number | undefined) => (frozenRowCount ? { frozenRowCount } : {});

function rowsOf(
  { values = [], columnFormats = {}, rowFormats = {} }: NewSheet,
  rowCount: number,
): (Row | null)[] {
  const formats = Object.entries(columnFormats).map(([column, format]) => [Number(column), format] as const);
  const height = formats.length > 0 ? rowCount : values.length;
  return Array.from({ length: height }, (_, row) => {
    const cells = (values[row] ?? []).map((value) => (value === null || value === '' ? null : { value }));
    for (const [column, format] of formats) {
      while (cells.length <= column) cells.push(null);
      cells[column] = { ...cells[column], format } as (typeof cells)[number];
    }
    const format = rowFormats[row];
    const formatted = cells.map((cell) =>
      cell === null || format === undefined ? cell : { ...cell, format },
    );
    return cells.length > 0 ? { cells: formatted } : null;
  });
}

/** A spreadsheet of a Vietnamese office: locale vi_VN, zone Asia/Ho_Chi_Minh. At least one tab is expected. */
export function newSpreadsheet(spreadsheet: {
  spreadsheetId: string;
  title: string;
  sheets: readonly Sheet[];
  attributes?: Readonly<Record<string, string>>;
}): Spreadsheet {
  return {
    spreadsheetId: spreadsheet.spreadsheetId,
    properties: { title: spreadsheet.title, locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' },
    sheets: spreadsheet.sheets,
    namedRanges: [],
    attributes: spreadsheet.attributes ?? {},
  };
}
