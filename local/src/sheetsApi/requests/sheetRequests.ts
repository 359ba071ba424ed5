import * as z from 'zod/mini';
import { sheetById } from '../../spreadsheet/area.ts';
import { growGrid, resizeGrid, withSheet } from '../../spreadsheet/cells.ts';
import { newSheet } from '../../spreadsheet/newSpreadsheet.ts';
import { refusal } from '../../spreadsheet/refusal.ts';
import type { JsonObject, Sheet, Spreadsheet } from '../../spreadsheet/spreadsheet.ts';
import type { SheetProperties as ModelProperties } from '../../spreadsheet/spreadsheet.ts';
import { assignMasked, checkFieldMask, parseFieldMask } from '../fieldMask.ts';
import type { FieldMask, KnownFields } from '../fieldMask.ts';
import { Fields, SheetProperties, SpreadsheetProperties } from '../schemas.ts';
import { sheetPropertiesResource } from '../spreadsheetResource.ts';
import { requestHandler } from './requestHandler.ts';
import type { Applied } from './requestHandler.ts';

const SHEET_FIELDS: KnownFields = {
  title: true,
  index: true,
  gridProperties: {
    rowCount: true,
    columnCount: true,
    frozenRowCount: true,
    frozenColumnCount: true,
    hideGridlines: true,
  },
  hidden: true,
  rightToLeft: true,
  tabColor: true,
  tabColorStyle: true,
};
const SPREADSHEET_FIELDS: KnownFields = { title: true, locale: true, timeZone: true };

type UpdateMask = ReadonlyMap<string, FieldMask>;

/** Adds a tab, at the end unless it says where; its id is the next free one unless it says so. */
export function addSheet(spreadsheet: Spreadsheet, request: { properties?: SheetProperties }): Applied {
  const properties = request.properties ?? {};
  const { sheetId = nextSheetId(spreadsheet), title = freeTitle(spreadsheet), index } = properties;
  if (spreadsheet.sheets.some((sheet) => sheet.properties.sheetId === sheetId)) {
    throw refusal(`Sheet with id ${String(sheetId)} already exists.`);
  }
  refuseTakenTitle(spreadsheet, title);
  const blank = newSheet({ ...properties.gridProperties, sheetId, title });
  const given = Object.keys(properties).filter((name) => name in SHEET_FIELDS);
  const sheet = withProperties(blank, properties, new Map(given.map((name) => [name, 'all'])));
  const place = Math.min(index ?? spreadsheet.sheets.length, spreadsheet.sheets.length);
  const sheets = [...spreadsheet.sheets.slice(0, place), sheet, ...spreadsheet.sheets.slice(place)];
  return {
    spreadsheet: { ...spreadsheet, sheets },
    reply: { properties: sheetPropertiesResource(sheet, place) },
  };
}

const nextSheetId = ({ sheets }: Spreadsheet) =>
  Math.max(-1, ...sheets.map(({ properties }) => properties.sheetId)) + 1;

function freeTitle({ sheets }: Spreadsheet): string {
  const titles = new Set(sheets.map(({ properties }) => properties.title));
  let number = sheets.length + 1;
  while (titles.has(`Trang tính${String(number)}`)) number += 1;
  return `Trang tính${String(number)}`;
}

function refuseTakenTitle({ sheets }: Spreadsheet, title: string): void {
  if (title === '') throw refusal('Sheet name cannot be empty.');
  if (sheets.some(({ properties }) => properties.title.toLowerCase() === title.toLowerCase())) {
    throw refusal(`A sheet with the name "${title}" already exists. Please enter another name.`);
  }
}

function deleteSheet(spreadsheet: Spreadsheet, { sheetId = 0 }: { sheetId?: number }): Applied {
  const { properties } = sheetById(spreadsheet, sheetId);
  const sheets = spreadsheet.sheets.filter((sheet) => sheet.properties.sheetId !== sheetId);
  if (!sheets.some((sheet) => sheet.properties.hidden !== true)) {
    throw refusal("You can't remove all the visible sheets in a document.");
  }
  const namedRanges = spreadsheet.namedRanges.filter(
    ({ range }) => (range.sheetId ?? 0) !== properties.sheetId,
  );
  return { spreadsheet: { ...spreadsheet, sheets, namedRanges } };
}

