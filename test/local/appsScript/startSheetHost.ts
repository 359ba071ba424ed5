import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import express from 'express';
import { sheetsApi } from '../../../local/src/sheetsApi/sheetsApi.ts';
import { newSheet, newSpreadsheet } from '../../../local/src/spreadsheet/newSpreadsheet.ts';
import type { Sheet } from '../../../local/src/spreadsheet/spreadsheet.ts';
import {
  openSpreadsheetStore,
  type SpreadsheetStore,
} from '../../../local/src/spreadsheet/spreadsheetStore.ts';
import { startTestHost, type TestHost } from './startTestHost.ts';

export type SheetHost = TestHost & { store: SpreadsheetStore; apiRequests: () => number };

/** Two tabs: `Lớp` with a text column, dates and numbers, and an empty hidden `Kiểm tra`. */
const someSheets = (): Sheet[] => [
  newSheet({
    sheetId: 0,
    title: 'Lớp',
    rowCount: 20,
    columnCount: 6,
    frozenRowCount: 1,
    values: [
      ['Mã', 'Ngày', 'Số', 'Ghi chú'],
      ['007', 45_356, 12.5, null],
      ['008', 22_068.75, null, true],
    ],
    columnFormats: {
      0: { numberFormat: { type: 'TEXT', pattern: '@' } },
      1: { numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' } },
    },
  }),
  newSheet({ sheetId: 7, title: 'Kiểm tra', rowCount: 10, columnCount: 3, hidden: true }),
];

/** A host whose workbook `wb1` lies in the local Sheets API; `reset` gives it its first contents again. */
export async function startSheetHost(script: string, sheets = someSheets()): Promise<SheetHost> {
  const directory = mkdtempSync(path.join(tmpdir(), 'sheet-host-'));
  const store = openSpreadsheetStore({ directory });
  const spreadsheet = newSpreadsheet({ spreadsheetId: 'wb1', title: 'Sổ lớp Đông', sheets });
  store.create(spreadsheet);
  let requests = 0;
  const onRequest = (): void => {
    requests += 1;
  };
  const app = express();
  app.use('/v4/spreadsheets', sheetsApi({ store, onRequest }));
  const test = await startTestHost(script, { listener: app });
  return {
    ...test,
    store,
    apiRequests: () => requests,
    reset: async () => {
      await test.reset();
      store.update('wb1', () => ({ spreadsheet }));
      requests = 0;
    },
    close: async () => {
      await test.close();
      await store.close();
      rmSync(directory, { recursive: true });
    },
  };
}
