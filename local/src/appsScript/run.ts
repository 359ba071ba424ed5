import type { Realm } from './realm.ts';
import type { Ref } from './ref.ts';
import type { CallCounts, CellBlock, RunRecord, RunRequest } from './runRequest.ts';
import type { SheetsClient } from './sheetsClient.ts';
import type { WebAnswer, WebRequest } from './webRequest.ts';
import type { WorkbookState } from './workbookState.ts';

/** The clock, chance and waiting of the machine, given by the thread's entry. */
export type Machine = {
  now: () => number;
  uuid: () => string;
  sleep: (milliseconds: number) => void;
};

export type CacheEntry = { value: string; expiresAtMs: number };

/** All that the simulated services know of the execution they serve. */
export type Run = {
  request: RunRequest;
  realm: Realm;
  machine: Machine;
  record: RunRecord;
  calls: CallCounts;
  sheets: SheetsClient;
  /** Sends requests side by side and waits for all answers. */
  fetchAll: (requests: readonly WebRequest[]) => WebAnswer[];
  rootUrl: string;
  bundleFile: string;
  state: { content: WorkbookState; save: () => void };
  cache: Map<string, CacheEntry>;
  selected: { block?: CellBlock };
  hasDocumentLock: boolean;
  /** The inner side of every object the script holds. */
  refs: WeakMap<object, Ref>;
};
