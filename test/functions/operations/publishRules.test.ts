import type { Plan } from '../../../core/src/plan/plan.ts';
import { indexUnits, type UnitIndex } from '../../../core/src/plan/unitIndex.ts';
import type { Cell } from '../../../core/src/schema/cell.ts';
import { PROVINCE_TABS } from '../../../core/src/schema/tabs.ts';
import type { Deps, LoadedPlan } from '../../../functions/src/deps.ts';
import { publishForms } from '../../../functions/src/operations/publishForms.ts';
import { sweepWorkbooks } from '../../../functions/src/operations/sweepWorkbooks.ts';
import { sheetIdOf } from '../../../functions/src/google/formRequests.ts';
import { sheetsSpreadsheets } from '../../../functions/src/google/sheetsSpreadsheets.ts';
import { newSheet, newSpreadsheet } from '../../../local/src/spreadsheet/newSpreadsheet.ts';
import type { Sheet } from '../../../local/src/spreadsheet/spreadsheet.ts';
import { aPlan } from '../../builders/aPlan.ts';
import { aUnit } from '../../builders/aUnit.ts';
import { runningSheetsApi, type RunningSheetsApi } from '../../local/sheetsApi/runningSheetsApi.ts';
import { signInAsTests } from '../google/accountOfTests.ts';
import { onlyLocalWeb, type LocalWeb } from '../google/localWeb.ts';
import { fakeDeps, fakePlans, fillSpreadsheets, PROVINCE, settingsTab, type FakeDeps } from './fakeDeps.ts';

jest.setTimeout(60_000);

const { settings, form02, form03, charts: chartTab } = PROVINCE_TABS;
const MOST_BYTES = 2_000_000;

let signOut: () => void;
let web: LocalWeb;
let api: RunningSheetsApi;
let fakes: FakeDeps;
/** The operation's own, over the Sheets API as this machine simulates it. */
let deps: Deps;

beforeAll(() => {
  signOut = signInAsTests();
  web = onlyLocalWeb();
});
afterAll(() => {
  web.restore();
  signOut();
});
beforeEach(async () => {
  api = await runningSheetsApi();
  fakes = fakeDeps();
  fillSpreadsheets(fakes);
  await sweepWorkbooks(fakes);
  const patience = { mostMs: 0, now: () => 0, random: () => 0, sleep: () => Promise.resolve() };
  deps = { ...fakes, spreadsheets: sheetsSpreadsheets(api.rootUrl, patience) };
  const sheets = [
    newSheet({ sheetId: 0, title: settings, values: settingsTab() }),
    newSheet({ sheetId: 1, title: 'Ghi chú', values: [['của văn phòng']] }),
  ];
  api.store.create(newSpreadsheet({ spreadsheetId: PROVINCE, title: 'Tỉnh', sheets }));
});
afterEach(() => api.close());

const sheetOf = (tab: string): Sheet => {
  const sheet = api.store.get(PROVINCE).sheets.find(({ properties }) => properties.title === tab);
  if (sheet === undefined) throw new Error(`no tab ${tab}`);
  return sheet;
};
const valuesOf = (tab: string): unknown[][] =>
  sheetOf(tab).rows.map((row) => (row?.cells ?? []).map((cell) => cell?.value ?? ''));
/** Publishes, and holds each request against the size that Google recommends. */
async function publish(
  withDeps: Deps = deps,
): Promise<{ calls: number; sizes: number[]; tabs: readonly string[] }> {
  web.sent.length = 0;
  const before = api.requests.length;
  fakes.clock.time += 60_000;
  const { sheetsCalls, changedTabs } = await publishForms(withDeps);
  const calls = api.requests.length - before;
  expect(sheetsCalls).toBe(calls);
  const sizes = web.sent.map(({ body }) => Buffer.byteLength(JSON.stringify(body)));
  for (const size of sizes) expect(size).toBeLessThan(MOST_BYTES);
  return { calls, sizes, tabs: changedTabs };
}
const batch = (...requests: object[]) => api.call('POST', `/${PROVINCE}:batchUpdate`, { requests });
const type = (range: string, values: Cell[][]) =>
  api.call('POST', `/${PROVINCE}/values:batchUpdate`, {
    valueInputOption: 'RAW',
    data: [{ range, values }],
  });

