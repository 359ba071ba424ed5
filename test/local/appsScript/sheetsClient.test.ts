import { sheetsClient } from '../../../local/src/appsScript/sheetsClient.ts';
import type { WebAnswer, WebRequest } from '../../../local/src/appsScript/webRequest.ts';

const answer = (status: number, body: string): WebAnswer => ({
  status,
  headers: {},
  body: Buffer.from(body),
});

describe('sheetsClient', () => {
  const sent: WebRequest[] = [];
  const client = (given: WebAnswer) => {
    sent.length = 0;
    const send = (request: WebRequest): WebAnswer => {
      sent.push(request);
      return given;
    };
    return sheetsClient(send, 'http://127.0.0.1:1', 'wb1');
  };

  it('marks its requests as no use of the API', () => {
    client(answer(200, '{}')).values("'Lớp'!A1", 'serials');
    expect(sent).toMatchObject([{ method: 'GET', headers: { 'x-so-lop-internal': 'apps-script' } }]);
  });

  it('asks for the workbook once, until the grid changes or it is told to forget', () => {
    const sheets = client(answer(200, '{"sheets":[],"replies":[]}'));
    const reads = (): number => {
      sheets.workbook();
      return sent.filter(({ method }) => method === 'GET').length;
    };
    expect([reads(), reads()]).toEqual([1, 1]);
    sheets.change([{ repeatCell: {} }]);
    expect(reads()).toBe(1);
    sheets.change([{ repeatCell: {} }, { insertDimension: {} }]);
    expect(reads()).toBe(2);
    sheets.forget();
    expect(reads()).toBe(3);
  });

  it.each([
    [
      answer(400, '{"error":{"message":"Unable to parse range: X"}}'),
      'answered 400: Unable to parse range: X',
    ],
    [answer(502, '<html>'), 'answered 502: <html>'],
    [{ failure: 'timeout' as const, reason: 'no answer in time' }, 'is unavailable: no answer in time'],
  ])('throws what went wrong: %j', (given, message) => {
    expect(() => client(given).values('A1', 'serials')).toThrow(`Service Spreadsheets ${message}`);
  });
});
