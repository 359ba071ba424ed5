import { sheets as sheetsClient } from '@googleapis/sheets';
import { newSheet, newSpreadsheet } from '../../local/src/spreadsheet/newSpreadsheet.ts';
import { addSample, runningSheetsApi } from '../local/sheetsApi/runningSheetsApi.ts';
import type { RunningSheetsApi } from '../local/sheetsApi/runningSheetsApi.ts';

const HEADER = ['Họ và tên', 'CCCD', 'Năm sinh', 'Ghi chú'];
const FIRST = ['Nguyễn Thị Mẫu', '099185000001', 1985];
const TEXT = { numberFormat: { type: 'TEXT', pattern: '@' } };

let api: RunningSheetsApi;
beforeEach(async () => {
  api = await runningSheetsApi();
  addSample(api.store, [HEADER, FIRST]);
});
afterEach(() => api.close());

describe('@googleapis/sheets', () => {
  // Jest cannot load the fetch that the client would load by itself; everything else is as published.
  const client = () => sheetsClient({ version: 'v4', rootUrl: api.rootUrl, fetchImplementation: fetch });
  const spreadsheetId = 'sample';
  const failure = async (call: Promise<unknown>) =>
    call.then(
      () => ({ code: 200, message: '' }),
      (error: { status: number; message: string }) => ({ code: error.status, message: error.message }),
    );

  test('creates a spreadsheet and reads it back', async () => {
    const { data } = await client().spreadsheets.create({
      requestBody: {
        properties: { title: 'Biểu', locale: 'vi_VN' },
        sheets: [{ properties: { title: 'Tổng quan' } }, { properties: { title: 'Biểu 01', sheetId: 7 } }],
      },
    });
    const read = await client().spreadsheets.get({ spreadsheetId: data.spreadsheetId ?? '' });
    expect(read.data.properties).toMatchObject({
      title: 'Biểu',
      locale: 'vi_VN',
      timeZone: 'Asia/Ho_Chi_Minh',
    });
    expect(read.data.sheets?.map(({ properties }) => properties)).toMatchObject([
      { title: 'Tổng quan', index: 0, gridProperties: { rowCount: 1000, columnCount: 26 } },
      { title: 'Biểu 01', index: 1, sheetId: 7 },
    ]);
    expect(read.data.sheets?.[0]).not.toHaveProperty('data');
  });

  test('keeps leading zeros when writing RAW and reads an open-ended range to the last row', async () => {
    await client().spreadsheets.values.update({
      spreadsheetId,
      range: "'Học viên'!A3",
      valueInputOption: 'RAW',
      requestBody: {
        values: [
          ['Lý Mẫu', '001085000002', 1990, '=1+1'],
          ['Tô Mẫu', '006085000003'],
        ],
      },
    });
    const { data } = await client().spreadsheets.values.get({ spreadsheetId, range: "'Học viên'!A2:D" });
    expect(data).toEqual({
      range: "'Học viên'!A2:D20",
      majorDimension: 'ROWS',
      values: [
        ['Nguyễn Thị Mẫu', '099185000001', '1985'],
        ['Lý Mẫu', '001085000002', '1990', '=1+1'],
        ['Tô Mẫu', '006085000003'],
      ],
    });
  });

  test('loses the zeros when the same is typed into an automatic cell, and not into a plain-text one', async () => {
    const write = async (range: string) =>
      client().spreadsheets.values.update({
        spreadsheetId,
        range,
        valueInputOption: 'USER_ENTERED',
        includeValuesInResponse: true,
        responseValueRenderOption: 'UNFORMATTED_VALUE',
        requestBody: { values: [['001085000002']] },
      });
    expect((await write("'Học viên'!B5")).data.updatedData?.values).toEqual([[1085000002]]);
    await client().spreadsheets.batchUpdate({
      spreadsheetId,
      requestBody: {
        requests: [
          {
            repeatCell: {
              range: { sheetId: 0, startRowIndex: 5, startColumnIndex: 1, endColumnIndex: 2 },
              cell: { userEnteredFormat: TEXT },
              fields: 'userEnteredFormat.numberFormat',
            },
          },
        ],
      },
    });
    expect((await write("'Học viên'!B6")).data.updatedData?.values).toEqual([['001085000002']]);
  });

  test('demands a value input option', async () => {
    const call = client().spreadsheets.values.update({
      spreadsheetId,
      range: 'A1',
      requestBody: { values: [[1]] },
    });
    expect(await failure(call)).toMatchObject({
      code: 400,
      message: expect.stringMatching(/valueInputOption/),
    });
  });

  test('writes several blocks or none', async () => {
    const write = (second: string) =>
      client().spreadsheets.values.batchUpdate({
        spreadsheetId,
        requestBody: {
          valueInputOption: 'RAW',
          data: [
            { range: "'Học viên'!F1", values: [['x']] },
            { range: second, values: [['y']] },
          ],
        },
      });
    expect((await failure(write("'Học viên'!A21"))).code).toBe(400);
    const read = () => client().spreadsheets.values.get({ spreadsheetId, range: "'Học viên'!F:F" });
    expect((await read()).data.values).toBeUndefined();
    expect((await write("'Học viên'!F2")).data).toMatchObject({
      totalUpdatedCells: 2,
      totalUpdatedSheets: 1,
    });
    expect((await read()).data.values).toEqual([['x'], ['y']]);
  });

  test('appends below the table and beyond the grid', async () => {
    const rows = Array.from({ length: 20 }, (_, index) => [`Người ${String(index)}`]);
    const { data } = await client().spreadsheets.values.append({
      spreadsheetId,
      range: "'Học viên'!A1",
      valueInputOption: 'RAW',
      requestBody: { values: rows },
    });
    expect(data).toMatchObject({
      tableRange: "'Học viên'!A1:D2",
      updates: { updatedRange: "'Học viên'!A3:A22", updatedRows: 20 },
    });
    const read = await client().spreadsheets.get({ spreadsheetId });
    expect(read.data.sheets?.[0]?.properties?.gridProperties?.rowCount).toBe(22);
  });

  test('clears values and leaves notes', async () => {
    await client().spreadsheets.batchUpdate({
      spreadsheetId,
      requestBody: {
        requests: [
          {
            updateCells: {
              start: { sheetId: 0, rowIndex: 1, columnIndex: 1 },
              rows: [{ values: [{ note: 'Thiếu số 0' }] }],
              fields: 'note',
            },
          },
        ],
      },
    });
    await client().spreadsheets.values.batchClear({
      spreadsheetId,
      requestBody: { ranges: ["'Học viên'!A2:D2"] },
    });
    const { data } = await client().spreadsheets.get({
      spreadsheetId,
      ranges: ["'Học viên'!A2:D2"],
      fields: 'sheets.data.rowData.values(note,formattedValue)',
    });
    expect(data).toEqual({ sheets: [{ data: [{ rowData: [{ values: [{}, { note: 'Thiếu số 0' }] }] }] }] });
  });

  test('applies a batch whole or not at all', async () => {
    const before = api.store.get('sample');
    const call = client().spreadsheets.batchUpdate({
      spreadsheetId,
      requestBody: {
        requests: [
          { addSheet: { properties: { title: 'Biểu 01' } } },
          { deleteDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 20 } } },
        ],
      },
    });
    expect(await failure(call)).toMatchObject({
      code: 400,
      message: expect.stringContaining('requests[1].deleteDimension'),
    });
    expect(api.store.get('sample')).toBe(before);
  });

  test('is told what is not simulated', async () => {
    const call = client().spreadsheets.batchUpdate({
      spreadsheetId,
      requestBody: { requests: [{ addBanding: { bandedRange: {} } }] },
    });
    expect(await failure(call)).toMatchObject({ code: 501, message: expect.stringContaining('addBanding') });
  });

  test('gets 404 for a spreadsheet that is not there', async () => {
    expect((await failure(client().spreadsheets.get({ spreadsheetId: 'nowhere' }))).code).toBe(404);
  });

  test('reads colours, formats and formatted values through a nested mask', async () => {
    await client().spreadsheets.batchUpdate({
      spreadsheetId,
      requestBody: {
        requests: [
          {
            repeatCell: {
              range: { sheetId: 0, startRowIndex: 1, endRowIndex: 2, startColumnIndex: 2, endColumnIndex: 3 },
              cell: {
                userEnteredValue: { numberValue: 1500000 },
                userEnteredFormat: {
                  backgroundColorStyle: { rgbColor: { red: 1, green: 0.5, blue: 0 } },
                  numberFormat: { type: 'NUMBER', pattern: '#,##0' },
                },
              },
              fields: 'userEnteredValue,userEnteredFormat(backgroundColorStyle,numberFormat)',
            },
          },
        ],
      },
    });
    const { data } = await client().spreadsheets.get({
      spreadsheetId,
      ranges: ["'Học viên'!C2"],
      fields:
        'sheets(properties(title,sheetId),data.rowData.values(effectiveFormat.backgroundColor,userEnteredFormat.backgroundColorStyle,formattedValue,effectiveValue,userEnteredValue))',
    });
    expect(data.sheets?.[0]?.properties).toEqual({ title: 'Học viên', sheetId: 0 });
    expect(data.sheets?.[0]?.data?.[0]?.rowData?.[0]?.values?.[0]).toEqual({
      userEnteredValue: { numberValue: 1500000 },
      effectiveValue: { numberValue: 1500000 },
      formattedValue: '1.500.000',
      userEnteredFormat: { backgroundColorStyle: { rgbColor: { red: 1, green: 0.5 } } },
      effectiveFormat: { backgroundColor: { red: 1, green: 0.5 } },
    });
  });

  test('reads a sheet of 450 rows and 21 columns within 100 ms', async () => {
    const values = Array.from({ length: 450 }, (_, row) =>
      Array.from({ length: 21 }, (_cell, column) =>
        column % 3 === 0 ? row * column : `Giá trị ${String(column)}`,
      ),
    );
    const sheet = newSheet({ sheetId: 0, title: 'Lớn', values });
    api.store.create(newSpreadsheet({ spreadsheetId: 'large', title: 'Lớn', sheets: [sheet] }));
    const read = () => client().spreadsheets.values.get({ spreadsheetId: 'large', range: 'A1:U450' });
    for (let warmUp = 0; warmUp < 5; warmUp += 1) await read();
    const times: number[] = [];
    for (let run = 0; run < 15; run += 1) {
      const start = performance.now();
      expect((await read()).data.values).toHaveLength(450);
      times.push(performance.now() - start);
    }
    expect(times.sort((a, b) => a - b)[7]).toBeLessThan(100);
  });
});
