import * as z from 'zod/mini';
import type { Fault as FirestoreFault } from '../firestore/faults.ts';
import type { SheetsFault } from '../sheetsApi/sheetsApi.ts';

const Times = z._default(z.int().check(z.minimum(1), z.maximum(100_000)), 1);

/** What can be made to go wrong, and how many times (design §10). */
export const FaultRequest = z.discriminatedUnion('service', [
  z.strictObject({
    service: z.literal('sheets'),
    kind: z.enum(['429', '503', '503-after-success']),
    times: Times,
  }),
  z.strictObject({
    service: z.literal('firestore'),
    kind: z.enum(['UNAVAILABLE', 'ABORTED', 'UNAVAILABLE-after-success']),
    times: Times,
  }),
  /** Edits whose events Google loses. */
  z.strictObject({ service: z.literal('events'), kind: z.literal('lost'), times: Times }),
  /** Requests during which the functions' process is killed. */
  z.strictObject({ service: z.literal('functions'), kind: z.literal('killed'), times: Times }),
]);
export type FaultRequest = z.infer<typeof FaultRequest>;

/** The faults still to happen. */
export interface Faults {
  add(fault: FaultRequest): void;
  /** Forgets those that have not happened. */
  clear(): void;
  takeSheetsFault(): SheetsFault | undefined;
  /** Whether the next edit's events are lost; uses one up. */
  takeLostEvents(): boolean;
  /** Whether the functions die under the next request; uses one up. */
  takeKill(): boolean;
}

const SHEETS_FAULTS: Readonly<Record<string, SheetsFault>> = {
  '429': { status: 429, afterSuccess: false },
  '503': { status: 503, afterSuccess: false },
  '503-after-success': { status: 503, afterSuccess: true },
};

/** No faults yet; Firestore's own are handed on to it. */
export function faultsOf(firestore: { setFault(fault: FirestoreFault | null): void }): Faults {
  let sheets: SheetsFault[] = [];
  let lostEvents = 0;
  let kills = 0;
  return {
    add(fault) {
      const { times } = fault;
      if (fault.service === 'events') lostEvents += times;
      else if (fault.service === 'functions') kills += times;
      else if (fault.service === 'firestore') firestore.setFault(firestoreFault(fault.kind, times));
      else
        sheets.push(
          ...Array.from({ length: times }, () => SHEETS_FAULTS[fault.kind]).filter((f) => f !== undefined),
        );
    },
    clear() {
      sheets = [];
      lostEvents = 0;
      kills = 0;
      firestore.setFault(null);
    },
    takeSheetsFault: () => sheets.shift(),
    takeLostEvents() {
      const isLost = lostEvents > 0;
      if (isLost) lostEvents -= 1;
      return isLost;
    },
    takeKill() {
      const isKill = kills > 0;
      if (isKill) kills -= 1;
      return isKill;
    },
  };
}

// Only a commit is aborted by others; anything can be unavailable.
const firestoreFault = (kind: string, times: number): FirestoreFault =>
  kind === 'ABORTED'
    ? { kind, times, method: 'Commit' }
    : { kind: 'UNAVAILABLE', times, ...(kind.endsWith('-after-success') ? { afterSuccess: true } : {}) };
