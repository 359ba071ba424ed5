import type { MessagePort } from 'node:worker_threads';
import type { WebAnswer, WebBatch, WebRequest } from './webRequest.ts';

/** The fetching thread's work: answers every batch that arrives on the port, then wakes the thread that waits. */
export function serveWeb(port: MessagePort): void {
  port.on('message', (batch: WebBatch) => {
    void Promise.all(batch.requests.map((request) => send(request, batch.timeoutMs))).then((answers) => {
      port.postMessage({ id: batch.id, answers });
      Atomics.store(batch.done, 0, 1);
      Atomics.notify(batch.done, 0);
    });
  });
}

async function send(request: WebRequest, timeoutMs: number): Promise<WebAnswer> {
  try {
    const response = await fetch(request.url, {
      method: request.method,
      headers: request.headers,
      ...(request.body === undefined ? {} : { body: request.body as string }),
      redirect: request.followRedirects ? 'follow' : 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
    return {
      status: response.status,
      headers: headersOf(response.headers),
      body: new Uint8Array(await response.arrayBuffer()),
    };
  } catch (error) {
    const isTimeout = error instanceof Error && error.name === 'TimeoutError';
    return { failure: isTimeout ? 'timeout' : 'unreachable', reason: reasonOf(error) };
  }
}

function headersOf(headers: Headers): Record<string, string | string[]> {
  const cookies = headers.getSetCookie();
  const plain = Object.fromEntries([...headers].filter(([name]) => name !== 'set-cookie'));
  return cookies.length === 0 ? plain : { ...plain, 'set-cookie': cookies };
}

/** `fetch failed` says nothing; the reason is in its cause. */
function reasonOf(error: unknown): string {
  const deepest = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return deepest instanceof Error ? deepest.message : String(deepest);
}
