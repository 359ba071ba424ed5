import { timestampFromMicros } from '../clock.ts';
import type { Database } from '../database.ts';
import { checkDocumentName } from '../names.ts';
import type { BatchGetRequest, GetDocumentRequest, ProtoDocument } from '../protocol.ts';
import { rpcError } from '../rpcError.ts';
import { noteDocument } from '../transactions.ts';
import { openRead, sentDocument } from './openRead.ts';

/** Answers BatchGetDocuments: each document once, found or missing. A missing one is billed too. */
export async function batchGetDocuments(database: Database, request: BatchGetRequest): Promise<object[]> {
  const { clock, counters, transactions } = database;
  const names = [...new Set(request.documents ?? [])];
  names.forEach(checkDocumentName);
  const { store, transaction, begun } = openRead(database, request);
  if (transaction !== undefined) {
    await transactions.takeTurns(transaction, names);
    transactions.checkUnchanged(transaction);
  }
  counters.add({ reads: names.length });
  const readTime = timestampFromMicros(clock.read());
  const answers = names.map((name) => {
    const document = store.get(name);
    if (transaction !== undefined) noteDocument(transaction, name, document);
    return document === undefined
      ? { missing: name, readTime }
      : { found: sentDocument(document, request.mask?.fieldPaths), readTime };
  });
  const [first = { readTime }, ...rest] = answers;
  return [{ ...begun, ...first }, ...rest];
}

/**
 * Answers GetDocument.
 * @throws NOT_FOUND where there is none
 */
export function getDocument(database: Database, request: GetDocumentRequest): ProtoDocument {
  const { name = '', mask } = request;
  checkDocumentName(name);
  const { store, transaction } = openRead(database, request);
  const document = store.get(name);
  if (transaction !== undefined) noteDocument(transaction, name, document);
  database.counters.add({ reads: 1 });
  if (document === undefined) throw rpcError('NOT_FOUND', `Document "${name}" not found.`);
  return sentDocument(document, mask?.fieldPaths);
}
