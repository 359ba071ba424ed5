import type { Router } from 'express';
import type { FunctionsHost } from '../functions/functionsHost.ts';
import type { TokenIssuer } from '../identity/tokenIssuer.ts';
import type { SpreadsheetStore } from '../spreadsheet/spreadsheetStore.ts';
import type { Faults } from './faults.ts';
import type { Scripts } from './scripts.ts';

/** What a scheduled job answered. */
export interface JobAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** Counters since the last reset. */
export interface OperationCounts {
  readonly firestore: { readonly reads: number; readonly writes: number; readonly deletes: number };
  readonly sheets: { readonly reads: number; readonly writes: number };
  readonly urlFetch: { readonly calls: number; readonly bytes: number };
}

/** The parts of the running stack that its HTTP surface speaks to. */
export interface Stack {
  readonly isReady: () => boolean;
  readonly spreadsheets: SpreadsheetStore;
  readonly sheetsApi: Router;
  readonly functions: FunctionsHost;
  readonly tokens: TokenIssuer;
  readonly scripts: Scripts;
  readonly jobs: Readonly<
    Record<'sweep' | 'publish' | 'review' | 'match' | 'audit', () => Promise<JobAnswer>>
  >;
  readonly operations: { read(): OperationCounts; reset(): void };
  readonly firestore: { readonly address: string; clear(): void };
  readonly faults: Faults;
  readonly log: (line: string) => void;
}
