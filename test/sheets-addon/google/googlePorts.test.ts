import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import express from 'express';
import { SyncRequest } from '../../../core/src/api/syncRequest.ts';
import type { Cell } from '../../../core/src/schema/cell.ts';
import { classColumns } from '../../../core/src/schema/classColumns.ts';
import { TABS } from '../../../core/src/schema/tabs.ts';
import { columnAt } from '../../../core/src/sheet/readTab.ts';
import type { RunRequest } from '../../../local/src/appsScript/runRequest.ts';
import { readWorkbookState, saveWorkbookState } from '../../../local/src/appsScript/workbookState.ts';
import { sheetsApi } from '../../../local/src/sheetsApi/sheetsApi.ts';
import { newSheet, newSpreadsheet } from '../../../local/src/spreadsheet/newSpreadsheet.ts';
import { typeValues } from '../../../local/src/spreadsheet/personEdits.ts';
import { openSpreadsheetStore } from '../../../local/src/spreadsheet/spreadsheetStore.ts';
import { cellAddress } from '../../../sheets-addon/src/actions/showFindings.ts';
import type { SidebarState } from '../../../sheets-addon/src/ui/sidebarModel.ts';
import { aClassRow } from '../../builders/aClassRow.ts';
import { aClassTab, anEnrolmentTab } from '../../builders/aTab.ts';
import { anEnrolmentRow } from '../../builders/anEnrolmentRow.ts';
import { aCodebook } from '../../fakes/addonPorts.ts';
import { OWNER, startTestHost, type TestHost } from '../../local/appsScript/startTestHost.ts';
import { buildBundle } from '../buildBundle.ts';

const HV = TABS.enrolment;
/** The address of a cell of the first class's row. */
const cellOf = (key: string): string => cellAddress(2, columnAt(classColumns, key));
const colleague = { as: 'dong.nghiep.171@example.org', authMode: 'LIMITED' } as const;

/** The built add-on in the local Apps Script host, over the local Sheets API; the server keeps what it is sent. */
async function startWorkbook() {
  const bundle = buildBundle();
  const directory = mkdtempSync(path.join(tmpdir(), 'addon-sheets-'));
  const store = openSpreadsheetStore({ directory });
  const sheets = [newSheet({ sheetId: 1, title: 'Trang tính1' })];
  store.create(newSpreadsheet({ spreadsheetId: 'wb1', title: 'Sổ Lớp – Huyện Đại Từ', sheets }));
  const pushes: { request: SyncRequest; token: string | undefined }[] = [];
  /** The next requests are answered with these, the header `Retry-After` among them, and not kept. */
  const failures: { status: number; retryAfter?: string }[] = [];
  const app = express();
  app.use('/v4/spreadsheets', sheetsApi({ store, onRequest: () => undefined }));
  app.use(express.json());
  app.post(
    '/local/token',
    (req, res) => void res.json({ token: `token of ${String((req.body as { as: string }).as)}` }),
  );
  app.get('/functions/codebook', (_req, res) => void res.json(aCodebook()));
  app.post('/functions/sync', (req, res) => {
    const failure = failures.shift();
    if (failure !== undefined) {
      if (failure.retryAfter !== undefined) res.set('Retry-After', failure.retryAfter);
      res.status(failure.status).send('Rate exceeded.');
      return;
    }
    const request = SyncRequest.parse(req.body);
    pushes.push({ request, token: req.get('authorization') });
    const classes = request.classes.map(({ classCode, baseRevision }) => ({
      classCode,
      outcome: 'stored',
      revision: baseRevision + 1,
      hash: 'h',
      issues: [],
      conflicts: [],
      changes: [],
    }));
    res.json({ classes, revisions: {} });
  });
  const host = await startTestHost(readFileSync(path.join(bundle.directory, 'Code.js'), 'utf8'), {
    listener: app,
  });
  copyFileSync(path.join(bundle.directory, 'sidebar.html'), path.join(host.directory, 'sidebar.html'));
  const close = async (): Promise<void> => {
    await host.close();
    await store.close();
    bundle.remove();
    rmSync(directory, { recursive: true });
  };
  return { host, store, pushes, failures, close };
}

function setServerUrl({ directory, rootUrl }: TestHost): void {
  const stateDirectory = path.join(directory, 'state');
  const state = readWorkbookState(stateDirectory, 'wb1');
  saveWorkbookState(stateDirectory, 'wb1', { ...state, script: { SERVER_URL: `${rootUrl}/functions` } });
}