describe('publishing, call by call', () => {
  it('adds every tab with its charts in 3 calls, and needs 1 when nothing changed', async () => {
    expect((await publish()).calls).toBe(3);
    expect(sheetOf(chartTab).charts).toHaveLength(5);
    const { calls, tabs, sizes } = await publish();
    expect([calls, tabs, sizes]).toEqual([1, [], []]);
  });

  it('writes what changed in 2 calls, RAW, to absolute ranges', async () => {
    await publish();
    await type(`'${form02}'!D8`, [[999]]);
    expect((await publish()).calls).toBe(2);
    const body = web.sent[0]?.body as { valueInputOption: string; data: { range: string }[] };
    expect(body.valueInputOption).toBe('RAW');
    expect(body.data.map(({ range }) => range)).toEqual([`'${form02}'!A4`, `'${form02}'!A8`]);
  });

  it('adds a tab that somebody deleted in 3 calls, with its charts, and no chart a second time', async () => {
    await publish();
    await batch({ deleteSheet: { sheetId: sheetIdOf(chartTab) } });
    expect((await publish()).calls).toBe(3);
    expect(sheetOf(chartTab).charts).toHaveLength(5);
    await type(`'${chartTab}'!C8`, [[5]]);
    await publish();
    expect(sheetOf(chartTab).charts).toHaveLength(5);
  });

  it('writes nothing when the reading fails', async () => {
    await publish();
    await type(`'${form02}'!D8`, [[999]]);
    const before = valuesOf(form02);
    api.faults.push({ status: 503, afterSuccess: false });
    await expect(publish()).rejects.toThrow();
    expect(valuesOf(form02)).toEqual(before);
    expect(web.sent).toEqual([]);
  });
});

describe('what is the office’s', () => {
  it('keeps its notes, colours, widths, its own tabs and what stands beside a form', async () => {
    await publish();
    const sheetId = sheetIdOf(form02);
    const cell = { sheetId, startRowIndex: 7, endRowIndex: 8, startColumnIndex: 3, endColumnIndex: 4 };
    const red = { red: 1 };
    await batch(
      { repeatCell: { range: cell, cell: { note: 'Hỏi lại' }, fields: 'note' } },
      {
        repeatCell: {
          range: cell,
          cell: { userEnteredFormat: { backgroundColor: red } },
          fields: 'userEnteredFormat.backgroundColor',
        },
      },
      {
        updateDimensionProperties: {
          range: { sheetId, dimension: 'COLUMNS', startIndex: 3, endIndex: 4 },
          properties: { pixelSize: 222 },
          fields: 'pixelSize',
        },
      },
    );
    await type(`'${form02}'!Q8`, [['bên cạnh']]);
    await type(`'${form02}'!D8`, [[999]]);
    expect((await publish()).tabs).toEqual([form02]);
    const mended = sheetOf(form02).rows[7]?.cells;
    expect(mended?.[3]).toMatchObject({ value: 2, note: 'Hỏi lại', format: { backgroundColor: red } });
    expect(mended?.[16]?.value).toBe('bên cạnh');
    expect(sheetOf(form02).columns[3]?.pixelSize).toBe(222);
    expect(valuesOf('Ghi chú')).toEqual([['của văn phòng']]);
  });

  it('leaves a chart that was moved where it is, and one that was deleted away', async () => {
    await publish();
    const [moved, deleted] = sheetOf(chartTab).charts;
    const spec = { title: 'Của văn phòng' };
    await batch(
      { updateChartSpec: { chartId: moved?.chartId, spec } },
      { deleteEmbeddedObject: { objectId: deleted?.chartId } },
    );
    await type(`'${chartTab}'!C8`, [[5]]);
    expect((await publish()).tabs).toEqual([chartTab]);
    const left = sheetOf(chartTab).charts;
    expect(left).toHaveLength(4);
    expect(left.find(({ chartId }) => chartId === moved?.chartId)?.['spec']).toEqual(spec);
  });

  it('leaves text that begins like a formula text, in an old tab and in a new one', async () => {
    const office = '=HYPERLINK("http://mau.example";"x")';
    await type(`'${settings}'!B3`, [[office]]);
    await publish();
    expect(valuesOf(form02)[0]?.[0]).toBe(office);
    await type(`'${settings}'!B3`, [['+84 950 000 001']]);
    await publish();
    expect(valuesOf(form02)[0]?.[0]).toBe('+84 950 000 001');
  });
});

