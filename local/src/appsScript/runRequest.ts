/** What a script may do: menus only (NONE), a simple trigger (LIMITED), everything the user granted (FULL). */
export type AuthMode = 'NONE' | 'LIMITED' | 'FULL';

/** A block of cells; row and column are 1-based, as the sheet shows them. */
export type CellBlock = {
  sheetName: string;
  row: number;
  column: number;
  numRows: number;
  numColumns: number;
};

export type TriggerEvent = {
  range?: CellBlock;
  value?: unknown;
  oldValue?: unknown;
  changeType?: string;
  user?: { email: string };
};

/** One execution: `as` is the account whose rights it runs with (for a trigger, the account that created it). */
export type RunRequest = {
  workbookId: string;
  function: string;
  args?: readonly unknown[];
  event?: TriggerEvent;
  as: string;
  authMode: AuthMode;
  /** What the person has selected; without it the event's range, else A1 of the first visible sheet. */
  selection?: CellBlock;
  /** The buttons the person presses, one per dialog; without one the person closes the dialog. */
  answers?: readonly string[];
};

export type MenuItem =
  { caption: string; function: string } | { separator: true } | { caption: string; items: MenuItem[] };

export type Toast = { message: string; title: string; timeoutSeconds: number };
export type Alert = { title: string; message: string; buttons: string; answer: string };
export type Dialog = {
  kind: 'sidebar' | 'modal' | 'modeless';
  title: string;
  html: string;
  width?: number;
  height?: number;
};
export type LogLine = { level: 'log' | 'info' | 'warn' | 'error'; message: string };

/** What the person saw of one execution. */
export type RunRecord = {
  toasts: Toast[];
  alerts: Alert[];
  dialogs: Dialog[];
  menus: { caption: string; items: MenuItem[] }[];
  logs: LogLine[];
};

/**
 * Calls that would count or cost time at Google; `urlFetchBytes` are request bodies. `changes` are the requests that
 * changed the spreadsheet: none means that it looks as before.
 */
export type CallCounts = {
  spreadsheet: number;
  changes: number;
  urlFetch: number;
  urlFetchBytes: number;
  byMethod: Record<string, number>;
};

/** The outcome of one execution; `result` is JSON, `ms` the time from the start of the script to its end. */
export type RunResult = RunRecord & {
  result: unknown;
  error?: { message: string; stack: string };
  /** What is selected when the script has ended, if the script or the request said. */
  selection?: CellBlock;
  ms: number;
  calls: CallCounts;
};
