import type { Firestore } from 'firebase-admin/firestore';

import { firestoreClassStore } from '../../functions/src/store/firestoreClassStore.ts';
import { firestoreClosingStore } from '../../functions/src/store/firestoreClosingStore.ts';
import { closingHistoryContract } from '../contracts/closingHistory.contract.ts';
import { closingStoreContract } from '../contracts/closingStore.contract.ts';
import { openFirestore, type FirestoreUnderTest } from '../functions/store/firestoreUnderTest.ts';

jest.setTimeout(300_000);

const address = process.env['FIRESTORE_EMULATOR_HOST'];
if (address === undefined || address === '') {
  throw new Error('FIRESTORE_EMULATOR_HOST is not set: run these tests with "npm run test:emulator".');
}

const opened: FirestoreUnderTest[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((firestore) => firestore.close()));
});
let projects = 0;
/** A project of its own for each test. */
const emptyDb = (): Firestore => {
  projects += 1;
  const firestore = openFirestore(
    address,
    `demo-close-${String(process.pid)}-${Date.now().toString(36)}-${String(projects)}`,
  );
  opened.push(firestore);
  return firestore.db;
};

describe('firestoreClosingStore on the official emulator', () => {
  closingStoreContract(() => Promise.resolve(firestoreClosingStore(emptyDb())));
});

describe('a closed period on the official emulator', () => {
  closingHistoryContract(() => {
    const db = emptyDb();
    return Promise.resolve({ classes: firestoreClassStore(db), closings: firestoreClosingStore(db) });
  });
});