jest.setTimeout(30_000);

describe('the built add-on in Apps Script', () => {
  let workbook: Awaited<ReturnType<typeof startWorkbook>>;
  beforeAll(async () => {
    workbook = await startWorkbook();
  });
  afterAll(() => workbook.close());

  const run = async (name: string, request: Partial<RunRequest> = {}) => {
    const result = await workbook.host.run(name, request);
    expect(result.error).toBeUndefined();
    return result;
  };
  const type = (tab: string, at: string, values: readonly (readonly Cell[])[]) => {
    workbook.store.update('wb1', (before) =>
      typeValues(before, { range: `'${tab}'!${at}`, values: values.map((r) => [...r]) }),
    );
  };
  const read = async (range: string, fields: string): Promise<Record<string, unknown>[]> => {
    const query = `ranges=${encodeURIComponent(range)}&includeGridData=true&fields=sheets.data.rowData.values(${fields})`;
    const answer = await fetch(`${workbook.host.rootUrl}/v4/spreadsheets/wb1?${query}`);
    const body = (await answer.json()) as {
      sheets: { data: { rowData?: { values?: Record<string, unknown>[] }[] }[] }[];
    };
    return body.sheets[0]?.data[0]?.rowData?.flatMap(({ values = [{}] }) => values) ?? [];
  };
  const edited = (row: number, column: number) => ({
    event: { range: { sheetName: HV, row, column, numRows: 1, numColumns: 1 } },
  });

  it('says which setting is missing before it knows the server', async () => {
    const { alerts } = await run('setUpWorkbook');
    expect(alerts.map(({ message }) => message)).toEqual([expect.stringContaining('SERVER_URL')]);
  });

  it('sets up, sends what is typed, then has nothing to send', async () => {
    setServerUrl(workbook.host);
    await run('setUpWorkbook');
    // Without a last day it may go on for ever: whatever today is, its status is no news.
    type(TABS.class, 'A2', aClassTab(aClassRow({ endDate: '' })).slice(1));
    type(HV, 'A2', anEnrolmentTab(anEnrolmentRow({ _id: '' })).slice(1));
    expect((await run('syncNow')).toasts.map(({ message }) => message)).toEqual([
      'Đã gửi 1 lớp. Không có lỗi.',
    ]);
    const [push] = workbook.pushes;
    expect(push?.token).toBe(`Bearer token of ${OWNER}`);
    expect(push?.request.classes[0]?.enrolments[0]?.at(-1)).toMatch(/^r[0-9a-f]{16}$/);
    expect(push?.request.classes[0]?.cells[1]).toBe('NTM');
    // Nothing to send; the province is asked once what it did.
    expect((await run('syncNow')).calls.urlFetch).toBe(1);
    const [mark] = await read(`'${TABS.class}'!${cellOf('syncMark')}`, 'formattedValue');
    expect(mark?.['formattedValue']).toMatch(/^đã đồng bộ lúc \d\d:\d\d \d\d\/\d\d\/\d{4}$/);
  });

  it('marks a bad row for anybody who edits, in six calls for cells, without the server', async () => {
    type(HV, 'G2', [['99185000001']]);
    const { calls } = await run('onEdit', { ...colleague, ...edited(2, 7) });
    const [cell] = await read(`'${HV}'!G2`, 'note,userEnteredFormat.backgroundColorStyle');
    expect(cell?.['note']).toMatch(/^Sổ Lớp:\nCảnh báo: .*099185000001\.$/);
    const ofCells = Object.entries(calls.byMethod).filter(([name]) => name.startsWith('Range.'));
    expect(ofCells.reduce((sum, [, n]) => sum + n, 0)).toBe(6);
    expect(calls.urlFetch).toBe(0);
  });

  it("lists the finding with a link to its cell when the owner's trigger runs", async () => {
    await run('onEditInstalled', edited(2, 7));
    const cells = await read(`'${TABS.findings}'!A2:H2`, 'formattedValue,userEnteredFormat.textFormat');
    expect(cells.slice(0, 4).map((cell) => cell['formattedValue'])).toEqual([
      'Cảnh báo',
      HV,
      '2',
      'Số CCCD/CMND',
    ]);
    expect(cells[6]?.['formattedValue']).toBe('099185000001');
    expect(JSON.stringify(cells[7])).toMatch(/#gid=\d+&range=G2/);
  });

  it('clears the mark when the cell is mended', async () => {
    type(HV, 'G2', [['099185000001']]);
    await run('onEdit', { ...colleague, ...edited(2, 7) });
    const [cell] = await read(`'${HV}'!G2`, 'note,userEnteredFormat.backgroundColorStyle');
    expect(cell).toEqual({ userEnteredFormat: {} });
  });

  it.each([
    ['a day', 45_363, 45_363],
    ['a day and time', 45_363.75, 45_363.75],
    ['a day of the years when Sài Gòn was an hour ahead', 23_000, 23_000],
  ])('sends a date cell as its serial number: %s', async (_, serial, sent) => {
    const { properties } =
      workbook.store.get('wb1').sheets.find((sheet) => sheet.properties.title === TABS.class) ?? {};
    const format = { numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' } };
    const cell = { userEnteredValue: { numberValue: serial }, userEnteredFormat: format };
    const start = {
      sheetId: properties?.sheetId,
      rowIndex: 1,
      columnIndex: columnAt(classColumns, 'startDate'),
    };
    const updateCells = {
      start,
      rows: [{ values: [cell] }],
      fields: 'userEnteredValue,userEnteredFormat.numberFormat',
    };
    const answer = await fetch(`${workbook.host.rootUrl}/v4/spreadsheets/wb1:batchUpdate`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ requests: [{ updateCells }] }),
    });
    expect(answer.status).toBe(200);
    await run('onTimer');
    const request = workbook.pushes.at(-1)?.request;
    expect(request?.classes[0]?.cells[request.columns.class.indexOf('startDate')]).toBe(sent);
  });

  it('sends again after a pause what the server was too busy for, and counts it', async () => {
    type(TABS.class, cellOf('title'), [['Tên khác']]);
    workbook.failures.push({ status: 503 }, { status: 429, retryAfter: '1' });
    const before = workbook.pushes.length;
    const { calls, ms } = await run('onTimer');
    expect([calls.urlFetch, workbook.pushes.length - before]).toEqual([3, 1]);
    // Slept at least half a second of its own choice, and the second it was asked to wait.
    expect(ms).toBeGreaterThanOrEqual(1500);
    const { alerts } = await run('showQuota');
    expect(alerts[0]?.message).toMatch(
      /^Hôm nay: \d+ lần tự động chạy, .* trong 90 phút; \d+ lần gửi trong 20\.000;/,
    );
  });

  it('does not send again what was refused', async () => {
    type(TABS.class, cellOf('title'), [['Tên khác nữa']]);
    workbook.failures.push({ status: 403 });
    expect((await run('onTimer')).calls.urlFetch).toBe(1);
    expect((await run('onTimer')).calls.urlFetch).toBe(1);
  });

  it('offers the tab in front for printing, in a window with links', async () => {
    const selection = { sheetName: HV, row: 2, column: 1, numRows: 1, numColumns: 1 };
    const { dialogs } = await run('printTab', { selection });
    expect(dialogs).toMatchObject([{ kind: 'modal', title: `In tab “${HV}”` }]);
    const sheet = workbook.store.get('wb1').sheets.find(({ properties }) => properties.title === HV);
    const link = `/spreadsheets/d/wb1/export?format=pdf&amp;gid=${String(sheet?.properties.sheetId)}&amp;size=A4`;
    expect(dialogs[0]?.html).toContain(link);
  });

  describe('the sidebar', () => {
    const PHONE = 8;
    const selection = { sheetName: HV, row: 2, column: PHONE, numRows: 1, numColumns: 1 };
    const state = async (name: string, args: readonly unknown[] = []) => {
      const { result, calls, selection: after } = await run(name, { args, selection });
      return { ...(result as SidebarState), calls, after };
    };
    const phone = async () =>
      (await read(`'${HV}'!H2`, 'userEnteredValue'))[0]?.['userEnteredValue'] as unknown;

    it('is a page of the project, shown from the menu', async () => {
      const { dialogs } = await run('showSidebar');
      expect(dialogs).toMatchObject([{ kind: 'sidebar', title: 'Sổ Lớp' }]);
      expect(dialogs[0]?.html).toContain('sidebarStamp');
    });

    it('repairs a cell exactly, whatever its format, and takes it back', async () => {
      type(HV, 'H2', [['950000001']]);
      await run('onEditInstalled', edited(2, PHONE));
      const { stamp, sections } = await state('sidebarState');
      expect((await run('sidebarStamp', { selection })).result).toBe(stamp);
      const [fix] = sections[0]?.cards[0]?.actions ?? [];
      expect(fix?.label).toBe('Sửa ô này');
      const pushed = workbook.pushes.length;
      const { notice } = await state(fix?.run ?? '', fix?.args);
      expect(notice?.text).toBe('Đã sửa “950000001” thành “0950000001”. Đã gửi 1 lớp.');
      expect(await phone()).toEqual({ stringValue: '0950000001' });
      expect(workbook.pushes.length).toBe(pushed + 1);
      expect((await state('undoRepair')).notice?.tone).toBe('good');
      expect(await phone()).toEqual({ stringValue: '950000001' });
    });

    it('repairs a number in an automatic cell, and takes it back as a number', async () => {
      const { properties } =
        workbook.store.get('wb1').sheets.find((sheet) => sheet.properties.title === HV) ?? {};
      const range = {
        sheetId: properties?.sheetId,
        ...{ startRowIndex: 1, endRowIndex: 2, startColumnIndex: 7, endColumnIndex: 8 },
      };
      const cell = { userEnteredValue: { numberValue: 950_000_001 } };
      const fields = 'userEnteredValue,userEnteredFormat.numberFormat';
      const answer = await fetch(`${workbook.host.rootUrl}/v4/spreadsheets/wb1:batchUpdate`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ requests: [{ repeatCell: { range, cell, fields } }] }),
      });
      expect(answer.status).toBe(200);
      const [fix] = (await state('sidebarState')).sections[0]?.cards[0]?.actions ?? [];
      await state(fix?.run ?? '', fix?.args);
      expect(await phone()).toEqual({ stringValue: '0950000001' });
      await state('undoRepair');
      expect(await phone()).toEqual({ numberValue: 950_000_001 });
    });

    it('tells where the person is without reading a cell', async () => {
      const { calls } = await run('sidebarStamp', { selection });
      expect([calls.spreadsheet, calls.changes]).toEqual([0, 0]);
    });

    it('takes the person from finding to finding', async () => {
      // The day typed last lies outside the plan and before the opening paper.
      const at = (key: string): number => columnAt(classColumns, key) + 1;
      const day = { ...selection, sheetName: TABS.class, column: at('startDate') };
      const paper = { ...day, column: at('openingDecision') };
      const first = await run('goToNextFinding', { selection });
      expect(first.selection).toEqual(day);
      expect((first.result as SidebarState).sections[0]?.title).toBe(
        `Lớp ${cellOf('startDate')} · Ngày khai giảng`,
      );
      expect((await run('goToNextFinding', { selection: day })).selection).toEqual(paper);
      const third = await run('goToNextFinding', { selection: paper });
      expect(third.selection).toMatchObject({ sheetName: HV, row: 2 });
      type(HV, 'H2', [['0950000001']]);
      await run('onEditInstalled', edited(2, PHONE));
    });
  });

  it('builds its menu even before anybody gave consent', async () => {
    const { menus } = await run('onOpen', { as: colleague.as, authMode: 'NONE', event: {} });
    expect(menus[0]?.caption).toBe('Sổ Lớp');
  });

  it('installs its triggers for one owner', async () => {
    await run('installTriggers');
    await run('installTriggers');
    expect(workbook.host.host.triggersOf('wb1').map(({ event, owner }) => [event, owner])).toEqual([
      ['ON_EDIT', OWNER],
      ['ON_CHANGE', OWNER],
      ['ON_OPEN', OWNER],
      ['CLOCK', OWNER],
    ]);
    const second = await run('installTriggers', { as: colleague.as });
    expect(second.alerts[0]?.message).toContain(OWNER);
    expect(workbook.host.host.triggersOf('wb1')).toHaveLength(4);
  });

  it('runs its triggers without a word and without a request while nothing changed', async () => {
    await run('onEditInstalled', edited(2, 7));
    for (const [name, requests] of [
      ['onTimer', 0],
      // Somebody looks: the province is asked once what it did.
      ['onOpenInstalled', 1],
      ['onChangeInstalled', 0],
    ] as const) {
      const { toasts, alerts, calls } = await run(name, { event: { changeType: 'REMOVE_ROW' } });
      expect([toasts, alerts, calls.urlFetch]).toEqual([[], [], requests]);
    }
  });
});
