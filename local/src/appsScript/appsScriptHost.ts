import type { RunRequest, RunResult } from './runRequest.ts';
import { runningThread } from './runningThread.ts';
import { readWorkbookState, type Trigger } from './workbookState.ts';

export type AppsScriptHostOptions = {
  /** The built add-on: one script with real top-level functions. Read again when it has changed. */
  bundleFile: string;
  /** The bundled `thread.ts`. */
  threadFile: string;
  /** Where `/v4/spreadsheets` and `/local/token` answer; without a slash at the end. */
  rootUrl: string;
  /** Where properties and triggers are kept, one file a workbook. */
  stateDirectory: string;
  /** How long one execution may take; without it Google's 30 s for simple triggers and 360 s for all else. */
  timeoutMs?: number;
  /** How long one fetched address may take; 60 s without it. */
  fetchTimeoutMs?: number;
};

export type HostCounters = { urlFetch: { calls: number; bytes: number }; spreadsheet: { calls: number } };

export type AppsScriptHost = {
  /** Executes a function, after those asked for before. Rejects when the host is closed or its thread cannot start. */
  run: (request: RunRequest) => Promise<RunResult>;
  /** The installed triggers of a workbook, of all owners. */
  triggersOf: (workbookId: string) => Trigger[];
  /** Sums over finished executions since the last reset; `bytes` are request bodies. */
  counters: () => HostCounters;
  resetCounters: () => void;
  /** Ends the threads; what runs or waits is rejected. */
  close: () => Promise<void>;
};

const SIMPLE_TRIGGER_MS = 30_000;
const OTHERS_MS = 360_000;
const FETCH_MS = 60_000;

const noCalls = (): HostCounters => ({ urlFetch: { calls: 0, bytes: 0 }, spreadsheet: { calls: 0 } });

/**
 * Stands in for Google's Apps Script: executes functions of the built add-on in a thread of their own, one after
 * another, against the local servers. The thread starts with the first execution, and anew after one that was stopped.
 */
export function startAppsScriptHost(options: AppsScriptHostOptions): AppsScriptHost {
  const { threadFile, bundleFile, rootUrl, stateDirectory, timeoutMs, fetchTimeoutMs = FETCH_MS } = options;
  const thread = runningThread(threadFile, {
    role: 'run',
    bundleFile,
    rootUrl,
    stateDirectory,
    fetchTimeoutMs,
  });
  let counters = noCalls();
  let last: Promise<unknown> = Promise.resolve();
  const runNow = async (request: RunRequest): Promise<RunResult> => {
    const limitMs = timeoutMs ?? (request.authMode === 'FULL' ? OTHERS_MS : SIMPLE_TRIGGER_MS);
    const outcome = await thread.execute(request, limitMs);
    counters.urlFetch.calls += outcome.calls.urlFetch;
    counters.urlFetch.bytes += outcome.calls.urlFetchBytes;
    counters.spreadsheet.calls += outcome.calls.spreadsheet;
    return outcome;
  };
  return {
    run: (request) => {
      const running = last.then(() => runNow(request));
      last = running.catch(() => undefined);
      return running;
    },
    triggersOf: (workbookId) => readWorkbookState(stateDirectory, workbookId).triggers,
    counters: () => structuredClone(counters),
    resetCounters: () => {
      counters = noCalls();
    },
    close: () => thread.close(),
  };
}
