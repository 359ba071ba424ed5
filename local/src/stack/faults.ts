import * as z from 'zod/mini';
import type { Fault as FirestoreFault } from '../firestore/faults.ts';
import type { AnswerFault } from '../functions/functionsHost.ts';
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
  /** Requests to the functions: their process is killed under them, or what they are answered. */
  z.strictObject({
    service: z.literal('functions'),
    kind: z.enum(['killed', '429', '503', '503-after-success']),
    times: Times,
  }),
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
  /** How the next request to the functions is answered in their place; uses one up. */
  takeAnswerFault(): AnswerFault | undefined;
}

/** Failed answers, of the Sheets API and of the functions alike. */
const ANSWER_FAULTS: Readonly<Record<string, SheetsFault & AnswerFault>> = {
  '429': { status: 429, afterSuccess: false },
  '503': { status: 503, afterSuccess: false },
  '503-after-success': { status: 503, afterSuccess: true },
};

/** No faults yet; Firestore's own are handed on to it. */
export function faultsOf(firestore: { setFault(fault: FirestoreFault | null): void }): Faults {
  let sheets: SheetsFault[] = [];
  let lostEvents = 0;
  let kills = 0;
  let answers: AnswerFault[] = [];
  return {
    add(fault) {
      const { times } = fault;
      if (fault.service === 'events') lostEvents += times;
      else if (fault.service === 'firestore') firestore.setFault(firestoreFault(fault.kind, times));
      else if (fault.kind === 'killed') kills += times;
      else (fault.service === 'sheets' ? sheets : answers).push(...answerFaults(fault.kind, times));
    },
    clear() {
      sheets = [];
      answers = [];
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
    takeAnswerFault: () => answers.shift(),
  };
}

const answerFaults = (kind: string, times: number): (SheetsFault & AnswerFault)[] =>
  Array.from({ length: times }, () => ANSWER_FAULTS[kind]).filter((fault) => fault !== undefined);

// Only a commit is aborted by others; anything can be unavailable.
const firestoreFault = (kind: string, times: number): FirestoreFault =>
  kind === 'ABORTED'
    ? { kind, times, method: 'Commit' }
    : { kind: 'UNAVAILABLE', times, ...(kind.endsWith('-after-success') ? { afterSuccess: true } : {}) };
