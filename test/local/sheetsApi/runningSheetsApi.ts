import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { sheetsApi } from '../../../local/src/sheetsApi/sheetsApi.ts';
import type { SheetsFault } from '../../../local/src/sheetsApi/sheetsApi.ts';
import { newSheet, newSpreadsheet } from '../../../local/src/spreadsheet/newSpreadsheet.ts';
import type { CellValue } from '../../../local/src/spreadsheet/spreadsheet.ts';
import { openSpreadsheetStore } from '../../../local/src/spreadsheet/spreadsheetStore.ts';
import type { SpreadsheetStore } from '../../../local/src/spreadsheet/spreadsheetStore.ts';

export type RunningSheetsApi = {
  /** `http://127.0.0.1:PORT/`, as clients take their `rootUrl`. */
  readonly rootUrl: string;
  readonly store: SpreadsheetStore;
  /** What was counted: `read sample`, `write sample`, … */
  readonly requests: string[];
  /** The next requests fail with these. */
  readonly faults: SheetsFault[];
  readonly call: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<Answer>;
  readonly close: () => Promise<void>;
};
export type Answer = { readonly status: number; readonly body: Record<string, unknown> };

/** Starts the API on a free port over an empty store in a temporary folder. */
export async function runningSheetsApi(): Promise<RunningSheetsApi> {
  const directory = mkdtempSync(join(tmpdir(), 'sheets-api-'));
  const store = openSpreadsheetStore({ directory });
  const requests: string[] = [];
  const faults: SheetsFault[] = [];
  const router = sheetsApi({
    store,
    onRequest: (kind, spreadsheetId) => requests.push(`${kind} ${spreadsheetId}`),
    fault: () => faults.shift(),
  });
  const server = express().use('/v4/spreadsheets', router).listen(0, '127.0.0.1');
  // A test that computes for long finds its connection where it left it.
  server.keepAliveTimeout = 600_000;
  await new Promise((resolve) => server.once('listening', resolve));
  const rootUrl = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
  return {
    rootUrl,
    store,
    requests,
    faults,
    call: async (method, path, body, headers = {}) => {
      const response = await fetch(`${rootUrl}v4/spreadsheets${path}`, {
        method,
        headers: { 'Content-Type': 'application/json', ...headers },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      return { status: response.status, body: (await response.json()) as Record<string, unknown> };
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await store.close();
      rmSync(directory, { recursive: true });
    },
  };
}

/** A spreadsheet `sample` of one tab, `Học viên` (sheetId 0, 20×6, one frozen row), with these values from A1 on. */
export function addSample(
  store: SpreadsheetStore,
  values: readonly (readonly (CellValue | null)[])[] = [],
): void {
  const sheet = newSheet({
    sheetId: 0,
    title: 'Học viên',
    rowCount: 20,
    columnCount: 6,
    frozenRowCount: 1,
    values,
  });
  store.create(newSpreadsheet({ spreadsheetId: 'sample', title: 'Mẫu', sheets: [sheet] }));
}
