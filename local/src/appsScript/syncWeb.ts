import { receiveMessageOnPort, type MessagePort } from 'node:worker_threads';
import type { WebAnswer, WebBatchAnswers, WebRequest } from './webRequest.ts';

// The fetching thread gives up first, so that its answer says what happened; this is for a thread that hangs.
const GRACE_MS = 1_000;

/**
 * Synchronous HTTP: hands the requests to another thread and blocks until it has answered or the time is over.
 * The addressed server must not run on the calling thread, which is blocked meanwhile.
 * @param port the calling end of a channel whose other end `serveWeb` listens to
 * @returns a function that sends requests side by side; answers come in the order of the requests
 */
export function syncWeb(
  port: MessagePort,
): (requests: readonly WebRequest[], timeoutMs: number) => WebAnswer[] {
  let lastId = 0;
  return (requests, timeoutMs) => {
    const id = (lastId += 1);
    const done = new Int32Array(new SharedArrayBuffer(4));
    port.postMessage({ id, requests, timeoutMs, done });
    Atomics.wait(done, 0, 0, timeoutMs + GRACE_MS);
    return (
      receiveAnswers(port, id) ?? requests.map(() => ({ failure: 'timeout', reason: 'no answer in time' }))
    );
  };
}

/** Takes messages off the port until the wanted one; older ones answer batches that were given up. */
function receiveAnswers(port: MessagePort, id: number): WebAnswer[] | undefined {
  for (;;) {
    const received = receiveMessageOnPort(port) as { message: WebBatchAnswers } | undefined;
    if (received === undefined) return undefined;
    if (received.message.id === id) return received.message.answers;
  }
}
