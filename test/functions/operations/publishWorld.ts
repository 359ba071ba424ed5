import { PROVINCE_TABS } from '../../../core/src/schema/tabs.ts';
import type { Cell } from '../../../core/src/schema/cell.ts';
import type { Deps } from '../../../functions/src/deps.ts';
import { sheetsSpreadsheets } from '../../../functions/src/google/sheetsSpreadsheets.ts';
import { publishForms } from '../../../functions/src/operations/publishForms.ts';
import { sweepWorkbooks } from '../../../functions/src/operations/sweepWorkbooks.ts';
import { newSheet, newSpreadsheet } from '../../../local/src/spreadsheet/newSpreadsheet.ts';
import type { Sheet } from '../../../local/src/spreadsheet/spreadsheet.ts';
import { runningSheetsApi, type RunningSheetsApi } from '../../local/sheetsApi/runningSheetsApi.ts';
import { signedInLocally, type LocalWeb } from '../google/localWeb.ts';
import { fakeDeps, fillSpreadsheets, PROVINCE, settingsTab, type FakeDeps } from './fakeDeps.ts';

const MOST_BYTES = 2_000_000;

/** What a publish cost: its calls, the bytes of each request that wrote, the tabs written and those that wait. */
export interface Published {
  readonly calls: number;
  readonly sizes: readonly number[];
  readonly tabs: readonly string[];
  readonly waiting: readonly string[];
}

/** A province's workbook on the Sheets API as this machine simulates it, over Google's own client. */
export interface PublishWorld {
  readonly fakes: FakeDeps;
  readonly deps: Deps;
  readonly api: RunningSheetsApi;
  readonly web: LocalWeb;
  /** Publishes a minute later, and holds each request against the size that Google recommends. */
  publish(deps?: Deps): Promise<Published>;
  sheetOf(tab: string): Sheet;
  valuesOf(tab: string): unknown[][];
  batch(...requests: object[]): Promise<unknown>;
  type(range: string, values: Cell[][]): Promise<unknown>;
}

/** A world for each test of a file; `get` answers that of the running one. */
export function publishWorlds(): () => PublishWorld {
  let world: PublishWorld;
  const webOf = signedInLocally();
  beforeEach(async () => {
    world = await newWorld(webOf());
  });
  afterEach(() => world.api.close());
  return () => world;
}

/** Swept once, nothing published: the workbook has its settings and a tab of the office's own. */
async function newWorld(web: LocalWeb): Promise<PublishWorld> {
  const api = await runningSheetsApi();
  const fakes = fakeDeps();
  fillSpreadsheets(fakes);
  await sweepWorkbooks(fakes);
  const patience = { mostMs: 0, now: () => 0, random: () => 0, sleep: () => Promise.resolve() };
  const deps: Deps = { ...fakes, spreadsheets: sheetsSpreadsheets(api.rootUrl, patience) };
  const sheets = [
    newSheet({ sheetId: 0, title: PROVINCE_TABS.settings, values: settingsTab() }),
    newSheet({ sheetId: 1, title: 'Ghi chú', values: [['của văn phòng']] }),
  ];
  api.store.create(newSpreadsheet({ spreadsheetId: PROVINCE, title: 'Tỉnh', sheets }));
  const sheetOf = (tab: string): Sheet => {
    const sheet = api.store.get(PROVINCE).sheets.find(({ properties }) => properties.title === tab);
    if (sheet === undefined) throw new Error(`no tab ${tab}`);
    return sheet;
  };
  return {
    fakes,
    deps,
    api,
    web,
    sheetOf,
    async publish(withDeps = deps) {
      web.sent.length = 0;
      const before = api.requests.length;
      fakes.clock.time += 60_000;
      const { sheetsCalls, changedTabs, waiting } = await publishForms(withDeps);
      const calls = api.requests.length - before;
      expect(sheetsCalls).toBe(calls);
      const sizes = web.sent.map(({ body }) => Buffer.byteLength(JSON.stringify(body)));
      expect(sizes).toHaveLength(api.requests.slice(before).filter((one) => one.startsWith('write')).length);
      for (const size of sizes) expect(size).toBeLessThan(MOST_BYTES);
      return { calls, sizes, tabs: changedTabs, waiting };
    },
    valuesOf: (tab) => sheetOf(tab).rows.map((row) => (row?.cells ?? []).map((cell) => cell?.value ?? '')),
    batch: (...requests) => api.call('POST', `/${PROVINCE}:batchUpdate`, { requests }),
    type: (range, values) =>
      api.call('POST', `/${PROVINCE}/values:batchUpdate`, {
        valueInputOption: 'RAW',
        data: [{ range, values }],
      }),
  };
}
