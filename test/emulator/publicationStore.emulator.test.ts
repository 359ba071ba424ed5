import type { Firestore } from 'firebase-admin/firestore';
import { firestoreAuditStore } from '../../functions/src/store/firestoreAuditStore.ts';
import { firestorePublicationStore } from '../../functions/src/store/firestorePublicationStore.ts';
import { auditStoreContract, publicationStoreContract } from '../contracts/publicationStore.contract.ts';
import { openFirestore, type FirestoreUnderTest } from '../functions/store/firestoreUnderTest.ts';

jest.setTimeout(60_000);

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
    `demo-pub-${String(process.pid)}-${Date.now().toString(36)}-${String(projects)}`,
  );
  opened.push(firestore);
  return firestore.db;
};

describe('firestorePublicationStore on the official emulator', () => {
  publicationStoreContract(() => Promise.resolve(firestorePublicationStore(emptyDb())));
});

describe('firestoreAuditStore on the official emulator', () => {
  auditStoreContract(() => Promise.resolve(firestoreAuditStore(emptyDb())));
});
