import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { MessageChannel, Worker } from 'node:worker_threads';
import { syncWeb } from '../../../local/src/appsScript/syncWeb.ts';
import type { WebRequest } from '../../../local/src/appsScript/webRequest.ts';
import { buildThread } from './startTestHost.ts';

// The server needs a thread of its own: the test's is blocked while it waits.
const SERVER = `
  const { parentPort } = require('node:worker_threads');
  const server = require('node:http').createServer((request, response) => {
    if (request.url === '/never') return;
    const parts = [];
    request.on('data', (part) => parts.push(part)).on('end', () => {
      response.setHeader('x-method', request.method);
      response.setHeader('set-cookie', ['a=1', 'b=2']);
      response.statusCode = request.url === '/missing' ? 404 : 200;
      response.end(Buffer.concat(parts).toString('utf8') || request.url);
    });
  });
  server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));
`;

describe('syncWeb', () => {
  const { port1, port2 } = new MessageChannel();
  const send = syncWeb(port1);
  let directory: string;
  let root: string;
  let threads: Worker[];
  beforeAll(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'sync-web-'));
    const threadFile = await buildThread(directory);
    const workerData = { role: 'fetch', port: port2 };
    const server = new Worker(SERVER, { eval: true });
    threads = [new Worker(threadFile, { workerData, transferList: [port2] }), server];
    root = `http://127.0.0.1:${String(await new Promise<number>((resolve) => server.once('message', resolve)))}`;
  });
  afterAll(async () => {
    await Promise.all(threads.map((thread) => thread.terminate()));
    port1.close();
    await rm(directory, { recursive: true });
  });

  const get = (url: string): WebRequest => ({ url, method: 'GET', headers: {}, followRedirects: true });
  const shown = (answers: ReturnType<typeof send>): unknown[] =>
    answers.map((answer) =>
      'failure' in answer ? answer.failure : [answer.status, Buffer.from(answer.body).toString('utf8')],
    );

  it('answers while the calling thread waits', () => {
    const [answer] = send([get(`${root}/a`)], 2_000);
    expect(answer).toMatchObject({
      status: 200,
      headers: { 'x-method': 'GET', 'set-cookie': ['a=1', 'b=2'] },
    });
  });

  it('answers in the order of the requests, whatever their fate', () => {
    const body = Buffer.from('Nguyễn');
    const requests = [
      get(`${root}/missing`),
      { ...get(root), method: 'POST', body },
      get('http://127.0.0.1:1/'),
    ];
    expect(shown(send(requests, 2_000))).toEqual([[404, '/missing'], [200, 'Nguyễn'], 'unreachable']);
  });

  it('gives up on a server that never answers, and the next request gets its own answer', () => {
    expect(shown(send([get(`${root}/never`)], 50))).toEqual(['timeout']);
    expect(shown(send([get(`${root}/next`)], 2_000))).toEqual([[200, '/next']]);
  });

  it('does not hang when the server is on the blocked thread', async () => {
    const server = createServer((_request, response) => response.end('too late'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
    expect(shown(send([get(address)], 50))).toEqual(['timeout']);
    server.closeAllConnections();
    server.close();
  });
});
