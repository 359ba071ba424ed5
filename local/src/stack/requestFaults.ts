import * as z from 'zod/mini';
import type { AnswerFault } from '../functions/functionsHost.ts';
import { seededRandom, type Random } from '../sample/seededRandom.ts';

/** What can go wrong with requests to the functions. */
export const FunctionsFault = z.strictObject({
  service: z.literal('functions'),
  /**
   * `killed`: the process is killed (SIGKILL) under the request; `duplicated`: the request arrives a second time;
   * `429`, `503`: it is answered in the functions' place, which never see it; `503-after-success`: what the request asked
   * for is done, and its caller is told that it is not.
   */
  kind: z.enum(['killed', 'duplicated', '429', '503', '503-after-success']),
  times: z._default(z.int().check(z.minimum(1), z.maximum(100_000)), 1),
  /** How likely each request (for a lost answer: each that succeeded) meets it, until it has happened so many times. */
  share: z._default(z.number().check(z.positive(), z.maximum(1)), 1),
  /** It happens at a random moment within so many ms after the request: a kill, or the arrival of the second copy. */
  withinMs: z.exactOptional(z.int().check(z.minimum(0), z.maximum(600_000))),
  /** Of the draws that `share` and `withinMs` need. */
  seed: z._default(z.int(), 1),
});
export type FunctionsFault = z.infer<typeof FunctionsFault>;
type Kind = FunctionsFault['kind'];

/** What happens to one request besides how it is answered. */
export interface RequestFaults {
  /** The process is killed so many ms after the request came; undefined: it is not. */
  readonly killAfterMs: number | undefined;
  /** The request comes again so many ms later; undefined: it does not. */
  readonly copyAfterMs: number | undefined;
}

/** Failed answers, of the Sheets API and of the functions alike. */
export const ANSWER_FAULTS: Readonly<Record<'429' | '503' | '503-after-success', AnswerFault>> = {
  '429': { status: 429, afterSuccess: false },
  '503': { status: 503, afterSuccess: false },
  '503-after-success': { status: 503, afterSuccess: true },
};

export type AnswerKind = keyof typeof ANSWER_FAULTS;
const ANSWER_KINDS = Object.keys(ANSWER_FAULTS) as AnswerKind[];

/** The faults of requests that are still to happen. */
export interface WaitingRequestFaults {
  add(fault: FunctionsFault): void;
  clear(): void;
  /** What the next request meets; uses that up. */
  take(): RequestFaults;
  /**
   * How a request is answered in the functions' place, before they saw it or after they succeeded; uses that up. In the
   * order in which they were added: one that comes after success waits for a request that succeeds.
   */
  takeAnswer(isSuccess: boolean): AnswerKind | undefined;
}

/** Long enough for a request to be under way in the functions' process, too short for it to end. */
const KILL_AFTER_MS = 15;

/** No faults yet. */
export function waitingRequestFaults(): WaitingRequestFaults {
  let waiting: Waiting[] = [];
  const first = (kinds: readonly Kind[]): Waiting | undefined =>
    waiting.find(({ fault: { kind }, timesLeft }) => kinds.includes(kind) && timesLeft > 0);
  return {
    add(fault) {
      waiting.push({ fault, random: seededRandom(fault.seed, fault.kind), timesLeft: fault.times });
    },
    clear() {
      waiting = [];
    },
    take: () => ({
      killAfterMs: takeOne(first(['killed']), KILL_AFTER_MS),
      copyAfterMs: takeOne(first(['duplicated']), 0),
    }),
    takeAnswer(isSuccess) {
      const next = first(ANSWER_KINDS);
      const kind = ANSWER_KINDS.find((one) => one === next?.fault.kind);
      if (kind === undefined || ANSWER_FAULTS[kind].afterSuccess !== isSuccess) return undefined;
      return takeOne(next, 0) === undefined ? undefined : kind;
    },
  };
}

interface Waiting {
  readonly fault: FunctionsFault;
  readonly random: Random;
  timesLeft: number;
}

/** How many ms after the request a waiting fault happens; undefined when it does not. */
function takeOne(waiting: Waiting | undefined, usualMs: number): number | undefined {
  if (waiting?.random.chance(waiting.fault.share) !== true) return undefined;
  waiting.timesLeft -= 1;
  const { withinMs } = waiting.fault;
  return withinMs === undefined ? usualMs : waiting.random.whole(0, withinMs);
}
