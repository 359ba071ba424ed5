import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  startFunctionsHost,
  type FunctionAnswer,
  type FunctionsHost,
} from '../../../local/src/functions/functionsHost.ts';

jest.setTimeout(30_000);

// A process like functionsProcess.ts: it takes a while to start, answers `sync`, and breaks off in the middle of an answer
// when it is asked to.
const PROCESS = `
import { createServer } from 'node:http';
const server = createServer((req, res) => {
  const parts = [];
  req.on('data', (part) => parts.push(part)).on('end', () => {
    if (req.url === '/half') {
      res.writeHead(200, { 'content-length': 100 }).write('only half');
      setTimeout(() => process.kill(process.pid, 'SIGKILL'), 50);
      return;
    }
    const body = Buffer.concat(parts).toString();
    res.writeHead(201, { 'x-pid': String(process.pid) }).end(req.method + ' ' + req.url + ' ' + body);
  });
});
setTimeout(() => server.listen(0, '127.0.0.1', () => process.send({ sync: server.address().port })), 300);
process.on('disconnect', () => process.exit(0));
`;

let directory: string;
let host: FunctionsHost;
const log = jest.fn();

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'so-lop-'));
  writeFileSync(join(directory, 'process.mjs'), PROCESS);
});
afterAll(() => {
  rmSync(directory, { recursive: true });
});
beforeEach(async () => {
  host = await startFunctionsHost({ processFile: join(directory, 'process.mjs'), env: {}, log });
});
afterEach(() => host.close());

const ask = (url = '/', name = 'sync'): Promise<FunctionAnswer> =>
  host.call(name, {
    method: 'POST',
    url,
    headers: { 'content-type': 'text/plain' },
    body: Buffer.from('ơi'),
  });
const pid = async (): Promise<unknown> => (await ask()).headers['x-pid'];

describe('startFunctionsHost', () => {
  it('passes a request on, and its answer back', async () => {
    const { status, body } = await ask('/?a=1');
    expect([status, String(body)]).toEqual([201, 'POST /?a=1 ơi']);
  });

  it('knows no other functions', async () => {
    expect((await ask('/', 'dance')).status).toBe(404);
  });

  it('answers 503 while the process starts again after a kill, then the new one does', async () => {
    const before = await pid();
    const killed = host.kill();
    while (host.isUp()) await new Promise((resolve) => setTimeout(resolve, 1));
    const { status, body } = await ask();
    expect([status, JSON.parse(String(body)).error.code]).toEqual([503, 'server/starting']);
    await killed;
    expect(await pid()).not.toBe(before);
  });

  it('comes up again when it is killed while it starts, however often', async () => {
    for (let kills = 0; kills < 5; kills += 1) {
      void host.kill();
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await host.untilUp();
    expect((await ask()).status).toBe(201);
  });

  it('answers 503 when the process ends in the middle of its answer', async () => {
    const { status, body } = await ask('/half');
    expect([status, JSON.parse(String(body)).error.code]).toEqual([503, 'server/gone']);
    // The host hears of the end a moment after the connection broke.
    while (host.isUp()) await new Promise((resolve) => setTimeout(resolve, 1));
    await host.untilUp();
    expect((await ask()).status).toBe(201);
  });

  it('says why it does not come up at first', async () => {
    writeFileSync(join(directory, 'broken.mjs'), "throw new Error('no plan there')");
    const broken = startFunctionsHost({ processFile: join(directory, 'broken.mjs'), env: {}, log });
    await expect(broken).rejects.toThrow('no plan there');
  });

  it('does not start again once it is closed', async () => {
    await host.close();
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(host.isUp()).toBe(false);
  });
});
