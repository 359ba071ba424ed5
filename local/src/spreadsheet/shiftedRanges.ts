import type { Chart, Dimension, Json, JsonObject, ProtectedRange } from './spreadsheet.ts';
import type { GridRange, NamedRange, Sheet, Spreadsheet } from './spreadsheet.ts';

/** Rows or columns of one tab that were put in (`added`) or taken out before `end`. */
export type Shift = {
  readonly sheetId: number;
  readonly dimension: Dimension;
  readonly start: number;
  readonly end: number;
  readonly kind: 'insert' | 'delete';
};

const KEYS = {
  ROWS: { start: 'startRowIndex', end: 'endRowIndex' },
  COLUMNS: { start: 'startColumnIndex', end: 'endColumnIndex' },
} as const;
const RANGE_KEYS = ['startRowIndex', 'endRowIndex', 'startColumnIndex', 'endColumnIndex'];

/**
 * Moves everything that points at a tab along with its rows or columns: merges, protected ranges, conditional
 * formats, filters, charts (of any tab) and named ranges. What pointed only at deleted cells goes with them;
 * a chart stays without that source. A dropdown's source is text (`=_DanhMuc!A2:A9`) and is left as it is.
 */
export function shiftRanges(spreadsheet: Spreadsheet, shift: Shift): Spreadsheet {
  return {
    ...spreadsheet,
    sheets: spreadsheet.sheets.map((sheet) => shiftSheet(sheet, shift)),
    namedRanges: shiftAll(spreadsheet.namedRanges as unknown as JsonObject[], shift).filter(
      (named) => named['range'] !== undefined,
    ) as unknown as NamedRange[],
  };
}

function shiftSheet(sheet: Sheet, shift: Shift): Sheet {
  const filter = sheet.basicFilter === undefined ? undefined : shiftItem(sheet.basicFilter, shift);
  const { properties, rows, columns } = sheet;
  return {
    properties,
    rows,
    columns,
    merges: shiftAll(sheet.merges as JsonObject[], shift).filter((merge) => !isOneCell(merge)),
    protectedRanges: shiftAll(sheet.protectedRanges, shift).filter(hasTarget) as ProtectedRange[],
    conditionalFormats: shiftAll(sheet.conditionalFormats, shift).filter(hasRanges),
    charts: shiftAll(sheet.charts, shift) as Chart[],
    ...(filter?.['range'] === undefined ? {} : { basicFilter: filter }),
  };
}

const hasTarget = (item: JsonObject) => item['range'] !== undefined || item['namedRangeId'] !== undefined;
const hasRanges = (item: JsonObject) => !Array.isArray(item['ranges']) || item['ranges'].length > 0;

function isOneCell(merge: GridRange): boolean {
  const rows = (merge.endRowIndex ?? Infinity) - (merge.startRowIndex ?? 0);
  return rows * ((merge.endColumnIndex ?? Infinity) - (merge.startColumnIndex ?? 0)) === 1;
}

const shiftAll = (items: readonly JsonObject[], shift: Shift) =>
  items.map((item) => shiftItem(item, shift)).filter((item) => item !== undefined);

const shiftItem = (item: JsonObject, shift: Shift) => shiftJson(item, shift) as JsonObject | undefined;

function shiftJson(json: Json, shift: Shift): Json | undefined {
  if (json === null || typeof json !== 'object') return json;
  if (isList(json)) return json.map((item) => shiftJson(item, shift)).filter((item) => item !== undefined);
  if (RANGE_KEYS.some((key) => key in json)) return shiftRange(json, shift);
  const entries = Object.entries(json).map(([key, value]) => [key, shiftJson(value, shift)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as JsonObject;
}

const isList = (json: Json): json is readonly Json[] => Array.isArray(json);

function shiftRange(range: JsonObject, shift: Shift): JsonObject | undefined {
  if ((range['sheetId'] ?? 0) !== shift.sheetId) return range;
  const keys = KEYS[shift.dimension];
  const start = range[keys.start];
  const end = range[keys.end];
  const moved = {
    ...range,
    ...(typeof start === 'number' ? { [keys.start]: movedStart(start, shift) } : {}),
    ...(typeof end === 'number' ? { [keys.end]: movedEnd(end, shift) } : {}),
  };
  const isGone = typeof end === 'number' && moved[keys.end] === (moved[keys.start] ?? 0);
  return isGone ? undefined : moved;
}

function movedStart(start: number, { kind, start: at, end }: Shift): number {
  if (kind === 'insert') return start >= at ? start + end - at : start;
  return afterDelete(start, at, end);
}

function movedEnd(last: number, { kind, start: at, end }: Shift): number {
  if (kind === 'insert') return last > at ? last + end - at : last;
  return afterDelete(last, at, end);
}

function afterDelete(index: number, at: number, end: number): number {
  return index <= at ? index : Math.max(at, index - (end - at));
}
