import type {
  ChangeAnswer,
  ClassAnswer,
  ConflictAnswer,
  HeldAnswer,
  SyncAnswer,
} from '../../../core/src/api/syncAnswer.ts';
import { type SyncRequest } from '../../../core/src/api/syncRequest.ts';
import type { Ports } from '../ports.ts';
import { rememberClasses, type Acknowledged, type ClassMemory } from './classMemory.ts';
import { understandReply } from './explainRefusal.ts';
import { explainHeld } from './explainHeld.ts';
import { lastSyncAfter, noChanges } from './lastSync.ts';
import { NOTHING_LOST } from './repeatedWords.ts';
import { rememberReturned } from './returnedPeriods.ts';
import { having, isCell, listOf, number, oneOf, text } from './shapes.ts';

/** What became of the classes that were to be sent. */
export interface PushOutcome {
  readonly sent: number;
  /** Why a class was not taken, by class code: a sentence for the person. */
  readonly problems: ReadonlyMap<string, string>;
  /** What kept a whole request from being taken. */
  readonly refusal: string | undefined;
  /** Changes that wait for a confirmation, by class code. */
  readonly held: ReadonlyMap<string, HeldAnswer>;
  /** Fields that the province set and the sheet is to take, by class code. */
  readonly changes: ReadonlyMap<string, readonly ChangeAnswer[]>;
  /** Classes whose stored revision the sheet has not seen: the province did something to them. */
  readonly newer: readonly string[];
  /** The version of the codebook that the province checks by now; undefined when it did not say. */
  readonly codebook: string | undefined;
}

/** Nothing was to be sent. */
export const NOTHING_SENT: PushOutcome = {
  sent: 0,
  problems: new Map(),
  refusal: undefined,
  held: new Map(),
  changes: new Map(),
  newer: [],
  codebook: undefined,
};

const SYNC_NOW = 'Hãy chọn Sổ Lớp > Đồng bộ ngay';

/**
 * Sends the requests one after another and remembers, after each, what the province acknowledged; `known` is brought
 * up to date too, as is `changes`, what the requests of this reading have changed so far. Stops at the first request that
 * fails as a whole: the rest is found again by the next run.
 */
export function pushClasses(
  { server, memory, clock }: Pick<Ports, 'server' | 'memory' | 'clock'>,
  requests: readonly SyncRequest[],
  known: Map<string, Acknowledged>,
  changes = noChanges(),
): PushOutcome {
  const outcome = {
    sent: 0,
    problems: new Map<string, string>(),
    held: new Map<string, HeldAnswer>(),
    changes: new Map<string, readonly ChangeAnswer[]>(),
    newer: [] as string[],
    codebook: undefined as string | undefined,
  };
  for (const [at, request] of requests.entries()) {
    const reply = server.post('sync', JSON.stringify(request));
    const answer = understandReply(reply, isSyncAnswer, NOTHING_LOST);
    if (typeof answer === 'string') {
      const left = requests.slice(at).flatMap(({ classes }) => classes);
      for (const { classCode } of left) outcome.problems.set(classCode, answer);
      return { ...outcome, refusal: answer };
    }
    const taken = newsIn(request, answer, clock.now());
    outcome.sent += taken.size;
    for (const [classCode, problem] of problemsIn(request, answer)) outcome.problems.set(classCode, problem);
    for (const { classCode, held, changes } of answer.classes) {
      if (held !== undefined) outcome.held.set(classCode, held);
      if (changes.length > 0) outcome.changes.set(classCode, changes);
    }
    const noted = [...removedIn(request, answer, known), ...overtakenIn(request, answer, known)];
    const news = new Map([...taken, ...noted]);
    const lastSync = lastSyncAfter(request.observedAt, changes, news, known);
    for (const [classCode, last] of news) known.set(classCode, last);
    rememberClasses(memory, untilTaken(news, answer), lastSync);
    rememberReturned(memory, answer.returned);
    outcome.newer = newerIn(answer, known);
    outcome.codebook = answer.codebook;
  }
  return { ...outcome, refusal: undefined };
}

/**
 * Without a hash where the sheet is still to take something: a run that ends before it has is followed by one that sends
 * the class again, and is told again.
 */
