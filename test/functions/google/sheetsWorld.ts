import type { Cell } from '../../../core/src/schema/cell.ts';
import type { Spreadsheets } from '../../../functions/src/deps.ts';
import type { Patience } from '../../../functions/src/google/repeatCall.ts';
import { sheetsSpreadsheets } from '../../../functions/src/google/sheetsSpreadsheets.ts';
import { newSheet, newSpreadsheet } from '../../../local/src/spreadsheet/newSpreadsheet.ts';
import { runningSheetsApi, type RunningSheetsApi } from '../../local/sheetsApi/runningSheetsApi.ts';
import { signedInLocally, type LocalWeb } from './localWeb.ts';

/** The spreadsheets of a deployment over the Sheets API as this machine simulates it. */
export interface SheetsWorld {
  readonly api: RunningSheetsApi;
  readonly web: LocalWeb;
  readonly spreadsheets: Spreadsheets;
  readonly patience: Patience;
  /** Milliseconds that were waited before a call was repeated. */
  readonly sleeps: number[];
  /** Puts a spreadsheet there with these tabs, 20 rows by 6 columns. */
  put(workbookId: string, tabs: Readonly<Record<string, readonly (readonly Cell[])[]>>): void;
}

/** A world for each test of a file; answers that of the running one. */
export function sheetsWorlds(): () => SheetsWorld {
  let world: SheetsWorld;
  const webOf = signedInLocally();
  beforeEach(async () => {
    const api = await runningSheetsApi();
    const sleeps: number[] = [];
    const patience = patienceOf(sleeps);
    const spreadsheets = sheetsSpreadsheets(api.rootUrl, patience);
    world = { api, web: webOf(), spreadsheets, patience, sleeps, put: putInto(api) };
  });
  afterEach(() => world.api.close());
  return () => world;
}

/** Half of each wait is chance, here the half of that; waiting takes no time. */
const patienceOf = (sleeps: number[]): Patience => ({
  mostMs: 20_000,
  now: () => sleeps.reduce((sum, ms) => sum + ms, 0),
  random: () => 0.5,
  sleep: (ms) => {
    sleeps.push(ms);
    return Promise.resolve();
  },
});

const putInto =
  ({ store }: RunningSheetsApi): SheetsWorld['put'] =>
  (workbookId, tabs) => {
    const sheets = Object.entries(tabs).map(([title, values], sheetId) =>
      newSheet({ sheetId, title, rowCount: 20, columnCount: 6, frozenRowCount: 0, values }),
    );
    const spreadsheet = newSpreadsheet({ spreadsheetId: workbookId, title: 'Mẫu', sheets });
    if (store.list().some(({ spreadsheetId }) => spreadsheetId === workbookId)) {
      store.update(workbookId, () => ({ spreadsheet }));
    } else store.create(spreadsheet);
  };

/** The tabs of a reporter, empty. */
export const EMPTY_TABS = { Lớp: [], 'Học viên': [], 'Kinh phí': [], 'Tài liệu': [], 'Giảng viên': [] };
