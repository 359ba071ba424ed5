import { timestampFromMicros } from '../clock.ts';
import { commitWrites, type Database } from '../database.ts';
import type {
  BatchWriteRequest,
  BeginTransactionRequest,
  CommitRequest,
  RollbackRequest,
  Write,
} from '../protocol.ts';
import { isRpcError, rpcError } from '../rpcError.ts';
import { checkRequest } from '../writes/checkRequest.ts';
import { targetOf } from '../writes/targetOf.ts';

/** Answers BeginTransaction. */
export function beginTransaction(
  { transactions }: Database,
  { options = {} }: BeginTransactionRequest,
): object {
  return { transaction: Buffer.from(transactions.begin(options).id) };
}

/** Answers Rollback, also for a transaction that has already ended: there is nothing left to do. */
export function rollback({ transactions }: Database, { transaction }: RollbackRequest): object {
  if (transaction !== undefined) transactions.end(transaction.toString());
  return {};
}

/**
 * Answers Commit: all writes or none.
 * @throws ABORTED where a transaction has read what changed since; else the status of the write that cannot be done
 */
export function commit(database: Database, request: CommitRequest): object {
  const { transactions } = database;
  const { transaction: id, writes = [] } = request;
  checkRequest(request);
  const transaction = id === undefined || id.length === 0 ? undefined : transactions.find(id);
  if (transaction !== undefined) {
    if (transaction.isReadOnly && writes.length > 0) {
      throw rpcError('INVALID_ARGUMENT', 'Cannot modify entities in a read-only transaction.');
    }
    transactions.checkUnchanged(transaction);
  }
  try {
    const { at, results } = commitWrites(database, writes);
    return { writeResults: results, commitTime: timestampFromMicros(at) };
  } finally {
    if (transaction !== undefined) transactions.end(transaction.id);
  }
}

function writeOne(database: Database, write: Write) {
  try {
    return { result: commitWrites(database, [write]).results[0] ?? {}, status: { code: 0 } };
  } catch (error) {
    if (!isRpcError(error)) throw error;
    return { result: {}, status: { code: error.code, message: error.details } };
  }
}

/**
 * Answers BatchWrite: each write by itself, with its own status.
 * @throws INVALID_ARGUMENT where a document is written twice in one request
 */
export function batchWrite(database: Database, request: BatchWriteRequest): object {
  const { writes = [] } = request;
  checkRequest(request);
  if (new Set(writes.map(targetOf)).size < writes.length) {
    throw rpcError('INVALID_ARGUMENT', 'A document may be written only once in a BatchWrite request.');
  }
  const done = writes.map((write) => writeOne(database, write));
  return { writeResults: done.map(({ result }) => result), status: done.map(({ status }) => status) };
}
