import type { Clock } from './clock.ts';
import { createDocumentLocks } from './documentLocks.ts';
import { createDocumentStore, type DocumentStore, type StoredDocument } from './documentStore.ts';
import type { TransactionOptions } from './protocol.ts';
import { rpcError } from './rpcError.ts';

/** A transaction under way: what it has seen, to be found unchanged when it commits. */
export type Transaction = {
  readonly id: string;
  readonly isReadOnly: boolean;
  /** What it reads from: a copy of the moment for a read-only one. */
  readonly store: DocumentStore;
  /** Each document that it read, and that document's update time; 0 where there was none. */
  readonly documents: Map<string, number>;
  /** Each query that it ran: its result then, and how to find out its result now. */
  readonly queries: { readonly seen: string; readonly now: () => string }[];
  readonly startedAt: number;
  usedAt: number;
  checkedVersion: number;
};

export type Transactions = {
  begin(options: TransactionOptions): Transaction;
  /** @throws INVALID_ARGUMENT for one that has ended or expired; the SDK then starts again */
  find(id: Buffer): Transaction;
  /** Waits for its turn on documents that other transactions have read. */
  takeTurns(transaction: Transaction, names: readonly string[]): Promise<void>;
  /** @throws ABORTED, ending the transaction, where something that it read has changed */
  checkUnchanged(transaction: Transaction): void;
  end(id: string): void;
};

const seconds = 1_000_000;
const mostIdle = 60 * seconds;
const mostTotal = 270 * seconds;
const longestWaitMs = 500;

const versionOf = (document: StoredDocument | undefined) => document?.updated ?? 0;

/** The result of a query as one text: equal texts, equal documents in equal states. */
export const querySignature = (documents: readonly StoredDocument[]): string =>
  documents.map(({ name, updated }) => `${name}@${updated}`).join('\n');

/** Remembers what a transaction has read. */
export function noteDocument(
  transaction: Transaction,
  name: string,
  document: StoredDocument | undefined,
): void {
  transaction.documents.set(name, versionOf(document));
}

function isUnchanged({ store, documents, queries }: Transaction): boolean {
  for (const [name, version] of documents) if (versionOf(store.get(name)) !== version) return false;
  return queries.every(({ seen, now }) => now() === seen);
}

function newTransaction(
  store: DocumentStore,
  { readOnly }: TransactionOptions,
  startedAt: number,
): Transaction {
  if (readOnly?.readTime !== undefined) {
    throw rpcError('UNIMPLEMENTED', 'Reading at a past time is not simulated by the local Firestore.');
  }
  const isReadOnly = readOnly !== undefined;
  return {
    id: `transaction-${startedAt}`,
    isReadOnly,
    store: isReadOnly ? createDocumentStore(store.all()) : store,
    documents: new Map(),
    queries: [],
    startedAt,
    usedAt: startedAt,
    checkedVersion: store.version(),
  };
}

/** Keeps the transactions under way. Optimistic: whoever commits first wins, the others are aborted. */
export function createTransactions(store: DocumentStore, clock: Clock): Transactions {
  const open = new Map<string, Transaction>();
  const locks = createDocumentLocks(longestWaitMs);
  const end = (id: string) => {
    open.delete(id);
    locks.release(id);
  };
  const endExpired = () => {
    const now = clock.read();
    for (const { id, usedAt, startedAt } of open.values()) {
      if (now - usedAt > mostIdle || now - startedAt > mostTotal) end(id);
    }
  };
  return {
    begin(options) {
      endExpired();
      const transaction = newTransaction(store, options, clock.next());
      open.set(transaction.id, transaction);
      return transaction;
    },
    find(id) {
      endExpired();
      const transaction = open.get(id.toString());
      if (transaction === undefined) {
        throw rpcError('INVALID_ARGUMENT', 'The referenced transaction has expired or is no longer valid.');
      }
      transaction.usedAt = clock.read();
      return transaction;
    },
    async takeTurns({ id, isReadOnly }, names) {
      if (isReadOnly) return;
      // Always in the same order, so that two transactions rarely wait for each other.
      for (const name of [...names].sort()) await locks.acquire(id, name);
    },
    checkUnchanged(transaction) {
      if (transaction.isReadOnly || transaction.checkedVersion === store.version()) return;
      if (!isUnchanged(transaction)) {
        end(transaction.id);
        throw rpcError('ABORTED', 'Too much contention on these documents. Please try again.');
      }
      transaction.checkedVersion = store.version();
    },
    end,
  };
}
