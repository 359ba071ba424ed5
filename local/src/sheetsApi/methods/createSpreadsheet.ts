import * as z from 'zod/mini';
import { newSpreadsheet } from '../../spreadsheet/newSpreadsheet.ts';
import type { Spreadsheet } from '../../spreadsheet/spreadsheet.ts';
import type { SpreadsheetStore } from '../../spreadsheet/spreadsheetStore.ts';
import { parseBody } from '../parseBody.ts';
import { addSheet } from '../requests/sheetRequests.ts';
import { SheetProperties, SpreadsheetProperties } from '../schemas.ts';
import { spreadsheetResource } from '../spreadsheetResource.ts';
import type { Method } from './method.ts';

const UNTITLED = 'Bảng tính chưa có tiêu đề';

const CreateBody = z.strictObject({
  properties: z.exactOptional(SpreadsheetProperties),
  sheets: z.exactOptional(z.array(z.strictObject({ properties: z.exactOptional(SheetProperties) }))),
});

/** `spreadsheets.create`: title and tabs; cells are written afterwards. Ids count up, so that runs repeat. */
export const createSpreadsheet: Method = {
  kind: 'write',
  query: [],
  answer: ({ store, body }) => {
    const { properties = {}, sheets = [{}] } = parseBody(CreateBody, body);
    const title = properties.title ?? UNTITLED;
    const blank = newSpreadsheet({ spreadsheetId: freeId(store), title, sheets: [] });
    const zoned = { ...blank, properties: { ...blank.properties, ...properties, title } };
    const filled = (sheets.length === 0 ? [{}] : sheets).reduce<Spreadsheet>(
      (before, sheet) => addSheet(before, { properties: sheet.properties ?? {} }).spreadsheet,
      zoned,
    );
    const created = store.create(filled);
    return spreadsheetResource(created, { mask: 'all', areas: [], withGrid: false });
  },
};

function freeId(store: SpreadsheetStore): string {
  const taken = new Set(store.list().map(({ spreadsheetId }) => spreadsheetId));
  let number = taken.size + 1;
  while (taken.has(`spreadsheet-${String(number)}`)) number += 1;
  return `spreadsheet-${String(number)}`;
}
