import { randomUUID } from 'node:crypto';
import { MessageChannel, parentPort, Worker, workerData } from 'node:worker_threads';
import { compiledBundle } from './compiledBundle.ts';
import type { RunOrder, ThreadReport, ThreadTask } from './hostMessage.ts';
import { runFunction } from './runFunction.ts';
import { serveWeb } from './serveWeb.ts';
import { syncWeb } from './syncWeb.ts';

// The entry of both threads of the host, and the composition root of what runs in them.
const task = workerData as ThreadTask;

if (task.role === 'fetch') serveWeb(task.port);
else serveRuns(task);

function serveRuns({
  bundleFile,
  rootUrl,
  stateDirectory,
  fetchTimeoutMs,
}: Extract<ThreadTask, { role: 'run' }>): void {
  const { port1, port2 } = new MessageChannel();
  const fetchTask: ThreadTask = { role: 'fetch', port: port2 };
  new Worker(new URL(import.meta.url), { workerData: fetchTask, transferList: [port2] });
  const send = syncWeb(port1);
  const surroundings = {
    script: compiledBundle(bundleFile),
    fetchAll: (requests: Parameters<typeof send>[0]) => send(requests, fetchTimeoutMs),
    machine: {
      now: () => performance.timeOrigin + performance.now(),
      uuid: () => randomUUID(),
      sleep: (milliseconds: number) => {
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
      },
    },
    rootUrl,
    bundleFile,
    stateDirectory,
    caches: new Map(),
  };
  const report = (message: ThreadReport): void => parentPort?.postMessage(message);
  parentPort?.on('message', ({ id, request }: RunOrder) => {
    report({ id, outcome: runFunction(surroundings, request) });
  });
  report({ ready: true });
}
