import { formatA1, parseA1, quoteTitle } from './a1.ts';
import type { A1Range } from './a1.ts';
import { refusal } from './refusal.ts';
import type { GridRange, Sheet, Spreadsheet } from './spreadsheet.ts';

/** A bounded rectangle of one tab; counted from 0, ends exclusive. */
export type Area = {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
};

export type SheetArea = { readonly sheet: Sheet; readonly area: Area };

/** The tab of that id; refuses an unknown one. An absent id is 0, as in Google's JSON. */
export function sheetById(spreadsheet: Spreadsheet, sheetId = 0): Sheet {
  const sheet = spreadsheet.sheets.find(({ properties }) => properties.sheetId === sheetId);
  if (sheet === undefined) throw refusal(`No grid with id: ${String(sheetId)}`);
  return sheet;
}

/** The tab of that title, if there is one. */
export function sheetByTitle(spreadsheet: Spreadsheet, title: string): Sheet | undefined {
  return spreadsheet.sheets.find(({ properties }) => properties.title === title);
}

/** The whole grid of a tab. */
export function wholeArea({ properties: { gridProperties } }: Sheet): Area {
  return {
    startRow: 0,
    endRow: gridProperties.rowCount,
    startColumn: 0,
    endColumn: gridProperties.columnCount,
  };
}

/**
 * Reads an A1 range of a spreadsheet: which tab (the first if none is named) and the range as written, ends still
 * open. A name alone is a tab or a named range. Refuses an unknown one.
 */
export function sheetRange(spreadsheet: Spreadsheet, text: string): { sheet: Sheet; range: A1Range } {
  const range = parseA1(text);
  const named = spreadsheet.namedRanges.find(({ name }) => name === range.sheet && name === text);
  if (named !== undefined)
    return { sheet: sheetById(spreadsheet, named.range.sheetId), range: a1Of(named.range) };
  const sheet = range.sheet === undefined ? spreadsheet.sheets[0] : sheetByTitle(spreadsheet, range.sheet);
  if (sheet === undefined) throw refusal(`Unable to parse range: ${text}`);
  return { sheet, range: { ...range, sheet: sheet.properties.title } };
}

/** Resolves an A1 range to a tab and an area; open ends reach the grid's. Refuses a range beyond the grid. */
export function resolveRange(spreadsheet: Spreadsheet, text: string): SheetArea {
  const { sheet, range } = sheetRange(spreadsheet, text);
  return { sheet, area: areaOf(sheet, range) };
}

/** Resolves one of Google's GridRanges likewise. */
export function resolveGridRange(spreadsheet: Spreadsheet, range: GridRange): SheetArea {
  const sheet = sheetById(spreadsheet, range.sheetId);
  return { sheet, area: areaOf(sheet, a1Of(range)) };
}

function a1Of(range: GridRange): A1Range {
  return {
    startRow: range.startRowIndex ?? 0,
    startColumn: range.startColumnIndex ?? 0,
    ...(range.endRowIndex === undefined ? {} : { endRow: range.endRowIndex }),
    ...(range.endColumnIndex === undefined ? {} : { endColumn: range.endColumnIndex }),
  };
}

function areaOf(sheet: Sheet, range: A1Range): Area {
  const whole = wholeArea(sheet);
  const area = {
    startRow: range.startRow ?? 0,
    endRow: range.endRow ?? whole.endRow,
    startColumn: range.startColumn ?? 0,
    endColumn: range.endColumn ?? whole.endColumn,
  };
  const beyond = area.endRow > whole.endRow || area.endColumn > whole.endColumn;
  if (beyond || area.startRow >= area.endRow || area.startColumn >= area.endColumn) {
    throw refusal(
      `Range (${describe(sheet, area)}) exceeds grid limits. ` +
        `Max rows: ${String(whole.endRow)}, max columns: ${String(whole.endColumn)}`,
    );
  }
  return area;
}

function describe(sheet: Sheet, area: Area): string {
  const isEmpty = area.startRow >= area.endRow || area.startColumn >= area.endColumn;
  if (!isEmpty) return areaA1(sheet, area);
  const { startRow, startColumn } = area;
  const first = formatA1({ startRow, endRow: startRow + 1, startColumn, endColumn: startColumn + 1 });
  return `${quoteTitle(sheet.properties.title)}!${first}`;
}

/** An area in A1 notation with its tab, as Google answers ranges: `'Học viên'!A2:M1000`. */
export function areaA1(sheet: Sheet, area: Area): string {
  return formatA1({ sheet: sheet.properties.title, ...area });
}

/** An area as one of Google's GridRanges. */
export function gridRangeOf(sheet: Sheet, area: Area): Required<GridRange> {
  return {
    sheetId: sheet.properties.sheetId,
    startRowIndex: area.startRow,
    endRowIndex: area.endRow,
    startColumnIndex: area.startColumn,
    endColumnIndex: area.endColumn,
  };
}
