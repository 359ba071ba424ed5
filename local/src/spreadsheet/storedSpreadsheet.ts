import type { Sheet, Spreadsheet } from './spreadsheet.ts';

type Check = (value: unknown) => boolean;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const SHEET: Readonly<Record<keyof Omit<Sheet, 'basicFilter'>, Check>> = {
  properties: (value) =>
    isObject(value) && typeof value['title'] === 'string' && isObject(value['gridProperties']),
  rows: (value) => Array.isArray(value) && value.every((row) => row === null || Array.isArray(row.cells)),
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

/**
 * Reads one spreadsheet from its file's text, checking its outline (the cells are our own writing).
 * Throws an ordinary error that says what is wrong with it.
 */
export function parseStoredSpreadsheet(text: string): Spreadsheet {
  const stored: unknown = JSON.parse(text);
  const wrong = missing(stored, SPREADSHEET);
  if (wrong !== undefined) throw new Error(`"${wrong}" is missing or not what it should be`);
  return stored as Spreadsheet;
}

function missing(value: unknown, checks: Readonly<Record<string, Check>>): string | undefined {
  if (!isObject(value)) return 'the object itself';
  return Object.keys(checks).find((key) => checks[key]?.(value[key]) !== true);
}
