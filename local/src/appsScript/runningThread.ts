import { Worker } from 'node:worker_threads';
import type { RunOrder, ThreadReport, ThreadTask } from './hostMessage.ts';
import type { RunRequest, RunResult } from './runRequest.ts';

export type RunningThread = {
  /** Executes one request; an execution over the limit is stopped, and its result says so. One at a time. */
  execute: (request: RunRequest, limitMs: number) => Promise<RunResult>;
  close: () => Promise<void>;
};

/** The thread that executes scripts: started when first needed, and anew after it was stopped or broke down. */
export function runningThread(threadFile: string, task: ThreadTask): RunningThread {
  let worker: Promise<Worker> | undefined;
  let isClosed = false;
  let lastId = 0;
  const refuseIfClosed = (): void => {
    if (isClosed) throw new Error('The Apps Script host is closed');
  };
  return {
    execute: async (request, limitMs) => {
      refuseIfClosed();
      worker ??= startThread(threadFile, task);
      const started = await worker.catch((error: unknown) => {
        worker = undefined;
        throw error;
      });
      const ended = await executeIn(started, { id: (lastId += 1), request }, limitMs);
      if ('outcome' in ended) return ended.outcome;
      worker = undefined;
      await started.terminate();
      refuseIfClosed();
      return stoppedResult(ended.reason, ended.ms);
    },
    close: async () => {
      isClosed = true;
      const started = await worker?.catch(() => undefined);
      await started?.terminate();
    },
  };
}

/** Resolves when the thread listens; so an execution's time does not include the start. */
function startThread(threadFile: string, task: ThreadTask): Promise<Worker> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(threadFile, { workerData: task });
    worker.once('error', reject);
    worker.once('message', () => {
      worker.off('error', reject);
      resolve(worker);
    });
  });
}

type Ended = { outcome: RunResult } | { reason: string; ms: number };

function executeIn(worker: Worker, order: RunOrder, limitMs: number): Promise<Ended> {
  return new Promise((resolve) => {
    const end = (ended: Ended): void => {
      clearTimeout(timer);
      worker.off('message', onReport).off('error', onError).off('exit', onExit);
      resolve(ended);
    };
    const onReport = (report: ThreadReport): void => {
      if ('outcome' in report && report.id === order.id) end({ outcome: report.outcome });
    };
    const onError = (error: Error): void =>
      end({ reason: `The script's thread broke down: ${error.message}`, ms: 0 });
    const onExit = (): void => end({ reason: "The script's thread has ended", ms: 0 });
    const timer = setTimeout(() => end({ reason: 'Exceeded maximum execution time', ms: limitMs }), limitMs);
    worker.on('message', onReport).on('error', onError).on('exit', onExit);
    worker.postMessage(order);
  });
}

/** What is known of an execution that never reported: its effects stand, its counts are lost. */
function stoppedResult(message: string, ms: number): RunResult {
  return {
    result: null,
    error: { message, stack: '' },
    toasts: [],
    alerts: [],
    dialogs: [],
    menus: [],
    logs: [],
    ms,
    calls: { spreadsheet: 0, changes: 0, urlFetch: 0, urlFetchBytes: 0, byMethod: {} },
  };
}
