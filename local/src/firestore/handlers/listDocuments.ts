import { queryReads } from '../counters.ts';
import type { Database } from '../database.ts';
import { compareNames } from '../names.ts';
import type { ListCollectionIdsRequest, ListDocumentsRequest, ProtoDocument } from '../protocol.ts';
import { rpcError } from '../rpcError.ts';
import { compareStrings } from '../values/compareStrings.ts';
import { openRead, sentDocument } from './openRead.ts';

const pageOf = <T>(all: readonly T[], pageSize: number | undefined, pageToken: string | undefined) => {
  const start = Number(pageToken ?? 0);
  const end = pageSize === undefined || pageSize === 0 ? all.length : start + pageSize;
  return { page: all.slice(start, end), ...(end < all.length && { nextPageToken: String(end) }) };
};

/** The names of documents that do not exist but have collections below them. */
function ghostNames(paths: readonly string[], collection: string): string[] {
  const depth = collection.split('/').length + 1;
  return paths
    .filter((path) => path.startsWith(`${collection}/`))
    .map((path) => path.split('/').slice(0, depth).join('/'));
}

/** Answers ListDocuments in order of names; with `showMissing` also the documents that only have collections. */
export function listDocuments(database: Database, request: ListDocumentsRequest): object {
  const { parent = '', collectionId = '', mask, orderBy, showMissing = false } = request;
  if (orderBy !== undefined) {
    throw rpcError(
      'UNIMPLEMENTED',
      'ListDocuments in another order is not simulated by the local Firestore.',
    );
  }
  const { store } = openRead(database, request);
  const collection = `${parent}/${collectionId}`;
  const names = new Set(store.inCollection(collection).map(({ name }) => name));
  if (showMissing) for (const name of ghostNames(store.collectionPaths(), collection)) names.add(name);
  const { page, ...next } = pageOf([...names].sort(compareNames), request.pageSize, request.pageToken);
  const documents = page.map((name): ProtoDocument => {
    const document = store.get(name);
    return document === undefined ? { name } : sentDocument(document, mask?.fieldPaths);
  });
  database.counters.add({ reads: queryReads(documents.length, 0) });
  return { documents, ...next };
}

/** Answers ListCollectionIds: the collections directly below a document or the root. Billed as one read. */
export function listCollectionIds({ store, counters }: Database, request: ListCollectionIdsRequest): object {
  const { parent = '', pageSize, pageToken, readTime } = request;
  if (readTime !== undefined) {
    throw rpcError('UNIMPLEMENTED', 'Reading at a past time is not simulated by the local Firestore.');
  }
  const depth = parent.split('/').length;
  const below = store.collectionPaths().filter((path) => path.startsWith(`${parent}/`));
  const ids = new Set(below.map((path) => path.split('/')[depth] ?? ''));
  const { page, ...next } = pageOf([...ids].sort(compareStrings), pageSize, pageToken);
  counters.add({ reads: 1 });
  return { collectionIds: page, ...next };
}
