import * as z from 'zod/mini';
import type { Fault as FirestoreFault } from '../firestore/faults.ts';
import type { AnswerFault } from '../functions/functionsHost.ts';
import type { SheetsFault } from '../sheetsApi/sheetsApi.ts';
import { faultCounter, type FaultCounter } from './faultCounts.ts';
import {
  ANSWER_FAULTS,
  FunctionsFault,
  waitingRequestFaults,
  type AnswerKind,
  type RequestFaults,
} from './requestFaults.ts';

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
  FunctionsFault,
]);
export type FaultRequest = z.infer<typeof FaultRequest>;

/** The faults still to happen, and those that have. */
export interface Faults {
  add(fault: FaultRequest): void;
  /** Forgets those that have not happened. */
  clear(): void;
  takeSheetsFault(): SheetsFault | undefined;
  /** Whether the next edit's events are lost; uses one up. */
  takeLostEvents(): boolean;
  /** What the next request to the functions meets; uses that up. It is counted when it happens. */
  takeRequestFaults(): RequestFaults;
  /** How a request is answered in the functions' place, before they saw it or after they succeeded; uses that up. */
  takeAnswerFault(isSuccess: boolean): AnswerFault | undefined;
  readonly counter: FaultCounter;
}

/** No faults yet; Firestore's own are handed on to it. */
export function faultsOf(firestore: { setFault(fault: FirestoreFault | null): void }): Faults {
  let sheets: AnswerKind[] = [];
  let lostEvents = 0;
  const requests = waitingRequestFaults();
  const counter = faultCounter();
  return {
    add(fault) {
      const { times } = fault;
      if (fault.service === 'events') lostEvents += times;
      else if (fault.service === 'functions') requests.add(fault);
      else if (fault.service === 'firestore') firestore.setFault(firestoreFault(fault.kind, times));
      else sheets.push(...Array.from({ length: times }, () => fault.kind));
    },
    clear() {
      sheets = [];
      lostEvents = 0;
      requests.clear();
      firestore.setFault(null);
    },
    takeSheetsFault() {
      const kind = sheets.shift();
      if (kind !== undefined) counter.met('sheets', kind);
      return kind === undefined ? undefined : ANSWER_FAULTS[kind];
    },
    takeLostEvents() {
      const isLost = lostEvents > 0;
      if (isLost) {
        lostEvents -= 1;
        counter.met('events', 'lost');
      }
      return isLost;
    },
    takeRequestFaults: requests.take,
    takeAnswerFault(isSuccess) {
      const kind = requests.takeAnswer(isSuccess);
      if (kind !== undefined) counter.met('functions', kind);
      return kind && ANSWER_FAULTS[kind];
    },
    counter,
  };
}

// Only a commit is aborted by others; anything can be unavailable.
const firestoreFault = (kind: string, times: number): FirestoreFault =>
  kind === 'ABORTED'
    ? { kind, times, method: 'Commit' }
    : { kind: 'UNAVAILABLE', times, ...(kind.endsWith('-after-success') ? { afterSuccess: true } : {}) };
