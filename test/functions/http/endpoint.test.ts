import { gzipSync } from 'node:zlib';
import { MAX_BYTES } from '../../../core/src/api/limits.ts';
import type { Log } from '../../../functions/src/deps.ts';
import { endpoint, type Call } from '../../../functions/src/http/endpoint.ts';
import { Problem } from '../../../functions/src/problem.ts';
import { serve, type Answer, type ServedFunction } from './framework.ts';

const TOKEN = { authorization: 'Bearer good' };
const logged: Parameters<Log>[] = [];
const calls: Call[] = [];
let act: (call: Call) => Promise<unknown>;
let post: ServedFunction;
let get: ServedFunction;

beforeAll(async () => {
  const deps = {
    identity: {
      emailOf: (authorization: string | undefined) => {
        if (authorization === undefined) return Promise.reject(new Problem('identity/missing-token'));
        if (authorization === 'Bearer no keys') return Promise.reject(new Error('no keys'));
        if (authorization !== TOKEN.authorization)
          return Promise.reject(new Problem('identity/invalid-token'));
        return Promise.resolve('can.bo.171@example.org');
      },
    },
    log: (...line: Parameters<Log>) => void logged.push(line),
  };
  const recorded = (call: Call): Promise<unknown> => {
    calls.push(call);
    return act(call);
  };
  post = await serve(endpoint(deps, 'POST', recorded));
  get = await serve(endpoint(deps, 'GET', recorded));
});
afterAll(async () => {
  await post.close();
  await get.close();
});
beforeEach(() => {
  logged.length = 0;
  calls.length = 0;
  act = ({ body }) => Promise.resolve({ got: body });
});

const send = (
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = TOKEN,
): Promise<Answer> => post.send('POST', { body, headers });
const codeOf = ({ body }: Answer): unknown => (body as { error?: { code?: unknown } }).error?.code;

// First in this file: the framework's own answer holds only until a function was reached for the first time.
describe('a body that cannot be read', () => {
  const cutOff = new Uint8Array(gzipSync('{"protocol": 1}').subarray(0, 20));
  it.each<[string, string | Uint8Array<ArrayBuffer>, Record<string, string>]>([
    ['JSON that breaks off', '{"protocol": 1,', {}],
    ['no JSON', 'hello', {}],
    ['a compressed body that breaks off', cutOff, { 'content-encoding': 'gzip' }],
    ['a compression nobody knows', '{}', { 'content-encoding': 'rot13' }],
    ['letters nobody knows', '{}', { 'content-type': 'application/json; charset=x-viet' }],
  ])('%s: 400 request/malformed once a first request came', async (_what, body, headers) => {
    await post.send('HEAD');
    const answer = await send(body, { ...TOKEN, ...headers });
    expect(answer.status).toBe(400);
    expect(codeOf(answer)).toBe('request/malformed');
    expect(answer.headers.get('content-type')).toContain('application/json');
    expect(answer.text).not.toMatch(/Error|<html/);
    expect(calls).toEqual([]);
  });
});

