import type { WebAnswer, WebRequest } from './webRequest.ts';

/** A cell as the Sheets API describes it, the parts that are asked for. */
export type CellData = {
  userEnteredValue?: Record<string, unknown>;
  userEnteredFormat?: {
    numberFormat?: { type: string; pattern?: string };
    backgroundColor?: Colour;
    backgroundColorStyle?: { rgbColor?: Colour };
    textFormat?: Record<string, unknown>;
    wrapStrategy?: string;
    horizontalAlignment?: string;
    verticalAlignment?: string;
  };
  note?: string;
  dataValidation?: ValidationRule;
};

/** Parts from 0 to 1; an absent part is 0. */
export type Colour = { red?: number; green?: number; blue?: number };

export type ValidationRule = {
  condition: { type: string; values?: { userEnteredValue: string }[] };
  inputMessage?: string;
  strict?: boolean;
  showCustomUi?: boolean;
};

export type SheetProperties = {
  sheetId: number;
  title: string;
  index: number;
  hidden?: boolean;
  gridProperties: {
    rowCount: number;
    columnCount: number;
    frozenRowCount?: number;
    frozenColumnCount?: number;
  };
};

export type WorkbookProperties = {
  properties: { title: string; locale: string; timeZone: string };
  sheets: { properties: SheetProperties }[];
};

export type ValueRendering = 'serials' | 'dates as text' | 'as shown' | 'formulas';

/** The Sheets API v4 as the services need it, synchronous; every method but a remembered `workbook` is one request. */
export type SheetsClient = {
  /** Title, locale, zone and tabs; remembered until a change of the grid or `forget`. */
  workbook: () => WorkbookProperties;
  /** For when something else may have changed the workbook. */
  forget: () => void;
  /** Values by row, without trailing empty cells and rows. */
  values: (a1: string, rendering: ValueRendering) => unknown[][];
  /** Writes as if typed; null leaves a cell alone, '' empties it. */
  type: (a1: string, values: readonly (readonly unknown[])[]) => void;
  /** The asked fields of the cells, without trailing empty cells and rows. */
  cells: (a1: string, fields: string) => CellData[][];
  /** An atomic batch of changes; the replies in order. */
  change: (requests: readonly object[]) => Record<string, unknown>[];
};

const RENDERING: Record<ValueRendering, string> = {
  serials: 'valueRenderOption=UNFORMATTED_VALUE&dateTimeRenderOption=SERIAL_NUMBER',
  'dates as text': 'valueRenderOption=UNFORMATTED_VALUE&dateTimeRenderOption=FORMATTED_STRING',
  'as shown': 'valueRenderOption=FORMATTED_VALUE',
  formulas: 'valueRenderOption=FORMULA',
};

const WORKBOOK_FIELDS =
  'properties(title,locale,timeZone),sheets.properties(sheetId,title,index,hidden,gridProperties)';

const CHANGES_OF_THE_GRID = new Set([
  'addSheet',
  'deleteSheet',
  'updateSheetProperties',
  'insertDimension',
  'deleteDimension',
  'updateSpreadsheetProperties',
]);

/**
 * A client of the Sheets API for one spreadsheet. Its requests carry the header that keeps them out of the counts
 * of API use: Apps Script's own reads and writes have no such quota.
 * @param send sends one request and waits for its answer
 * @throws from every method the API's own message when it refuses
 */
export function sheetsClient(
  send: (request: WebRequest) => WebAnswer,
  rootUrl: string,
  spreadsheetId: string,
): SheetsClient {
  const root = `${rootUrl}/v4/spreadsheets/${spreadsheetId}`;
  const call = (method: string, address: string, body?: unknown): unknown =>
    answerOf(send(request(method, root + address, body)));
  let remembered: WorkbookProperties | undefined;
  return {
    workbook: () =>
      (remembered ??= call('GET', `?fields=${encodeURIComponent(WORKBOOK_FIELDS)}`) as WorkbookProperties),
    forget: () => {
      remembered = undefined;
    },
    values: (a1, rendering) => {
      const answer = call('GET', `/values/${encodeURIComponent(a1)}?${RENDERING[rendering]}`);
      return (answer as { values?: unknown[][] }).values ?? [];
    },
    type: (a1, values) => {
      call('PUT', `/values/${encodeURIComponent(a1)}?valueInputOption=USER_ENTERED`, { range: a1, values });
    },
    cells: (a1, fields) => {
      const asked = `sheets.data.rowData.values(${fields})`;
      const answer = call(
        'GET',
        `?ranges=${encodeURIComponent(a1)}&includeGridData=true&fields=${encodeURIComponent(asked)}`,
      );
      return cellsOf(answer as GridAnswer);
    },
    change: (requests) => {
      if (requests.some((item) => Object.keys(item).some((kind) => CHANGES_OF_THE_GRID.has(kind)))) {
        remembered = undefined;
      }
      const answer = call('POST', ':batchUpdate', { requests });
      return (answer as { replies?: Record<string, unknown>[] }).replies ?? [];
    },
  };
}

type GridAnswer = { sheets?: { data?: { rowData?: { values?: CellData[] }[] }[] }[] };

function cellsOf(answer: GridAnswer): CellData[][] {
  const rows = answer.sheets?.[0]?.data?.[0]?.rowData ?? [];
  return rows.map((row) => row.values ?? []);
}

function request(method: string, url: string, body: unknown): WebRequest {
  const headers: Record<string, string> = { 'x-so-lop-internal': 'apps-script' };
  if (body === undefined) return { url, method, headers, followRedirects: false };
  headers['content-type'] = 'application/json';
  return { url, method, headers, body: JSON.stringify(body), followRedirects: false };
}

const utf8 = new TextDecoder();

function answerOf(answer: WebAnswer): unknown {
  if ('failure' in answer) throw new Error(`Service Spreadsheets is unavailable: ${answer.reason}`);
  const text = utf8.decode(answer.body);
  if (answer.status < 200 || answer.status > 299) throw new Error(refusalOf(answer.status, text));
  return JSON.parse(text);
}

function refusalOf(status: number, text: string): string {
  try {
    const { error } = JSON.parse(text) as { error?: { message?: string } };
    if (error?.message !== undefined)
      return `Service Spreadsheets answered ${String(status)}: ${error.message}`;
  } catch {
    // Not JSON: the text itself is the best there is.
  }
  return `Service Spreadsheets answered ${String(status)}: ${text.slice(0, 200)}`;
}
