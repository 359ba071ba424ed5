import type { RequestListener } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { startTestHost, type TestHost } from '../startTestHost.ts';

const SCRIPT = `
  const show = (response) => [response.getResponseCode(), response.getContentText()];
  function get(path, options) { return show(UrlFetchApp.fetch(ROOT + path, options)); }
  function getAll(paths) {
    return UrlFetchApp.fetchAll(paths.map((path) => ({ url: ROOT + path, muteHttpExceptions: true }))).map(show);
  }
  function address(url) { return UrlFetchApp.fetch(url).getResponseCode(); }
  function post(text) {
    const payload = Utilities.gzip(Utilities.newBlob(text, 'application/json'));
    const options = { method: 'post', contentType: 'application/json', headers: { 'Content-Encoding': 'gzip' }, payload };
    return show(UrlFetchApp.fetch(ROOT + '/echo', options));
  }
  function header(name) { return UrlFetchApp.fetch(ROOT + '/echo').getHeaders()[name]; }
  function bytes() { return UrlFetchApp.fetch(ROOT + '/echo', { payload: 'é' }).getContent(); }
  function token() { return ScriptApp.getIdentityToken(); }
`;

const listener: RequestListener = (request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    const raw = Buffer.concat(parts);
    const body = (request.headers['content-encoding'] === 'gzip' ? gunzipSync(raw) : raw).toString('utf8');
    if (request.url === '/slow') return;
    if (request.url === '/moved') response.writeHead(302, { location: '/echo' }).end();
    else if (request.url === '/broken') response.writeHead(500).end('x'.repeat(1_000));
    else if (request.url === '/local/token')
      response.end(JSON.stringify({ token: `token of ${JSON.parse(body).as}` }));
    else response.end(`${String(request.method)} ${String(request.headers['content-type'])} ${body}`);
  });
};

describe('UrlFetchApp', () => {
  let test: TestHost;
  beforeAll(async () => {
    test = await startTestHost('', { listener, fetchTimeoutMs: 150 });
    const { writeFile } = await import('node:fs/promises');
    await writeFile(test.bundleFile, `const ROOT = '${test.rootUrl}';\n${SCRIPT}`);
  });
  afterAll(() => test.close());

  it.each([
    ['a plain GET', '/echo', undefined, 'GET undefined '],
    ['a payload as a POST', '/echo', { payload: 'a' }, 'POST application/x-www-form-urlencoded a'],
    [
      'an object as a form',
      '/echo',
      { payload: { tên: 'Hà' } },
      'POST application/x-www-form-urlencoded t%C3%AAn=H%C3%A0',
    ],
    [
      'a method and a type',
      '/echo',
      { method: 'put', contentType: 'text/plain', payload: 'b' },
      'PUT text/plain b',
    ],
    ['a followed redirect', '/moved', {}, 'GET undefined '],
  ])('sends %s', async (_what, path, options, text) => {
    expect(await test.value('get', path, options)).toEqual([200, text]);
  });

  it('does not follow a redirect when told so', async () => {
    expect(await test.value('get', '/moved', { followRedirects: false })).toEqual([302, '']);
  });

  it('sends a compressed blob and counts its bytes', async () => {
    const text = JSON.stringify({ learners: 'x'.repeat(5_000) });
    const { result, calls } = await test.run('post', { args: [text] });
    expect(result).toEqual([200, `POST application/json ${text}`]);
    expect(calls.urlFetch).toBe(1);
    expect(calls.urlFetchBytes).toBeGreaterThan(20);
    expect(calls.urlFetchBytes).toBeLessThan(200);
  });

  it('throws on an error status unless told otherwise', async () => {
    await expect(test.value('get', '/broken')).rejects.toThrow(
      /^Request failed for http:\/\/127\.0\.0\.1:\d+ returned code 500\. Truncated server response: x{400} \(use/,
    );
    expect(await test.value('get', '/broken', { muteHttpExceptions: true })).toEqual([
      500,
      'x'.repeat(1_000),
    ]);
  });

  it('says when nobody answers in time', async () => {
    await expect(test.value('get', '/slow')).rejects.toThrow(`Timeout: ${test.rootUrl}/slow`);
  });

  it.each([
    ['http://127.0.0.1:1/', 'Address unavailable: http://127.0.0.1:1/'],
    ['ftp://example.com/', 'Invalid argument: ftp://example.com/'],
    [`http://127.0.0.1:1/${'x'.repeat(2_100)}`, 'Limit Exceeded: URLFetch URL Length.'],
  ])('refuses %p', async (url, message) => {
    await expect(test.value('address', url)).rejects.toThrow(message);
  });

  it('refuses an option it does not know', async () => {
    await expect(test.value('get', '/echo', { timeoutSeconds: 5 })).rejects.toThrow(
      'The option "timeoutSeconds" of UrlFetchApp.fetch is not simulated',
    );
  });

  it('sends many side by side', async () => {
    test.host.resetCounters();
    expect(await test.value('getAll', ['/echo', '/broken'])).toEqual([
      [200, 'GET undefined '],
      [500, 'x'.repeat(1_000)],
    ]);
    expect(test.host.counters()).toEqual({ urlFetch: { calls: 2, bytes: 0 }, spreadsheet: { calls: 0 } });
  });

  it('gives headers and signed bytes', async () => {
    expect(await test.value('header', 'connection')).toBe('keep-alive');
    expect((await test.value('bytes')) as number[]).toEqual(expect.arrayContaining([-61, -87]));
  });

  it('needs full consent', async () => {
    const { error } = await test.run('get', { authMode: 'LIMITED', args: ['/echo'] });
    expect(error?.message).toMatch(/not sufficient to call UrlFetchApp.fetch.*external_request/);
  });

  it('gets its identity token from the local issuer, for the account it runs as', async () => {
    expect((await test.run('token', { as: 'clerk@example.com' })).result).toBe('token of clerk@example.com');
    expect((await test.run('token', { authMode: 'LIMITED' })).error?.message).toMatch(
      /Required permissions: openid/,
    );
  });
});
