import type { AppsScriptHost } from '../appsScript/appsScriptHost.ts';
import type { RunRequest, RunResult, TriggerEvent } from '../appsScript/runRequest.ts';
import { readWorkbookState, saveWorkbookState, type TriggerKind } from '../appsScript/workbookState.ts';
import type { PersonEdit } from '../spreadsheet/personEdits.ts';
import type { SpreadsheetStore } from '../spreadsheet/spreadsheetStore.ts';

/** What one trigger did, for whoever made the edit. */
export interface TriggerRun {
  readonly function: string;
  readonly as: string;
  readonly ms: number;
  /** What it cost: calls of the spreadsheet and of other servers. */
  readonly calls: RunResult['calls'];
  readonly error?: { readonly message: string };
}

/** What came of an edit's triggers: what ran, and what the person saw. */
export interface EditOutcome {
  readonly triggers: readonly TriggerRun[];
  readonly toasts: RunResult['toasts'];
}

/** The add-on in every workbook, and the events that start it. */
export interface Scripts {
  /** Tells the add-on of every workbook where the functions answer (script property `SERVER_URL`). */
  prepare(): Promise<void>;
  run(request: RunRequest): Promise<RunResult>;
  /** Fires what Google fires after a person's edit: the simple trigger for the person, installed ones for their owners. */
  afterEdit(workbookId: string, edit: PersonEdit, as: string): Promise<EditOutcome>;
  /** Fires a workbook's clock triggers. */
  onTimer(workbookId: string): Promise<readonly TriggerRun[]>;
}

interface ScriptsOptions {
  readonly host: AppsScriptHost;
  readonly stateDirectory: string;
  readonly spreadsheets: SpreadsheetStore;
  readonly serverUrl: string;
}

/** Joins the Apps Script host to the workbooks. */
export function scriptsOf({ host, stateDirectory, spreadsheets, serverUrl }: ScriptsOptions): Scripts {
  const fire = async (workbookId: string, event: TriggerKind, payload: TriggerEvent): Promise<Fired[]> => {
    const fired: Fired[] = [];
    for (const trigger of host.triggersOf(workbookId).filter((installed) => installed.event === event)) {
      const { function: name, owner } = trigger;
      fired.push(
        await runTrigger(host, { workbookId, function: name, as: owner, authMode: 'FULL', event: payload }),
      );
    }
    return fired;
  };
  return {
    run: (request) => host.run(request),
    async prepare() {
      for (const { spreadsheetId } of spreadsheets.list()) {
        const state = readWorkbookState(stateDirectory, spreadsheetId);
        if (state.script['SERVER_URL'] === serverUrl) continue;
        saveWorkbookState(stateDirectory, spreadsheetId, {
          ...state,
          script: { ...state.script, SERVER_URL: serverUrl },
        });
      }
      return Promise.resolve();
    },
    async afterEdit(workbookId, { edit, change }, as) {
      const user = { email: as };
      const fired: Fired[] = [];
      if (edit !== undefined) {
        const event = { ...edit, user };
        fired.push(
          await runTrigger(host, { workbookId, function: 'onEdit', as, authMode: 'LIMITED', event }),
        );
        fired.push(...(await fire(workbookId, 'ON_EDIT', event)));
      }
      if (change.changeType !== 'EDIT')
        fired.push(...(await fire(workbookId, 'ON_CHANGE', { ...change, user })));
      return { triggers: fired.map(({ run }) => run), toasts: fired.flatMap(({ toasts }) => toasts) };
    },
    onTimer: async (workbookId) => (await fire(workbookId, 'CLOCK', {})).map(({ run }) => run),
  };
}

interface Fired {
  readonly run: TriggerRun;
  readonly toasts: RunResult['toasts'];
}

async function runTrigger(host: AppsScriptHost, request: RunRequest): Promise<Fired> {
  const { error, ms, calls, toasts } = await host.run(request);
  const run = { function: request.function, as: request.as, ms, calls };
  return { run: error === undefined ? run : { ...run, error: { message: error.message } }, toasts };
}
