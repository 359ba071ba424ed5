import { displayValue } from '../spreadsheet/displayValue.ts';
import { effectiveValue, hyperlinkOf } from '../spreadsheet/effectiveValue.ts';
import type { Cell, Json, JsonObject } from '../spreadsheet/spreadsheet.ts';
import { maskOf, project } from './fieldMask.ts';
import type { FieldMask } from './fieldMask.ts';

const WHITE = { red: 1, green: 1, blue: 1 };
const DEFAULT_TEXT = {
  foregroundColor: {},
  fontFamily: 'Arial',
  fontSize: 10,
  bold: false,
  italic: false,
  strikethrough: false,
  underline: false,
  foregroundColorStyle: { rgbColor: {} },
};

/** The looks of a cell nobody has formatted, as Google answers it for the spreadsheet and for cells. */
export const DEFAULT_FORMAT: JsonObject = {
  backgroundColor: WHITE,
  padding: { top: 2, right: 3, bottom: 2, left: 3 },
  verticalAlignment: 'BOTTOM',
  wrapStrategy: 'OVERFLOW_CELL',
  textFormat: DEFAULT_TEXT,
  backgroundColorStyle: { rgbColor: WHITE },
};

const ALIGNMENTS: Readonly<Record<string, string>> = { number: 'RIGHT', boolean: 'CENTER', object: 'CENTER' };

const FIELDS: Readonly<Record<string, (cell: Cell) => Json | undefined>> = {
  userEnteredValue,
  effectiveValue: effectiveValueData,
  formattedValue,
  userEnteredFormat: ({ format }) => format,
  effectiveFormat,
  hyperlink: hyperlinkOf,
  note: ({ note }) => note,
  textFormatRuns: ({ textFormatRuns }) => textFormatRuns,
  dataValidation: ({ validation }) => validation,
};

/** A cell as Google's CellData; only the fields a mask asks for are worked out. */
export function cellData(cell: Cell, mask: FieldMask): JsonObject {
  const data: Record<string, Json> = {};
  for (const [name, read] of Object.entries(FIELDS)) {
    const child = maskOf(mask, name);
    const value = child === undefined ? undefined : read(cell);
    if (child !== undefined && value !== undefined) data[name] = project(value, child);
  }
  return data;
}

/** The writable part of a cell in Google's words: what `updateCells` and `repeatCell` change through their mask. */
export function writableCellData(cell: Cell): JsonObject {
  const data: Record<string, Json | undefined> = {
    userEnteredValue: userEnteredValue(cell),
    userEnteredFormat: cell.format,
    note: cell.note,
    dataValidation: cell.validation,
    textFormatRuns: cell.textFormatRuns,
  };
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)) as JsonObject;
}

function userEnteredValue({ value }: Cell): JsonObject | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'object') return { formulaValue: value.formula };
  return typedValueData(value);
}

function typedValueData(value: string | number | boolean): JsonObject {
  if (typeof value === 'string') return { stringValue: value };
  return typeof value === 'number' ? { numberValue: value } : { boolValue: value };
}

function effectiveValueData(cell: Cell): JsonObject | undefined {
  const value = effectiveValue(cell);
  if (value === undefined) return undefined;
  if (typeof value !== 'object') return typedValueData(value);
  return {
    errorValue: { type: value.errorType, message: 'Formulas are not calculated by the local Sheets API.' },
  };
}

function formattedValue(cell: Cell): string | undefined {
  const value = effectiveValue(cell);
  return value === undefined ? undefined : displayValue(value, cell.format?.numberFormat);
}

function effectiveFormat(cell: Cell): JsonObject | undefined {
  const value = effectiveValue(cell);
  if (value === undefined && cell.format === undefined) return undefined;
  return {
    ...DEFAULT_FORMAT,
    horizontalAlignment: ALIGNMENTS[typeof value] ?? 'LEFT',
    ...cell.format,
    textFormat: { ...DEFAULT_TEXT, ...cell.format?.textFormat },
    hyperlinkDisplayType: hyperlinkOf(cell) === undefined ? 'PLAIN_TEXT' : 'LINKED',
  };
}
