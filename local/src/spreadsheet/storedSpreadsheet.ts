import type { Row, Sheet, Spreadsheet } from './spreadsheet.ts';

type Check = (value: unknown) => boolean;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const SHEET: Readonly<Record<keyof Omit<Sheet, 'basicFilter'>, Check>> = {
  properties: (value) =>
    isObject(value) && typeof value['title'] === 'string' && isObject(value['gridProperties']),
  rows: (value) => Array.isArray(value) && value.every((row) => row === null || Array.isArray(row?.cells)),
  columns: Array.isArray,
  merges: Array.isArray,
  protectedRanges: Array.isArray,
  conditionalFormats: Array.isArray,
  charts: Array.isArray,
};

const SPREADSHEET: Readonly<Record<keyof Spreadsheet, Check>> = {
  spreadsheetId: (value) => typeof value === 'string',
  properties: (value) => isObject(value) && typeof value['title'] === 'string',
  sheets: (value) => Array.isArray(value) && value.every((sheet) => missing(sheet, SHEET) === undefined),
  namedRanges: Array.isArray,
  attributes: isObject,
};

/** The text of a row, by the row: rows never change, so each needs to be written out only once. */
export type RowTexts = WeakMap<Row, string>;

/**
 * A spreadsheet as its file's text. Equal rows stand in it once (`rows`) and are named by their place: most rows of a
 * workbook are blank ones with the same formats and dropdowns, and would make nine tenths of the file.
 */
export function storedText(spreadsheet: Spreadsheet, texts: RowTexts): string {
  const places = new Map<string, { readonly text: string; readonly place: number }>();
  const placeOf = (row: Row): number => {
    const own = texts.get(row) ?? JSON.stringify(row);
    const { text, place } = places.get(own) ?? { text: own, place: places.size };
    places.set(text, { text, place });
    texts.set(row, text);
    return place;
  };
  const sheets = spreadsheet.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => (row === null ? null : placeOf(row))),
  }));
  const outline = JSON.stringify({ ...spreadsheet, sheets });
  return `${outline.slice(0, -1)},"rows":[${[...places.keys()].join(',')}]}`;
}

/**
 * Reads one spreadsheet from its file's text, checking its outline (the cells are our own writing).
 * Throws an ordinary error that says what is wrong with it.
 */
export function parseStoredSpreadsheet(text: string): Spreadsheet {
  const stored = withRows(JSON.parse(text));
  const wrong = missing(stored, SPREADSHEET);
  if (wrong !== undefined) throw new Error(`"${wrong}" is missing or not what it should be`);
  return stored as Spreadsheet;
}

/** Puts the rows in where only their places stand; a row that stands there itself is left. */
function withRows(stored: unknown): unknown {
  if (!isObject(stored) || !Array.isArray(stored['rows']) || !Array.isArray(stored['sheets'])) return stored;
  const { rows, ...rest } = stored;
  const found = rows as unknown[];
  const sheets = (rest['sheets'] as unknown[]).map((sheet) =>
    isObject(sheet) && Array.isArray(sheet['rows'])
      ? { ...sheet, rows: sheet['rows'].map((row: unknown) => (typeof row === 'number' ? found[row] : row)) }
      : sheet,
  );
  return { ...rest, sheets };
}

function missing(value: unknown, checks: Readonly<Record<string, Check>>): string | undefined {
  if (!isObject(value)) return 'the object itself';
  return Object.keys(checks).find((key) => checks[key]?.(value[key]) !== true);
}