/** A province that listed so many communes. */
function largeProvince(communes: number, name = 'Xã Tân Thịnh'): { plan: Plan; units: UnitIndex } {
  const ids = Array.from({ length: communes }, (_, at) => `x${String(at)}`);
  const units = ids.map((id, at) =>
    aUnit({ id, code: String(10_000 + at), name: `${name} ${String(at)}`, districtName: 'Huyện Đại Từ' }),
  );
  const communeTargets = ids.map((unitId) => ({
    unitId,
    category: 'XA_NTM',
    year: 2024,
    decision: 'QĐ mẫu',
  }));
  return { plan: aPlan({ communeTargets }), units: indexUnits(units) };
}

function withProvince(large: { plan: Plan; units: UnitIndex }): Deps {
  const loaded = fakePlans().find('sample');
  if (loaded === undefined) throw new Error('no plan');
  const found: LoadedPlan = { ...loaded, ...large };
  return { ...deps, plans: { find: () => found } };
}

/** Lines of Biểu 03, its total included. */
const linesOf03 = (): number =>
  valuesOf(form03)
    .slice(6)
    .filter(([, name]) => name === 'TỔNG SỐ' || String(name).startsWith('Xã')).length;

describe('a form of 10,000 lines', () => {
  it('comes in requests below 2 MB and 3 calls each time: first its head, then the whole, then what differs', async () => {
    const large = withProvince(largeProvince(10_000));
    expect((await publish(large)).calls).toBe(3);
    expect(String(valuesOf(form03)[3]?.[0])).toContain('lần tổng hợp sau');
    expect(valuesOf(form02)[6]?.[1]).toBe('TỔNG SỐ');
    const second = await publish(large);
    expect([second.calls, second.tabs]).toEqual([2, [form03]]);
    expect(linesOf03()).toBe(10_001);
    expect(String(valuesOf(form03)[3]?.[0])).toContain('Số liệu tính đến');
    expect(await publish(large)).toEqual({ calls: 1, sizes: [], tabs: [] });
    await type(`'${form03}'!F10000`, [[77]]);
    const { calls, sizes } = await publish(large);
    expect(calls).toBe(2);
    expect(sizes[0]).toBeLessThan(10_000);
  });

  it('makes its tab grow, in at most 3 calls each time, until it is whole', async () => {
    await publish();
    const large = withProvince(largeProvince(10_000));
    const runs = [];
    for (let run = 0; run < 5; run += 1) {
      const { calls } = await publish(large);
      runs.push(calls);
      if (calls === 1) break;
    }
    expect(Math.max(...runs)).toBeLessThanOrEqual(3);
    expect(runs.at(-1)).toBe(1);
    expect(linesOf03()).toBe(10_001);
  });

  it('comes in two requests when one would be too large, and goes on where it stopped', async () => {
    const large = withProvince(largeProvince(10_000, 'Xã có tên rất dài '.repeat(8)));
    const runs = [];
    for (let run = 0; run < 8; run += 1) {
      const { calls, sizes } = await publish(large);
      runs.push({ calls, requests: sizes.length });
      if (calls === 1) break;
    }
    expect(Math.max(...runs.map(({ calls }) => calls))).toBeLessThanOrEqual(3);
    expect(runs.map(({ requests }) => requests)).toContain(2);
    expect(runs.at(-1)?.calls).toBe(1);
    expect(linesOf03()).toBe(10_001);
  });
});
