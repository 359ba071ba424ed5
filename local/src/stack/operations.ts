import type { AppsScriptHost } from '../appsScript/appsScriptHost.ts';
import type { Stack } from './stack.ts';

/** Counts Sheets API requests as Google's quota does: reads and writes. */
export interface SheetsCounter {
  count(kind: 'read' | 'write'): void;
  read(): { reads: number; writes: number };
  reset(): void;
}

/** A counter at zero. */
export function sheetsCounter(): SheetsCounter {
  let counts = { reads: 0, writes: 0 };
  return {
    count: (kind) => {
      counts[kind === 'read' ? 'reads' : 'writes'] += 1;
    },
    read: () => ({ ...counts }),
    reset: () => {
      counts = { reads: 0, writes: 0 };
    },
  };
}

interface Counted {
  readonly firestore: {
    counters(): { reads: number; writes: number; deletes: number };
    resetCounters(): void;
  };
  readonly sheets: SheetsCounter;
  readonly host: AppsScriptHost;
}

/** All counters of the stack in one place. */
export const operationsOf = ({ firestore, sheets, host }: Counted): Stack['operations'] => ({
  read: () => ({
    firestore: firestore.counters(),
    sheets: sheets.read(),
    urlFetch: host.counters().urlFetch,
  }),
  reset: () => {
    firestore.resetCounters();
    sheets.reset();
    host.resetCounters();
  },
});
