import { deleteApp, initializeApp } from 'firebase-admin/app';
import { initializeFirestore, type Firestore } from 'firebase-admin/firestore';
import { ClassRevision } from '../../../functions/src/records.ts';
import type { SubmissionStore } from '../../../functions/src/deps.ts';
import { firestoreClassStore } from '../../../functions/src/store/firestoreClassStore.ts';
import { firestoreSubmissionStore } from '../../../functions/src/store/firestoreSubmissionStore.ts';
import type { StoreUnderTest } from '../../contracts/classStore.contract.ts';

/** The official client of a Firestore at `address`, under a project of its own. */
export interface FirestoreUnderTest extends StoreUnderTest {
  readonly db: Firestore;
  readonly submissions: SubmissionStore;
  close(): Promise<void>;
}

/** Opens a client of the server at `address` (`host:port`), which keeps each `projectId` apart. */
export function openFirestore(address: string, projectId: string): FirestoreUnderTest {
  // The client looks for nobody else: no key file, no metadata server.
  process.env['METADATA_SERVER_DETECTION'] = 'none';
  process.env['FIRESTORE_EMULATOR_HOST'] = address;
  const app = initializeApp({ projectId }, projectId);
  const db = initializeFirestore(app);
  return {
    db,
    store: firestoreClassStore(db),
    submissions: firestoreSubmissionStore(db),
    async revisionsOf(classCode) {
      const { docs } = await db.collection(`classes/${classCode}/revisions`).orderBy('revision').get();
      return docs.map((snapshot) => {
        const { lists, ...revision } = snapshot.data();
        expect(snapshot.id).toBe(String(revision['revision']));
        return ClassRevision.parse({ ...revision, ...(JSON.parse(String(lists)) as object) });
      });
    },
    async close() {
      await db.terminate();
      await deleteApp(app);
    },
  };
}
