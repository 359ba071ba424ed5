import type vm from 'node:vm';
import { objects, services } from './kinds.ts';
import { createSandbox, type Sandbox } from './realm.ts';
import { makeRef } from './ref.ts';
import type { Machine, Run } from './run.ts';
import type { CallCounts, RunRecord, RunRequest, RunResult } from './runRequest.ts';
import { userRef } from './services/session.ts';
import { sheetsClient } from './sheetsClient.ts';
import { rangeOfCellBlock, spreadsheetRef } from './spreadsheetServices/sheetRef.ts';
import { strictObjects } from './strictObject.ts';
import { readWorkbookState, saveWorkbookState } from './workbookState.ts';

/** What all executions of a host share. */
export type RunSurroundings = {
  script: () => vm.Script;
  fetchAll: Run['fetchAll'];
  machine: Machine;
  rootUrl: string;
  bundleFile: string;
  stateDirectory: string;
  /** The document caches by workbook. */
  caches: Map<string, Run['cache']>;
};

/**
 * Executes one function of the script as Google does: fresh globals, the whole script first, then the function.
 * Never throws: what the script throws, and what the host itself meets, is the result's `error`.
 */
export function runFunction(surroundings: RunSurroundings, request: RunRequest): RunResult {
  const record: RunRecord = { toasts: [], alerts: [], dialogs: [], menus: [], logs: [] };
  const calls: CallCounts = { spreadsheet: 0, changes: 0, urlFetch: 0, urlFetchBytes: 0, byMethod: {} };
  const { now } = surroundings.machine;
  const startedAtMs = now();
  const finish = (outcome: Pick<RunResult, 'result' | 'error' | 'selection'>): RunResult => ({
    ...record,
    ...outcome,
    calls,
    ms: now() - startedAtMs,
  });
  try {
    const sandbox = createSandbox();
    const run = startRun(surroundings, request, { sandbox, record, calls });
    const result = callFunction(run, sandbox, surroundings.script());
    return finish({ result, ...(run.selected.block === undefined ? {} : { selection: run.selected.block }) });
  } catch (error) {
    return finish({ result: null, error: describeError(error) });
  }
}

type Parts = { sandbox: Sandbox; record: RunRecord; calls: CallCounts };

function startRun(
  surroundings: RunSurroundings,
  request: RunRequest,
  { sandbox, record, calls }: Parts,
): Run {
  const { fetchAll, machine, rootUrl, bundleFile, stateDirectory, caches } = surroundings;
  const { workbookId } = request;
  const content = readWorkbookState(stateDirectory, workbookId);
  const cache: Run['cache'] = caches.get(workbookId) ?? new Map();
  caches.set(workbookId, cache);
  const selected = request.selection ?? request.event?.range;
  return {
    request,
    realm: sandbox.realm,
    machine,
    record,
    calls,
    sheets: sheetsClient(
      (asked) => {
        if (asked.method !== 'GET') calls.changes += 1;
        return fetchAll([asked])[0] ?? { failure: 'unreachable', reason: 'no answer' };
      },
      rootUrl,
      workbookId,
    ),
    fetchAll,
    rootUrl,
    bundleFile,
    state: { content, save: () => saveWorkbookState(stateDirectory, workbookId, content) },
    cache,
    selected: selected === undefined ? {} : { block: selected },
    hasDocumentLock: false,
    refs: new WeakMap(),
  };
}

/** Answers what the function returned, as JSON. */
function callFunction(run: Run, { globals, context }: Sandbox, script: vm.Script): unknown {
  const { toScript } = strictObjects(run, { ...services, ...objects });
  for (const name of Object.keys(services)) globals[name] = toScript(makeRef(name, { run }));
  script.runInContext(context);
  const { function: name, args = [], event } = run.request;
  const given = [...(event === undefined ? [] : [eventObject(run)]), ...args].map(toScript);
  return jsonOf(name, scriptFunction(globals, name)(...given));
}

/** A function that the script declares; a name that ends in _ is private to it. */
function scriptFunction(globals: Record<string, unknown>, name: string): (...args: unknown[]) => unknown {
  const found = Object.hasOwn(globals, name) && !name.endsWith('_') ? globals[name] : undefined;
  if (typeof found !== 'function') throw new Error(`Script function not found: ${name}`);
  return found as (...args: unknown[]) => unknown;
}

function jsonOf(name: string, returned: unknown): unknown {
  const isPromise = typeof (returned as { then?: unknown } | null | undefined)?.then === 'function';
  if (isPromise) throw new Error(`${name} is asynchronous, which is not simulated`);
  const json = JSON.stringify(returned) as string | undefined;
  return json === undefined ? null : JSON.parse(json);
}

function eventObject(run: Run): Record<string, unknown> {
  const { range, user, ...rest } = run.request.event ?? {};
  const mayRead = run.request.authMode !== 'NONE';
  return {
    ...rest,
    authMode: run.request.authMode,
    source: spreadsheetRef(run),
    ...(user === undefined ? {} : { user: userRef(user.email) }),
    ...(range === undefined || !mayRead ? {} : { range: rangeOfCellBlock(run, range) }),
  };
}

/** A script may throw anything, and its errors are of its own realm. */
function describeError(error: unknown): { message: string; stack: string } {
  if (typeof error !== 'object' || error === null) return { message: String(error), stack: '' };
  const { message, stack } = error as { message?: unknown; stack?: unknown };
  return {
    message: typeof message === 'string' ? message : String(error),
    stack: typeof stack === 'string' ? stack : '',
  };
}
