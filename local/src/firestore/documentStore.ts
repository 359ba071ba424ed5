import { compareNames, idOf, parentOf } from './names.ts';
import { compareStrings } from './values/compareStrings.ts';
import type { Fields } from './values/value.ts';

/** A document as it is kept. Never changed in place; times in microseconds since 1970. */
export type StoredDocument = {
  readonly name: string;
  readonly fields: Fields;
  readonly created: number;
  readonly updated: number;
};

/** What a commit leaves behind per document name: its new state, or null where it is gone. */
export type Changes = ReadonlyMap<string, StoredDocument | null>;

type Collection = { documents: Map<string, StoredDocument>; names: string[] | undefined };

export type DocumentStore = {
  get(name: string): StoredDocument | undefined;
  /** The documents of one collection in order of their names. */
  inCollection(path: string): StoredDocument[];
  /** The names of all collections that hold documents. */
  collectionPaths(): string[];
  all(): Iterable<StoredDocument>;
  size(): number;
  /** Grows with every applied change, so that readers can tell that nothing has changed. */
  version(): number;
  apply(changes: Changes): void;
  clear(): void;
};

/** Keeps documents in memory, by name and by collection. */
export function createDocumentStore(initial: Iterable<StoredDocument> = []): DocumentStore {
  const documents = new Map<string, StoredDocument>();
  const collections = new Map<string, Collection>();
  let version = 0;

  const put = (document: StoredDocument) => {
    const path = parentOf(document.name);
    const collection = collections.get(path) ?? { documents: new Map(), names: undefined };
    if (!collection.documents.has(document.name)) collection.names = undefined;
    collection.documents.set(document.name, document);
    collections.set(path, collection);
    documents.set(document.name, document);
  };
  const remove = (name: string) => {
    const collection = collections.get(parentOf(name));
    if (collection?.documents.delete(name) === true) collection.names = undefined;
    if (collection?.documents.size === 0) collections.delete(parentOf(name));
    documents.delete(name);
  };
  for (const document of initial) put(document);

  return {
    get: (name) => documents.get(name),
    inCollection(path) {
      const collection = collections.get(path);
      if (collection === undefined) return [];
      collection.names ??= [...collection.documents.keys()].sort(compareStrings);
      return collection.names.flatMap((name) => collection.documents.get(name) ?? []);
    },
    collectionPaths: () => [...collections.keys()],
    all: () => documents.values(),
    size: () => documents.size,
    version: () => version,
    apply(changes) {
      for (const [name, document] of changes) {
        if (document === null) remove(name);
        else put(document);
      }
      version += 1;
    },
    clear() {
      documents.clear();
      collections.clear();
      version += 1;
    },
  };
}

/** The documents of every collection with this id (of any id, when it is empty) at any depth under a parent. */
export function inCollectionGroup(
  store: DocumentStore,
  parent: string,
  collectionId: string,
): StoredDocument[] {
  return store
    .collectionPaths()
    .filter((path) => path.startsWith(`${parent}/`) && (collectionId === '' || idOf(path) === collectionId))
    .flatMap((path) => store.inCollection(path))
    .sort((a, b) => compareNames(a.name, b.name));
}