const untilTaken = (news: ClassMemory, { classes }: SyncAnswer): ClassMemory => {
  const waiting = new Set(
    classes.flatMap(({ classCode, changes }) => (changes.length > 0 ? [classCode] : [])),
  );
  return new Map(
    [...news].map(([classCode, last]) => [classCode, waiting.has(classCode) ? { ...last, hash: '' } : last]),
  );
};

const newerIn = ({ revisions }: SyncAnswer, known: ClassMemory): string[] =>
  Object.entries(revisions)
    .filter(([classCode, revision]) => revision > (known.get(classCode)?.revision ?? Infinity))
    .map(([classCode]) => classCode);

/** What the answer acknowledges. The hash remembered is that of what was sent: the two must only ever differ by a fault. */
function newsIn(request: SyncRequest, { classes }: SyncAnswer, at: number): Map<string, Acknowledged> {
  const news = new Map<string, Acknowledged>();
  for (const { classCode, hash = '' } of request.classes) {
    const given = classes.find((one) => one.classCode === classCode);
    if (given === undefined || isNotTaken(given)) continue;
    const { revision, conflicts } = given;
    news.set(classCode, { revision, hash, at, ...(conflicts.length === 0 ? {} : { conflicts }) });
  }
  return news;
}

/**
 * Classes that are held though they are what was acknowledged last: the province took something else in between, whose
 * answer was lost. Without a hash they are sent by every run, so that a menu's run asks about them.
 */
const overtakenIn = (
  request: SyncRequest,
  { classes }: SyncAnswer,
  known: ReadonlyMap<string, Acknowledged>,
): (readonly [string, Acknowledged])[] =>
  request.classes.flatMap(({ classCode, hash }) => {
    const last = known.get(classCode);
    const isHeld = classes.some((one) => one.classCode === classCode && one.outcome === 'held');
    return isHeld && last !== undefined && last.hash === hash ? [[classCode, { ...last, hash: '' }]] : [];
  });

const isNotTaken = ({ outcome }: ClassAnswer): boolean => outcome === 'held' || outcome === 'refused';

/** Why classes of a request were not taken. */
const problemsIn = (request: SyncRequest, { classes }: SyncAnswer): [string, string][] =>
  request.classes.flatMap(({ classCode }): [string, string][] => {
    const given = classes.find((one) => one.classCode === classCode);
    if (given === undefined) return [[classCode, `máy chủ không trả lời về lớp này. ${SYNC_NOW}.`]];
    return isNotTaken(given) ? [[classCode, explainNotTaken(given)]] : [];
  });

const explainNotTaken = ({ outcome, held, issues }: ClassAnswer): string =>
  outcome === 'held'
    ? explainHeld(held)
    : (issues[0]?.message ?? `tỉnh đã có bản mới hơn của lớp này. ${SYNC_NOW}; nếu vẫn vậy, liên hệ tỉnh.`);

const isIssue = having<ClassAnswer['issues'][number]>({ message: text });
const isOutcome = oneOf('stored', 'unchanged', 'merged', 'held', 'refused');
/** A conflict as it travels and as the memory keeps it. */
export const isConflict = having<ConflictAnswer>({
  field: text,
  mine: isCell,
  theirs: isCell,
  by: text,
  at: text,
});
const isChange = having<ChangeAnswer>({ field: text, value: isCell, by: text, at: text });
const isSyncAnswer = having<SyncAnswer>({
  classes: listOf(
    having<ClassAnswer>({
      classCode: text,
      outcome: isOutcome,
      revision: number,
      issues: listOf(isIssue),
      conflicts: listOf(isConflict),
      changes: listOf(isChange),
    }),
  ),
  revisions: having<SyncAnswer['revisions']>({}),
});

/** Classes whose removal the province took note of. */
const removedIn = (
  { removals = [] }: SyncRequest,
  { classes }: SyncAnswer,
  known: ReadonlyMap<string, Acknowledged>,
): (readonly [string, Acknowledged])[] =>
  removals.flatMap(({ classCode }) => {
    const last = known.get(classCode);
    const given = classes.find((one) => one.classCode === classCode);
    if (last === undefined || given === undefined || given.outcome === 'held') return [];
    return [[classCode, { ...last, revision: given.revision, isGone: true }] as const];
  });
