import { addSample, runningSheetsApi } from './runningSheetsApi.ts';
import type { RunningSheetsApi } from './runningSheetsApi.ts';

let api: RunningSheetsApi;
beforeEach(async () => {
  api = await runningSheetsApi();
  addSample(api.store, [['a', 'b'], [1]]);
});
afterEach(() => api.close());

const valueAt = (row: number) => api.store.get('sample').sheets[0]?.rows[row]?.cells[0]?.value;
const write = (headers?: Record<string, string>) =>
  api.call('PUT', '/sample/values/A3?valueInputOption=RAW', { values: [['x']] }, headers);

describe('sheetsApi', () => {
  test('counts each request once, as read or write', async () => {
    await api.call('GET', '/sample');
    await api.call('GET', '/sample/values:batchGet?ranges=A1&ranges=B1');
    await api.call('POST', '/sample:getByDataFilter', { dataFilters: [{ gridRange: { endRowIndex: 1 } }] });
    await write();
    await api.call('POST', '/sample:batchUpdate', { requests: [{ addSheet: {} }, { addSheet: {} }] });
    await api.call('POST', '/', {});
    await api.call('GET', '/nowhere');
    expect(api.requests).toEqual([
      'read sample',
      'read sample',
      'read sample',
      'write sample',
      'write sample',
      'write ',
      'read nowhere',
    ]);
  });

  test('answers in lines, as Google does, unless asked not to', async () => {
    const textOf = async (query: string) =>
      (await fetch(`${api.rootUrl}v4/spreadsheets/sample/values/A1:B1${query}`)).text();
    const [lines, compact] = [await textOf(''), await textOf('?prettyPrint=false')];
    expect(lines).toContain('\n  "values": [\n    [\n      "a",');
    expect(compact).toBe(JSON.stringify(JSON.parse(lines)));
  });

  test.each(['apps-script', 'workbench'])('neither counts nor fails a request of %s', async (internal) => {
    api.faults.push({ status: 503, afterSuccess: false });
    expect((await write({ 'x-so-lop-internal': internal })).status).toBe(200);
    expect([api.requests, api.faults.length]).toEqual([[], 1]);
  });

  test('counts a request with any other such header', async () => {
    await write({ 'x-so-lop-internal': 'somebody' });
    expect(api.requests).toEqual(['write sample']);
  });

  test.each([
    [429, false, 'RESOURCE_EXHAUSTED', undefined],
    [503, false, 'UNAVAILABLE', undefined],
    [503, true, 'UNAVAILABLE', 'x'],
  ] as const)(
    'answers an injected %i (after success: %p) once',
    async (status, afterSuccess, name, stored) => {
      api.faults.push({ status, afterSuccess });
      expect(await write()).toMatchObject({ status, body: { error: { code: status, status: name } } });
      expect(valueAt(2)).toBe(stored);
      expect((await write()).status).toBe(200);
    },
  );

  test.each<[string, string, unknown, number, string, string]>([
    ['GET', '/nowhere', undefined, 404, 'NOT_FOUND', 'Requested entity was not found.'],
    ['GET', '/sample/values/A1:Z99', undefined, 400, 'INVALID_ARGUMENT', 'exceeds grid limits'],
    [
      'GET',
      '/sample?fields=sheets(propertys)',
      undefined,
      400,
      'INVALID_ARGUMENT',
      "path 'sheets.propertys'",
    ],
    ['GET', '/sample?includeGridData=yes', undefined, 400, 'INVALID_ARGUMENT', "'includeGridData'"],
    [
      'GET',
      '/sample/values/A1?valueRenderOptions=X',
      undefined,
      400,
      'INVALID_ARGUMENT',
      '"valueRenderOptions"',
    ],
    ['PUT', '/sample/values/A1', { values: [['x']] }, 400, 'INVALID_ARGUMENT', 'valueInputOption'],
    [
      'PUT',
      '/sample/values/A1?valueInputOption=RAW',
      { values: [[{}]] },
      400,
      'INVALID_ARGUMENT',
      "'values[0][0]'",
    ],
    [
      'PUT',
      '/sample/values/A1?valueInputOption=RAW',
      { range: 'B1', values: [] },
      400,
      'INVALID_ARGUMENT',
      'differ',
    ],
    ['PUT', '/sample/values/A1?valueInputOption=RAW', '{', 400, 'INVALID_ARGUMENT', 'Invalid JSON payload'],
    ['POST', '/sample:batchUpdate', { requests: [] }, 400, 'INVALID_ARGUMENT', 'at least one request'],
    ['POST', '/sample:batchUpdate', { requests: [{}] }, 400, 'INVALID_ARGUMENT', 'requests[0]'],
    [
      'POST',
      '/sample:batchUpdate',
      { requests: [{ autoFill: {} }] },
      501,
      'UNIMPLEMENTED',
      'requests[0].autoFill is not simulated',
    ],
    ['POST', '/sample/values:batchGetByDataFilter', {}, 501, 'UNIMPLEMENTED', 'is not simulated'],
    [
      'POST',
      '/sample:getByDataFilter',
      { dataFilters: [{ developerMetadataLookup: {} }] },
      400,
      'INVALID_ARGUMENT',
      'developerMetadataLookup',
    ],
    ['POST', '/', { properties: { locale: 'en_US' } }, 400, 'INVALID_ARGUMENT', "'properties.locale'"],
  ])('%s %s %j is %i', async (method, path, body, ...[status, name, message]) => {
    expect(await api.call(method, path, body)).toMatchObject({
      status,
      body: { error: { code: status, status: name, message: expect.stringContaining(message) } },
    });
  });

  test('reads a null field of a batchUpdate as not set', async () => {
    const request = { addSheet: { properties: { title: 'X', hidden: null } } };
    expect((await api.call('POST', '/sample:batchUpdate', { requests: [request] })).status).toBe(200);
  });

  test('sends cells when the mask names them, whatever includeGridData says', async () => {
    const fields = 'sheets(data(startRow,rowData.values.formattedValue,columnMetadata.pixelSize))';
    const { body } = await api.call('GET', `/sample?includeGridData=false&ranges=A2:B2&fields=${fields}`);
    expect(body).toEqual({
      sheets: [
        {
          data: [
            {
              startRow: 1,
              rowData: [{ values: [{ formattedValue: '1' }] }],
              columnMetadata: [{ pixelSize: 100 }, { pixelSize: 100 }],
            },
          ],
        },
      ],
    });
    expect((await api.call('GET', '/sample?includeGridData=true&fields=spreadsheetId')).body).toEqual({
      spreadsheetId: 'sample',
    });
  });

  test('answers only the tabs asked for', async () => {
    await api.call('POST', '/sample:batchUpdate', {
      requests: [{ addSheet: { properties: { title: 'Khác' } } }],
    });
    const { body } = await api.call('GET', '/sample?ranges=Kh%C3%A1c!A1&fields=sheets.properties.title');
    expect(body).toEqual({ sheets: [{ properties: { title: 'Khác' } }] });
  });

  test('cuts answers of values down to a mask', async () => {
    expect((await api.call('GET', '/sample/values/A1:B2?fields=values')).body).toEqual({
      values: [['a', 'b'], ['1']],
    });
  });

  test('answers a batchUpdate with the spreadsheet when asked to', async () => {
    const { body } = await api.call('POST', '/sample:batchUpdate', {
      requests: [{ addSheet: { properties: { title: 'Khác' } } }],
      includeSpreadsheetInResponse: true,
      responseIncludeGridData: true,
      responseRanges: ['Khác!A1:B1'],
    });
    expect(body).toMatchObject({
      replies: [{ addSheet: { properties: { sheetId: 1 } } }],
      updatedSpreadsheet: {
        sheets: [{ properties: { title: 'Khác' }, data: [{ rowMetadata: [{ pixelSize: 21 }] }] }],
      },
    });
  });

  test.each([
    ['OVERWRITE', ['a', 1, 'x', 'below']],
    ['INSERT_ROWS', ['a', 1, 'x', undefined, 'below']],
  ])('appends by %s', async (option, column) => {
    await api.call('PUT', '/sample/values/A4?valueInputOption=RAW', { values: [['below']] });
    const path = `/sample/values/A1:append?valueInputOption=RAW&insertDataOption=${option}`;
    const { body } = await api.call('POST', path, { values: [['x']] });
    expect(body).toMatchObject({
      tableRange: "'Học viên'!A1:B2",
      updates: { updatedRange: "'Học viên'!A3", updatedCells: 1 },
    });
    expect(column.map((_value, row) => valueAt(row))).toEqual(column);
  });

  test('clears values with an empty or no body', async () => {
    expect((await api.call('POST', '/sample/values/A1:clear')).body).toEqual({
      spreadsheetId: 'sample',
      clearedRange: "'Học viên'!A1",
    });
    expect([valueAt(0), valueAt(1)]).toEqual([undefined, 1]);
  });

  test('gives new spreadsheets ids that count up', async () => {
    const ids = [await api.call('POST', '/', {}), await api.call('POST', '/', {})].map(
      ({ body }) => body['spreadsheetId'],
    );
    expect(ids).toEqual(['spreadsheet-2', 'spreadsheet-3']);
  });
});
