import { createClock, type Clock } from './clock.ts';
import { createCounters, type Counters } from './counters.ts';
import { createDocumentStore, type Changes, type DocumentStore } from './documentStore.ts';
import type { DeclaredIndexes } from './indexes/queryIndex.ts';
import { openJournal, type Journal } from './journal/openJournal.ts';
import type { Write } from './protocol.ts';
import { createTransactions, type Transactions } from './transactions.ts';
import { planWrites, type PlannedWrites } from './writes/planWrites.ts';

/** Everything that the RPCs work on. */
export type Database = {
  readonly store: DocumentStore;
  readonly clock: Clock;
  readonly journal: Journal;
  readonly indexes: DeclaredIndexes;
  readonly transactions: Transactions;
  readonly counters: Counters;
  /** Called after each change, with the documents that changed. */
  readonly listeners: Set<(changes: Changes) => void>;
};

/**
 * Opens the database kept in a journal file. `now`: milliseconds since 1970.
 * @throws Error where the journal is broken
 */
export function openDatabase(journalFile: string, indexes: DeclaredIndexes, now: () => number): Database {
  const { journal, documents, lastCommit } = openJournal(journalFile);
  const clock = createClock(now);
  clock.passed(lastCommit);
  const store = createDocumentStore(documents);
  return {
    store,
    clock,
    journal,
    indexes,
    transactions: createTransactions(store, clock),
    counters: createCounters(),
    listeners: new Set(),
  };
}

/**
 * Carries out writes together or not at all, the journal first, and answers what was done and when (microseconds).
 * @throws the status of the write that cannot be done
 */
export function commitWrites(database: Database, writes: readonly Write[]): PlannedWrites & { at: number } {
  const { store, clock, journal, counters, listeners } = database;
  const at = clock.next();
  const planned = planWrites((name) => store.get(name), writes, at);
  if (planned.changes.size > 0) {
    journal.append({ at, changes: planned.changes });
    store.apply(planned.changes);
    for (const listener of listeners) listener(planned.changes);
  }
  counters.add({ writes: planned.writes, deletes: planned.deletes });
  return { ...planned, at };
}

/** Forgets every document, on disk too. */
export function clearDatabase({ store, journal, listeners }: Database): void {
  const changes = new Map([...store.all()].map(({ name }) => [name, null]));
  journal.clear();
  store.clear();
  for (const listener of listeners) listener(changes);
}
