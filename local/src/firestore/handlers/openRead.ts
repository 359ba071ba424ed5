import { timestampFromMicros } from '../clock.ts';
import type { Database } from '../database.ts';
import type { DocumentStore, StoredDocument } from '../documentStore.ts';
import type { Consistency, ProtoDocument } from '../protocol.ts';
import { projectFields } from '../query/projectFields.ts';
import { rpcError } from '../rpcError.ts';
import type { Transaction } from '../transactions.ts';

/** From where a read reads: the present, or inside a transaction. */
export type Read = {
  readonly store: DocumentStore;
  readonly transaction: Transaction | undefined;
  /** What the first answer of a stream says of a transaction begun by this read. */
  readonly begun: { transaction?: Buffer };
};

/**
 * Finds or begins the transaction that a read asks for.
 * @throws INVALID_ARGUMENT for one that has ended, ABORTED for one that has already lost, UNIMPLEMENTED for a past time
 */
export function openRead({ store, transactions }: Database, consistency: Consistency): Read {
  const { transaction: id, newTransaction, readTime } = consistency;
  if (readTime !== undefined) {
    throw rpcError('UNIMPLEMENTED', 'Reading at a past time is not simulated by the local Firestore.');
  }
  if (newTransaction !== undefined) {
    const transaction = transactions.begin(newTransaction);
    return { store: transaction.store, transaction, begun: { transaction: Buffer.from(transaction.id) } };
  }
  if (id === undefined || id.length === 0) return { store, transaction: undefined, begun: {} };
  const transaction = transactions.find(id);
  transactions.checkUnchanged(transaction);
  return { store: transaction.store, transaction, begun: {} };
}

/** A stored document as it is sent, with all fields or those of a mask. */
export const sentDocument = (document: StoredDocument, mask?: readonly string[]): ProtoDocument => ({
  name: document.name,
  fields: projectFields(document.fields, mask),
  createTime: timestampFromMicros(document.created),
  updateTime: timestampFromMicros(document.updated),
});