describe('endpoint', () => {
  it('hands on who calls and what they sent, and answers JSON', async () => {
    const answer = await send('{"a":["Đại Từ",1]}');
    expect(answer).toMatchObject({ status: 200, body: { got: { a: ['Đại Từ', 1] } } });
    expect(calls).toMatchObject([{ email: 'can.bo.171@example.org', body: { a: ['Đại Từ', 1] } }]);
  });

  it('hands on the query of a GET', async () => {
    const answer = await get.send('GET', { headers: TOKEN, query: '?workbookId=wb-171' });
    expect(answer.status).toBe(200);
    expect(calls[0]?.query).toEqual({ workbookId: 'wb-171' });
  });

  it('takes a body that was compressed', async () => {
    const body = gzipSync(JSON.stringify({ compressed: 'Xã La Bằng' }));
    const answer = await post.send('POST', {
      body: new Uint8Array(body),
      headers: { ...TOKEN, 'content-encoding': 'gzip' },
    });
    expect(answer).toMatchObject({ status: 200, body: { got: { compressed: 'Xã La Bằng' } } });
  });

  it.each(['GET', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s where POST is meant', async (method) => {
    const answer = await post.send(method, { headers: TOKEN });
    expect(answer.status).toBe(405);
    expect(codeOf(answer)).toBe('request/wrong-method');
    expect(calls).toEqual([]);
  });

  it('says which method is meant', async () => {
    expect((await post.send('GET', { headers: TOKEN })).headers.get('allow')).toBe('POST');
    expect((await get.send('POST', { body: '{}', headers: TOKEN })).headers.get('allow')).toBe('GET');
  });

  it('takes a body of as many bytes as are allowed, and not one more', async () => {
    const bodyOf = (bytes: number): string => JSON.stringify('x'.repeat(bytes - 2));
    const wide = JSON.stringify('ệ'.repeat(MAX_BYTES / 3));
    const asArray = (body: string): string => `[${body.slice(0, -3)}"]`;
    expect((await send(asArray(bodyOf(MAX_BYTES)))).status).toBe(200);
    for (const body of [`${asArray(bodyOf(MAX_BYTES))} `, `[${wide}]`]) {
      const answer = await send(body);
      expect([answer.status, codeOf(answer)]).toEqual([413, 'request/too-large']);
    }
    expect(calls).toHaveLength(1);
  });

  it('counts the bytes of a compressed body as they are when unpacked', async () => {
    const answer = await post.send('POST', {
      body: new Uint8Array(gzipSync(JSON.stringify(['x'.repeat(MAX_BYTES)]))),
      headers: { ...TOKEN, 'content-encoding': 'gzip' },
    });
    expect(answer.status).toBe(413);
  });

  it.each<[string, Record<string, string>, string]>([
    ['no token', {}, 'identity/missing-token'],
    ['a bad token', { authorization: 'Bearer bad' }, 'identity/invalid-token'],
  ])('refuses %s before it looks at the body', async (_what, headers, code) => {
    const answer = await send('{}', headers);
    expect([answer.status, codeOf(answer)]).toEqual([401, code]);
    expect(calls).toEqual([]);
  });

  it('answers a Problem with its status, code, sentence and details, and logs nothing', async () => {
    act = () => Promise.reject(new Problem('class/other-reporter', { classCode: 'NTM-2024-173-001' }));
    const answer = await send('{}');
    expect(answer.status).toBe(403);
    expect(answer.body).toEqual({
      error: {
        code: 'class/other-reporter',
        message: 'Yêu cầu có mã lớp của đơn vị khác nên không được nhận.',
        details: { classCode: 'NTM-2024-173-001' },
      },
    });
    expect(logged).toEqual([]);
  });

  it('leaves details out when a Problem has none', async () => {
    act = () => Promise.reject(new Problem('workbook/unknown'));
    const { body } = await send('{}');
    expect(Object.keys((body as { error: object }).error)).toEqual(['code', 'message']);
  });

  it('answers 500 when it cannot tell who calls, and logs it', async () => {
    const answer = await send('{}', { authorization: 'Bearer no keys' });
    expect([answer.status, codeOf(answer)]).toEqual([500, 'server/bug']);
    expect(logged).toMatchObject([['ERROR', 'bug', {}]]);
    expect(calls).toEqual([]);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['an Error', () => Promise.reject(new TypeError('x of undefined'))],
    [
      'an Error thrown at once',
      () => {
        throw new Error('at once');
      },
    ],
    ['something else', () => Promise.reject('a string')],
    ['an answer that is no JSON', () => Promise.resolve({ count: 1n })],
  ])('answers a bug (%s) with 500 and no detail, and logs it without the body', async (_what, bug) => {
    act = bug;
    const answer = await send('{"name":"Nguyễn Thị Mẫu","id":"099185000001"}');
    expect(answer.status).toBe(500);
    expect(answer.body).toEqual({
      error: { code: 'server/bug', message: 'Máy chủ gặp lỗi. Hãy thử lại sau.' },
    });
    expect(logged).toMatchObject([['ERROR', 'bug', { path: '/', error: expect.stringMatching(/./) }]]);
    expect(JSON.stringify(logged)).not.toMatch(/Mẫu|099185000001|example\.org|Bearer/);
  });
});
