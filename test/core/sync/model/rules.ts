import { decideProvince } from '../../../../core/src/sync/decideProvince.ts';
import { decidePush, type PushDecision, type PushedClass } from '../../../../core/src/sync/decidePush.ts';
import { decideRemoval } from '../../../../core/src/sync/decideRemoval.ts';
import { isAlreadyStored, knownClass, type KnownClass } from '../../../../core/src/sync/isAlreadyStored.ts';
import { rowsElsewhere } from '../../../../core/src/sync/rowsElsewhere.ts';
import type { Reading } from './sheet.ts';
import { summarise, type Store } from './store.ts';

/** A transaction of one class, decided. */
export interface Transaction {
  readonly classCode: string;
  /** What a sheet brought; absent when the province's push or a missing class is decided. */
  readonly pushed?: PushedClass;
  readonly decision: PushDecision;
  /** The server is killed while it commits. */
  readonly isKilled: boolean;
}

/** What the add-on knows when it decides what to send. */
export interface SendFacts {
  readonly reading: Reading;
  readonly memory: ReadonlyMap<string, KnownClass>;
  /** Classes whose edit event came through. */
  readonly dirty: ReadonlySet<string>;
}

/** Everything the model's server and add-on depend on: the real decisions. A mutant replaces one entry. */
export interface Rules {
  readonly decidePush: typeof decidePush;
  readonly decideRemoval: typeof decideRemoval;
  readonly decideProvince: typeof decideProvince;
  readonly isAlreadyStored: typeof isAlreadyStored;
  readonly rowsElsewhere: typeof rowsElsewhere;
  /** Codes of the classes that the add-on sends. */
  readonly toSend: (facts: SendFacts) => string[];
  /** Whether the server compares a reading of its own with what is stored. */
  readonly isSwept: boolean;
  /** Writes what was decided, all of it or nothing. */
  readonly commit: (store: Store, transaction: Transaction) => void;
  /** Whether a server that was killed in the middle of a request has answered. */
  readonly answersWhenKilled: boolean;
}

/** Class, revision, index and summary in one transaction. */
function commit(store: Store, { classCode, decision, isKilled }: Transaction): void {
  if (decision.write === undefined || isKilled) return;
  const { state, isRevision } = decision.write;
  store.classes.set(classCode, state);
  store.summaries.set(classCode, summarise(classCode, state));
  store.index.set(classCode, knownClass(state));
  if (isRevision) store.revisions.set(classCode, [...(store.revisions.get(classCode) ?? []), state]);
  store.writes += isRevision ? 3 : 2;
}

export const realRules: Rules = {
  decidePush,
  decideRemoval,
  decideProvince,
  isAlreadyStored,
  rowsElsewhere,
  toSend: ({ reading, memory }) =>
    [...reading.classes].flatMap(([code, { hash }]) => (memory.get(code)?.hash === hash ? [] : [code])),
  isSwept: true,
  commit,
  answersWhenKilled: false,
};
