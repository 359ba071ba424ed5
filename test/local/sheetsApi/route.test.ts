import fc from 'fast-check';
import { parseRoute } from '../../../local/src/sheetsApi/route.ts';

describe('parseRoute', () => {
  test.each([
    ['POST', '/', 'create', '', ''],
    ['POST', '', 'create', '', ''],
    ['GET', '/ID', 'get', 'ID', ''],
    ['GET', '/ID/?includeGridData=true', 'get', 'ID', ''],
    ['POST', '/ID:batchUpdate', 'batchUpdate', 'ID', ''],
    ['POST', '/ID/:batchUpdate', 'batchUpdate', 'ID', ''],
    ['POST', '/ID:getByDataFilter', 'getByDataFilter', 'ID', ''],
    ['GET', '/ID/values/A1%3AB2', 'values.get', 'ID', 'A1:B2'],
    ['GET', '/ID/values/A1:B2', 'values.get', 'ID', 'A1:B2'],
    ['GET', "/ID/values/'H%E1%BB%8Dc%20vi%C3%AAn'!A2%3AM", 'values.get', 'ID', "'Học viên'!A2:M"],
    ['PUT', '/ID/values/A1:B2', 'values.update', 'ID', 'A1:B2'],
    ['POST', '/ID/values/A1%3AB2:append', 'values.append', 'ID', 'A1:B2'],
    ['POST', '/ID/values/A1:B2:append?valueInputOption=RAW', 'values.append', 'ID', 'A1:B2'],
    ['POST', '/ID/values/A:A:clear', 'values.clear', 'ID', 'A:A'],
    ['GET', '/ID/values:batchGet?ranges=A1&ranges=B1', 'values.batchGet', 'ID', ''],
    ['POST', '/ID/values:batchUpdate', 'values.batchUpdate', 'ID', ''],
    ['POST', '/ID/values:batchClear', 'values.batchClear', 'ID', ''],
  ])('%s %s is %s', (httpMethod, url, ...[method, spreadsheetId, range]) => {
    expect(parseRoute(httpMethod, url)).toMatchObject({ method, spreadsheetId, range });
  });

  test('finds the range between the address and the action, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (range) => {
        const url = `/ID/values/${encodeURIComponent(range)}:append`;
        expect(parseRoute('POST', url)).toMatchObject({ method: 'values.append', range });
      }),
    );
  });

  test.each([
    ['DELETE', '/ID'],
    ['POST', '/ID/values:batchGetByDataFilter'],
    ['POST', '/ID/developerMetadata:search'],
    ['POST', '/ID/sheets/0:copyTo'],
    ['PATCH', '/ID/values/A1'],
    ['GET', '/ID/values'],
    ['GET', '/ID/values/A1/more'],
  ])('says that %s %s is not simulated', (httpMethod, url) => {
    expect(() => parseRoute(httpMethod, url)).toThrow(
      `${httpMethod} /v4/spreadsheets${url} is not simulated`,
    );
  });

  test('refuses a broken escape', () => {
    expect(() => parseRoute('GET', '/ID/values/%E1')).toThrow(/Malformed escape/);
  });
});
