import { auth, sheets, type sheets_v4 } from '@googleapis/sheets';
import type { Cell } from '../../../core/src/schema/cell.ts';
import { ROW_KINDS, TABS } from '../../../core/src/schema/tabs.ts';
import type { TabValues } from '../../../core/src/sheet/readWorkbook.ts';
import type { LaidOutForm, Spreadsheets, TabsReading } from '../deps.ts';
import { formRequests, rewriteRequest } from './formRequests.ts';

type Values = readonly (readonly Cell[])[];

const SCOPES = ['https://www.googleapis.com/auth/spreadsheets'];
// As the add-on reads them: numbers as numbers, dates as serial numbers.
const AS_STORED = { valueRenderOption: 'UNFORMATTED_VALUE', dateTimeRenderOption: 'SERIAL_NUMBER' } as const;

/** Spreadsheets through the Sheets API v4, signed in with the deployment's own account. */
export function sheetsSpreadsheets(rootUrl: string): Spreadsheets {
  const client = countedClient(rootUrl);
  return {
    calls: client.calls,
    async readReporterTabs(workbookId) {
      const read = await client.batchGet(
        workbookId,
        ROW_KINDS.map((kind) => TABS[kind]),
      );
      return Object.fromEntries(ROW_KINDS.map((kind, at) => [kind, read[at] ?? []])) as TabValues;
    },
    async readTab(workbookId, tab) {
      const [values = []] = await client.batchGet(workbookId, [tab]);
      return values;
    },
    async readTabs(workbookId, tabs) {
      try {
        const read = await client.batchGet(workbookId, tabs);
        return { values: new Map(tabs.map((tab, at) => [tab, read[at]])), sheetIds: new Map() };
      } catch (error) {
        if (!isBadRange(error)) throw error;
        const all = await client.readAll(workbookId);
        if (tabs.every((tab) => all.values.has(tab))) throw error;
        return all;
      }
    },
    async writeForms(workbookId, { missing, changed }, { sheetIds }) {
      if (missing.length === 0) {
        await client.writeGrids(workbookId, changed);
        return;
      }
      const rewrites = changed.map(({ table, grid }) => {
        const sheetId = sheetIds.get(table.tab);
        if (sheetId === undefined) throw new Error(`The reading does not know the tab ${table.tab}`);
        return rewriteRequest(sheetId, grid);
      });
      await client.batchUpdate(workbookId, [...missing.flatMap(formRequests), ...rewrites]);
    },
  };
}

/** The API calls we make, each counted as Google counts it. */
function countedClient(rootUrl: string) {
  const googleAuth = new auth.GoogleAuth({ scopes: SCOPES });
  // A key file's holder signs its own access tokens: one request less, and no Google address needed to make one.
  googleAuth.useJWTAccessWithScope = true;
  let calls = 0;
  const retryConfig = {
    onRetryAttempt: () => {
      calls += 1;
    },
  };
  const api = sheets({ version: 'v4', rootUrl, auth: googleAuth, retryConfig }).spreadsheets;
  const counted = async <T>(call: () => Promise<T>): Promise<T> => {
    calls += 1;
    return call();
  };
  return {
    calls: () => calls,
    async batchGet(spreadsheetId: string, tabs: readonly string[]): Promise<Values[]> {
      const ranges = tabs.map(quoteTab);
      const { data } = await counted(() => api.values.batchGet({ spreadsheetId, ranges, ...AS_STORED }));
      if (data.valueRanges?.length !== tabs.length)
        throw new Error('The Sheets API answered fewer tabs than asked');
      return data.valueRanges.map(({ values }) => readValues(values));
    },
    /** Every tab with its values: only when a tab that should be there is not. */
    async readAll(spreadsheetId: string): Promise<TabsReading> {
      const fields = 'sheets(properties(sheetId,title),data.rowData.values.effectiveValue)';
      const { data } = await counted(() => api.get({ spreadsheetId, includeGridData: true, fields }));
      const named = (data.sheets ?? []).map((sheet) => [sheet.properties?.title ?? '', sheet] as const);
      return {
        values: new Map(named.map(([title, sheet]) => [title, gridValues(sheet)])),
        sheetIds: new Map(
          named.flatMap(([title, { properties }]) =>
            typeof properties?.sheetId === 'number' ? [[title, properties.sheetId]] : [],
          ),
        ),
      };
    },
    async writeGrids(spreadsheetId: string, forms: readonly LaidOutForm[]): Promise<void> {
      const data = forms.map(({ table, grid }) => ({
        range: `${quoteTab(table.tab)}!A1`,
        values: copyOf(grid),
      }));
      await counted(() =>
        api.values.batchUpdate({ spreadsheetId, requestBody: { valueInputOption: 'RAW', data } }),
      );
    },
    async batchUpdate(spreadsheetId: string, requests: sheets_v4.Schema$Request[]): Promise<void> {
      await counted(() => api.batchUpdate({ spreadsheetId, requestBody: { requests } }));
    },
  };
}

const quoteTab = (tab: string): string => `'${tab.replace(/'/g, "''")}'`;

const copyOf = (values: Values): Cell[][] => values.map((row) => [...row]);

const isBadRange = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'status' in error && error.status === 400;

/** What the API answers is untrusted: anything that is no cell is a bug of ours to find, not to store. */
function readValues(values: unknown): Values {
  if (values === undefined || values === null) return [];
  if (!Array.isArray(values) || !values.every((row): row is unknown[] => Array.isArray(row))) {
    throw new Error('The Sheets API answered values that are no rows');
  }
  return values.map((row) => row.map(readCell));
}

function readCell(cell: unknown): Cell {
  if (typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean') return cell;
  if (cell === null || cell === undefined) return '';
  throw new Error('The Sheets API answered a value that is no cell');
}

/** A tab's effective values, trailing empty cells left out as `values.get` does. */
function gridValues({ data }: sheets_v4.Schema$Sheet): Values {
  const rows = (data?.[0]?.rowData ?? []).map(({ values }) => trimEnd((values ?? []).map(effectiveCell)));
  while (rows.length > 0 && rows[rows.length - 1]?.length === 0) rows.pop();
  return rows;
}

function effectiveCell({ effectiveValue: value }: sheets_v4.Schema$CellData): Cell {
  return value?.numberValue ?? value?.boolValue ?? value?.stringValue ?? '';
}

function trimEnd(cells: Cell[]): Cell[] {
  while (cells.length > 0 && cells[cells.length - 1] === '') cells.pop();
  return cells;
}
