import type { sheets_v4 } from '@googleapis/sheets';
import type { Cell } from '../../../core/src/schema/cell.ts';
import { ROW_KINDS, TABS } from '../../../core/src/schema/tabs.ts';
import type { Spreadsheets, TabsReading } from '../deps.ts';
import { bytesOf } from './bytesOf.ts';
import { countedSheets, type CountedSheets } from './countedSheets.ts';
import type { ValuesCall } from './fitValues.ts';
import { sheetIdOf } from './formRequests.ts';
import type { FormsBatch } from './formsBatch.ts';
import { sizesIn } from './gridSize.ts';
import { readRanges, type ReadRange, type Values } from './readRanges.ts';
import { isBadRequest, type Patience } from './repeatCall.ts';
import { sendOnce } from './sendOnce.ts';
import { writeForms } from './writeForms.ts';
import { quoteTab, type WrittenRange } from './writtenRange.ts';
import { unreadTabs } from './unreadTabs.ts';

// As the add-on reads them: numbers as numbers, dates as serial numbers.
const AS_STORED = { valueRenderOption: 'UNFORMATTED_VALUE', dateTimeRenderOption: 'SERIAL_NUMBER' } as const;

/**
 * Spreadsheets through the Sheets API v4, signed in with the deployment's own account. A call that failed is repeated as
 * `patience` says: values are written as they are to absolute ranges, so that a write which came through although its
 * answer did not is only done once more; but for cells of the tabs `Phê duyệt` and `Cấu hình`, whose rows people sort meanwhile.
 */
export function sheetsSpreadsheets(rootUrl: string, patience: Patience): Spreadsheets {
  const client = countedClient(rootUrl, patience);
  return {
    calls: client.calls,
    async fetchReporterTabs(workbookId) {
      const tabs = ROW_KINDS.map((kind) => TABS[kind]);
      return unreadTabs(await client.batchBody(workbookId, tabs));
    },
    async readTab(workbookId, tab) {
      const [read] = await client.batchRead(workbookId, [tab]);
      return read?.values ?? [];
    },
    async readTabs(workbookId, tabs, standing = tabs) {
      const isWhole = (titles: readonly string[]): boolean => tabs.every((tab) => titles.includes(tab));
      if (!isWhole(standing)) return { ...(await client.readAll(workbookId)), calls: 1 };
      try {
        const read = await client.batchRead(workbookId, tabs);
        return {
          values: new Map(tabs.map((tab, at) => [tab, read[at]?.values])),
          sheetIds: new Map(),
          sizes: new Map(
            tabs.flatMap((tab, at) => (read[at]?.size === undefined ? [] : [[tab, read[at].size]])),
          ),
          calls: 1,
        };
      } catch (error) {
        if (!isBadRequest(error)) throw error;
        const all = await client.readAll(workbookId);
        if (isWhole([...all.values.keys()])) throw error;
        return { ...all, calls: 2 };
      }
    },
    writeForms: (workbookId, forms, reading) => writeForms(client, workbookId, { forms, reading }),
  };
}

/** The API calls we make. */
function countedClient(rootUrl: string, patience: Patience) {
  const sheets = countedSheets(rootUrl, patience);
  const { api, counted } = sheets;
  return {
    calls: sheets.calls,
    async batchRead(spreadsheetId: string, tabs: readonly string[]): Promise<ReadRange[]> {
      const ranges = tabs.map(quoteTab);
      const { data } = await counted(() => api.values.batchGet({ spreadsheetId, ranges, ...AS_STORED }));
      return readRanges(data, tabs.length);
    },
    async batchBody(spreadsheetId: string, tabs: readonly string[]): Promise<Uint8Array> {
      const params = { spreadsheetId, ranges: tabs.map(quoteTab), ...AS_STORED };
      return counted(() => bytesOf(() => api.values.batchGet(params, { responseType: 'arraybuffer' })));
    },
    /** Every tab with its values: only when a tab that should be there is not. */
    async readAll(spreadsheetId: string): Promise<TabsReading> {
      const fields = `sheets(properties(sheetId,title,${GRID}),data.rowData.values.effectiveValue)`;
      const { data } = await counted(() => api.get({ spreadsheetId, includeGridData: true, fields }));
      const named = (data.sheets ?? []).map((sheet) => [sheet.properties?.title ?? '', sheet] as const);
      return {
        values: new Map(named.map(([title, sheet]) => [title, gridValues(sheet)])),
        sheetIds: sheetIdsIn(data),
        sizes: new Map(
          named.flatMap(([title, { properties }]) => sizesIn(title, properties?.gridProperties)),
        ),
      };
    },
    async sheetIds(spreadsheetId: string): Promise<ReadonlyMap<string, number>> {
      return sheetIdsIn((await counted(() => api.get({ spreadsheetId, fields: SHEET_IDS }))).data);
    },
    async writeValues(spreadsheetId: string, { forms, cells }: ValuesCall): Promise<void> {
      const send = (data: readonly WrittenRange[]) => () =>
        api.values.batchUpdate({
          spreadsheetId,
          requestBody: { valueInputOption: 'RAW', data: [...data] },
        });
      const whole = send([...forms, ...cells]);
      await counted(
        cells.length === 0 ? whole : sendOnce(whole, forms.length === 0 ? undefined : send(forms)),
      );
    },
    async growTabs(spreadsheetId: string, requests: sheets_v4.Schema$Request[]): Promise<void> {
      await counted(() => api.batchUpdate({ spreadsheetId, requestBody: { requests } }));
    },
    addTabs: (spreadsheetId: string, tabs: readonly string[], requests: FormsBatch): Promise<boolean> =>
      addTabs(sheets, { spreadsheetId, tabs, requests }),
  };
}

const SHEET_IDS = 'sheets.properties(sheetId,title)';
const GRID = 'gridProperties(rowCount,columnCount)';

/**
 * Adds tabs in one call that is done as a whole or not at all. When it is repeated and our tabs are there by now, an
 * attempt was done although its answer was lost, or another publish was faster: their cells are written all the same. Answers
 * whether it was done at the first attempt.
 */
async function addTabs(
  { api, counted }: CountedSheets,
  { spreadsheetId, tabs, requests }: { spreadsheetId: string; tabs: readonly string[]; requests: FormsBatch },
): Promise<boolean> {
  const send = (name: 'once' | 'repeated' | 'again') => () =>
    api.batchUpdate({ spreadsheetId, requestBody: { requests: requests[name] } });
  const once = sendOnce(send('once'), requests.repeated.length > 0 ? send('repeated') : undefined);
  let attempts = 0;
  try {
    await counted((attempt) => {
      attempts = attempt;
      return once();
    });
  } catch (error) {
    if (attempts === 1 || !isBadRequest(error)) throw error;
    const { data } = await counted(() => api.get({ spreadsheetId, fields: SHEET_IDS }));
    const ids = sheetIdsIn(data);
    if (!tabs.every((tab) => ids.get(tab) === sheetIdOf(tab))) throw error;
    if (requests.again.length > 0) await counted(send('again'));
  }
  return attempts === 1;
}

/** The ids of a spreadsheet's tabs, by their titles. */
const sheetIdsIn = ({ sheets = [] }: sheets_v4.Schema$Spreadsheet): Map<string, number> =>
  new Map(
    sheets.flatMap(({ properties }) =>
      typeof properties?.sheetId === 'number' ? [[properties.title ?? '', properties.sheetId]] : [],
    ),
  );

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
