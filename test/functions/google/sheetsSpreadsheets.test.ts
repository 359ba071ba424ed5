import { APPROVAL_TAB } from '../../../core/src/schema/tabs.ts';
import { sheetIdOf } from '../../../functions/src/google/formRequests.ts';
import { anApprovalRow, approvalHeaders } from '../../builders/anApprovalTab.ts';
import { aForm, aFormOf, spreadsheetsContract } from '../../contracts/spreadsheets.contract.ts';
import type { RunningSheetsApi } from '../../local/sheetsApi/runningSheetsApi.ts';
import { EMPTY_TABS, sheetsWorlds, type SheetsWorld } from './sheetsWorld.ts';

const world = sheetsWorlds();
let api: SheetsWorld['api'];
let spreadsheets: SheetsWorld['spreadsheets'];
let patience: SheetsWorld['patience'];
let put: SheetsWorld['put'];
let web: SheetsWorld['web'];
beforeEach(() => {
  ({ api, spreadsheets, patience, put, web } = world());
});

describe('sheetsSpreadsheets', () => {
  spreadsheetsContract(() => Promise.resolve({ spreadsheets, put }));

  it('counts what the Sheets API counts, and asks no other host', async () => {
    put('wb', { ...EMPTY_TABS });
    await spreadsheets.fetchReporterTabs('wb');
    const reading = await spreadsheets.readTabs('wb', ['Lớp', 'Biểu 01']);
    await spreadsheets.writeForms('wb', { missing: [], changed: [aFormOf('Lớp', [['x']])] }, reading);
    await spreadsheets.writeForms('wb', { missing: [aForm('Biểu 01')], changed: [] }, reading);
    expect(api.requests).toEqual(['read wb', 'read wb', 'read wb', 'write wb', 'write wb']);
    expect(spreadsheets.calls()).toBe(api.requests.length);
    expect([...web.hosts]).toEqual(['127.0.0.1']);
  });

  it('writes to absolute places, as it is, nothing that would stand there twice when it is repeated', async () => {
    put('wb', { 'Biểu 01': [['a']] });
    const changed = [aFormOf('Biểu 01', [['b']])];
    const reading = await spreadsheets.readTabs('wb', ['Biểu 01', 'Biểu 02']);
    web.sent.length = 0;
    await spreadsheets.writeForms('wb', { missing: [], changed }, reading);
    api.faults.push({ status: 503, afterSuccess: true });
    await spreadsheets.writeForms('wb', { missing: [aForm('Biểu 02')], changed }, reading);
    const [values, ...batches] = web.sent;
    expect(values?.path).toMatch(/\/values:batchUpdate$/);
    expect(values?.body).toMatchObject({ valueInputOption: 'RAW', data: [{ range: "'Biểu 01'!A1" }] });
    // As it is, repeated, and written anew because the tab is there.
    expect(batches.map(({ path }) => path.replace(/^.*wb/, ''))).toEqual(Array(3).fill(':batchUpdate'));
    const requests = batches.flatMap(({ body }) => (body as { requests: Record<string, object>[] }).requests);
    expect([...new Set(requests.flatMap(Object.keys))].sort()).toEqual([
      'addSheet',
      'mergeCells',
      'repeatCell',
      'updateBorders',
      'updateCells',
      'updateDimensionProperties',
    ]);
    const added = requests.flatMap(({ addSheet }) => addSheet ?? []);
    expect(added).toMatchObject(Array(2).fill({ properties: { sheetId: sheetIdOf('Biểu 02') } }));
  });

  it('lays the tab Phê duyệt out once: dropdown, formats, notes, a frozen header', async () => {
    put('wb', { A: [['a']] });
    const reading = await spreadsheets.readTabs('wb', ['A', APPROVAL_TAB]);
    const portions = [
      [{ row: 0, column: 0, values: [approvalHeaders, anApprovalRow({ startDate: 45_363 })] }],
    ];
    await spreadsheets.writeForms(
      'wb',
      { missing: [], changed: [], approvals: { isMissing: true, portions } },
      reading,
    );
    const sheet = api.store.get('wb').sheets.find(({ properties }) => properties.title === APPROVAL_TAB);
    expect(sheet?.properties).toMatchObject({
      sheetId: sheetIdOf(APPROVAL_TAB),
      gridProperties: { rowCount: 1000, frozenRowCount: 1 },
    });
    const cellUnder = (header: string, row: number): unknown =>
      sheet?.rows[row]?.cells[approvalHeaders.indexOf(header)];
    expect(cellUnder('Phê duyệt của tỉnh', 0)).toMatchObject({ note: expect.stringContaining('DUYET') });
    expect(cellUnder('Phê duyệt của tỉnh', 1)).toMatchObject({ validation: { strict: false } });
    expect(cellUnder('Ngày khai giảng', 1)).toMatchObject({
      value: 45_363,
      format: { numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' } },
    });
  });

  it('does not write over the tab Phê duyệt that an attempt without an answer has added', async () => {
    put('wb', { A: [['a']] });
    const reading = await spreadsheets.readTabs('wb', ['A', APPROVAL_TAB]);
    const approvals = { isMissing: true, portions: [[{ row: 0, column: 0, values: [['Mã lớp']] }]] };
    api.faults.push({ status: 503, afterSuccess: true });
    web.sent.length = 0;
    await spreadsheets.writeForms('wb', { missing: [], changed: [], approvals }, reading);
    expect(await spreadsheets.readTab('wb', APPROVAL_TAB)).toEqual([['Mã lớp']]);
    // Sent, repeated and refused because the tab is there: that is all.
    expect(web.sent).toHaveLength(2);
  });

  describe('cells of the tab Phê duyệt when an answer is lost', () => {
    const approvals = { isMissing: false, portions: [[{ row: 1, column: 0, values: [['NTM']] }]] };
    let fault: RunningSheetsApi['faults'][number];
    const readIt = async (): Promise<unknown> => (await spreadsheets.readTab('wb', APPROVAL_TAB))[1];
    const write = async (changed: ReturnType<typeof aFormOf>[], missing = [aForm('Biểu 02')].slice(1)) => {
      const tabs = ['Biểu 01', APPROVAL_TAB, ...missing.map(({ table }) => table.tab)];
      const reading = await spreadsheets.readTabs('wb', tabs);
      api.faults.push(fault);
      await spreadsheets.writeForms('wb', { missing, changed, approvals }, reading);
    };
    /** By the time of the second attempt the office has put another row there. */
    const sortMeanwhile = (): void => {
      const { sleep } = patience;
      const spy = jest.spyOn(patience as { sleep: typeof sleep }, 'sleep').mockImplementation(async (ms) => {
        spy.mockRestore();
        await api.call(
          'PUT',
          `/wb/values/${encodeURIComponent(`'${APPROVAL_TAB}'!A2`)}?valueInputOption=RAW`,
          {
            values: [['OCOP']],
          },
        );
        return sleep(ms);
      });
    };
    beforeEach(() => {
      put('wb', { 'Biểu 01': [['a']], [APPROVAL_TAB]: [['Mã lớp']] });
      fault = { status: 503, afterSuccess: true };
      sortMeanwhile();
    });

    it('are not written over what stands there by then, and the forms are', async () => {
      await write([aFormOf('Biểu 01', [['b']])]);
      expect(await spreadsheets.readTab('wb', 'Biểu 01')).toEqual([['b']]);
      expect(await readIt()).toEqual(['OCOP']);
    });

    it('nor beside a tab that is added', async () => {
      await write([aFormOf('Biểu 01', [['b']])], [aForm('Biểu 02')]);
      expect(await spreadsheets.readTab('wb', 'Biểu 02')).toHaveLength(9);
      expect(await readIt()).toEqual(['OCOP']);
    });

    it('are given up when there is nothing else to write', async () => {
      await expect(write([])).rejects.toThrow('it may have been done');
      expect(await readIt()).toEqual(['OCOP']);
    });

    it('are repeated when it is sure that nothing was done', async () => {
      fault = { status: 429, afterSuccess: false };
      await write([]);
      expect(await readIt()).toEqual(['NTM']);
    });
  });

  it('reads dates as the serial numbers that the add-on sees, and numbers unformatted', async () => {
    put('wb', { ...EMPTY_TABS, Lớp: [[45363, 48_500_000]] });
    const formats = ['DATE', 'CURRENCY'].map((type, at) => ({
      repeatCell: {
        range: { sheetId: 0, startRowIndex: 0, endRowIndex: 1, startColumnIndex: at, endColumnIndex: at + 1 },
        cell: { userEnteredFormat: { numberFormat: { type, pattern: at === 0 ? 'dd/mm/yyyy' : '#,##0' } } },
        fields: 'userEnteredFormat.numberFormat',
      },
    }));
    await api.call('POST', '/wb:batchUpdate', { requests: formats });
    expect((await spreadsheets.fetchReporterTabs('wb')).read().class).toEqual([[45363, 48_500_000]]);
  });

  it('keeps the format of a tab that is written over beside one that is added', async () => {
    put('wb', { 'Biểu 01': [[1]] });
    const bold = {
      repeatCell: {
        range: { sheetId: 0, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 },
        cell: { userEnteredFormat: { textFormat: { bold: true } } },
        fields: 'userEnteredFormat.textFormat',
      },
    };
    await api.call('POST', '/wb:batchUpdate', { requests: [bold] });
    const reading = await spreadsheets.readTabs('wb', ['Biểu 01', 'Biểu 02']);
    const forms = { missing: [aForm('Biểu 02')], changed: [aFormOf('Biểu 01', [[2]])] };
    await spreadsheets.writeForms('wb', forms, reading);
    const cell = api.store.get('wb').sheets[0]?.rows[0]?.cells[0];
    expect(cell).toMatchObject({ value: 2, format: { textFormat: { bold: true } } });
  });
});