function updateSheetProperties(
  spreadsheet: Spreadsheet,
  request: { properties: SheetProperties; fields: string },
): Applied {
  const { properties, fields } = request;
  const mask = updateMask(fields, SHEET_FIELDS);
  const before = sheetById(spreadsheet, properties.sheetId);
  const after = withProperties(before, properties, mask);
  if (after.properties.title !== before.properties.title)
    refuseTakenTitle(spreadsheet, after.properties.title);
  const changed = withSheet(spreadsheet, before.properties.sheetId, () => after);
  const isMoved = mask.has('index') && properties.index !== undefined;
  return { spreadsheet: isMoved ? moveSheet(changed, after, properties.index ?? 0) : changed };
}

/** As with Google, the index is counted with the tab still in its old place. */
function moveSheet(spreadsheet: Spreadsheet, sheet: Sheet, index: number): Spreadsheet {
  const from = spreadsheet.sheets.indexOf(sheet);
  const rest = spreadsheet.sheets.filter((other) => other !== sheet);
  const to = index > from ? index - 1 : index;
  return { ...spreadsheet, sheets: [...rest.slice(0, to), sheet, ...rest.slice(to)] };
}

/** A mask over update fields; `*` names each of them, so that what cannot be changed stays. */
function updateMask(fields: string, known: KnownFields): UpdateMask {
  const mask = parseFieldMask(fields);
  checkFieldMask(mask, known);
  return mask === 'all' ? new Map(Object.keys(known).map((name) => [name, 'all'])) : mask;
}

function withProperties(sheet: Sheet, given: SheetProperties, mask: UpdateMask): Sheet {
  const { sheetId, title, gridProperties } = sheet.properties;
  // A tab's place is its place in the list, not one of its properties.
  const own = new Map([...mask].filter(([name]) => name !== 'index'));
  const properties = assignMasked(sheet.properties, given as JsonObject, own) as Partial<ModelProperties>;
  const { rowCount, columnCount } = gridProperties;
  const grid = { rowCount, columnCount, ...properties.gridProperties };
  if (grid.rowCount <= (grid.frozenRowCount ?? 0))
    throw refusal("You can't freeze all visible rows on the sheet.");
  const kept = {
    ...sheet,
    properties: { title, ...properties, sheetId, gridProperties: { ...grid, rowCount, columnCount } },
  };
  return growGrid(resizeGrid(kept, smaller(grid, gridProperties)), grid.rowCount, grid.columnCount);
}

/** Cutting and growing are different things: what grows takes over the looks of the last row. */
const smaller = (
  a: { rowCount: number; columnCount: number },
  b: { rowCount: number; columnCount: number },
) => ({
  rowCount: Math.min(a.rowCount, b.rowCount),
  columnCount: Math.min(a.columnCount, b.columnCount),
});

function updateSpreadsheetProperties(
  spreadsheet: Spreadsheet,
  { properties, fields }: { properties: SpreadsheetProperties; fields: string },
): Applied {
  const mask = updateMask(fields, SPREADSHEET_FIELDS);
  const assigned = assignMasked(spreadsheet.properties, properties as JsonObject, mask);
  return {
    spreadsheet: { ...spreadsheet, properties: { ...spreadsheet.properties, ...assigned } },
  };
}

/** Requests about tabs and the spreadsheet itself. */
export const sheetRequests = {
  addSheet: requestHandler(z.strictObject({ properties: z.exactOptional(SheetProperties) }), addSheet),
  deleteSheet: requestHandler(z.strictObject({ sheetId: z.exactOptional(z.int()) }), deleteSheet),
  updateSheetProperties: requestHandler(
    z.strictObject({ properties: SheetProperties, fields: Fields }),
    updateSheetProperties,
  ),
  updateSpreadsheetProperties: requestHandler(
    z.strictObject({ properties: SpreadsheetProperties, fields: Fields }),
    updateSpreadsheetProperties,
  ),
};
