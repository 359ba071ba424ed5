import type { AccountKind } from '../../../core/src/sync/quota.ts';
import type { Ports } from '../ports.ts';
import { documentCache } from './documentCache.ts';
import { documentMemory } from './documentMemory.ts';
import { projectTriggers } from './projectTriggers.ts';
import { spreadsheetCells } from './spreadsheetCells.ts';
import { spreadsheetLayout } from './spreadsheetLayout.ts';
import { spreadsheetUi } from './spreadsheetUi.ts';
import { thisRun, type RunKind } from './thisRun.ts';
import { urlFetchServer } from './urlFetchServer.ts';

/** How long a run waits for another one on the same workbook, milliseconds. */
const LOCK_WAIT_MS = 10_000;

/** Google's services as the ports of the actions. Nothing is called before an action asks for it. */
export function googlePorts(kind: RunKind = 'full'): Ports {
  const open = (): GoogleAppsScript.Spreadsheet.Spreadsheet => SpreadsheetApp.getActiveSpreadsheet();
  let known: string | undefined;
  let kindSet: AccountKind | undefined;
  const zone = (): string => (known ??= open().getSpreadsheetTimeZone());
  const inZone = (ms: number, pattern: string): string =>
    Utilities.formatDate(new Date(ms) as unknown as GoogleAppsScript.Base.Date, zone(), pattern);
  return {
    workbookId: () => open().getId(),
    cells: spreadsheetCells(open, zone),
    layout: spreadsheetLayout(open),
    memory: documentMemory(),
    cache: documentCache(),
    server: urlFetchServer(),
    ui: spreadsheetUi(open),
    clock: {
      now: () => Date.now(),
      show: (ms) => inZone(ms, 'HH:mm dd/MM/yyyy'),
      year: () => Number(inZone(Date.now(), 'yyyy')),
    },
    triggers: projectTriggers(open),
    run: thisRun(kind),
    accountKind: () => (kindSet ??= accountKindSet()),
    alone,
    newId: () => `r${Utilities.getUuid().replace(/-/g, '').slice(0, 16)}`,
  };
}

/** The script property `ACCOUNT_KIND`. */
const accountKindSet = (): AccountKind =>
  PropertiesService.getScriptProperties().getProperty('ACCOUNT_KIND') === 'workspace'
    ? 'workspace'
    : 'consumer';

function alone<Result>(work: () => Result, waitMs = LOCK_WAIT_MS): Result | undefined {
  const lock = LockService.getDocumentLock() as GoogleAppsScript.Lock.Lock | null;
  if (lock?.tryLock(waitMs) !== true) return undefined;
  try {
    return work();
  } finally {
    // What was written must be in the sheet before the next run reads it.
    SpreadsheetApp.flush();
    lock.releaseLock();
  }
}
