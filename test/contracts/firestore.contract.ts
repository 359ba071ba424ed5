import type { CollectionReference, Firestore } from 'firebase-admin/firestore';
import { firestoreDocumentsContract } from './firestoreDocuments.contract.ts';
import { firestoreQueriesContract } from './firestoreQueries.contract.ts';
import { firestoreTransactionsContract } from './firestoreTransactions.contract.ts';

/** A Firestore under test, empty, through the official server client. */
export interface StartedFirestore {
  readonly db: Firestore;
  close(): Promise<void>;
}

/** What every Firestore that the product runs on does. `start` opens an empty one, once for the whole suite. */
export const firestoreContract = (name: string, start: () => Promise<StartedFirestore>): void =>
  describe(name, () => {
    let started: StartedFirestore | undefined;
    let cases = 0;
    beforeAll(async () => {
      started = await start();
    });
    afterAll(() => started?.close());
    beforeEach(() => {
      cases += 1;
    });
    const db = (): Firestore => {
      if (started === undefined) throw new Error('the Firestore under test has not started');
      return started.db;
    };
    /** A collection of its own for each test, always with the same id: indexes are declared by id. */
    const items = (): CollectionReference => db().collection(`cases/${cases}/items`);

    firestoreDocumentsContract(db, items);
    firestoreQueriesContract(db, items);
    firestoreTransactionsContract(db, items);
  });
