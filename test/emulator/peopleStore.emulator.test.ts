import { firestorePeopleStore } from '../../functions/src/store/firestorePeopleStore.ts';
import { peopleStoreContract } from '../contracts/peopleStore.contract.ts';
import { openFirestore, type FirestoreUnderTest } from '../functions/store/firestoreUnderTest.ts';

jest.setTimeout(60_000);

const address = process.env['FIRESTORE_EMULATOR_HOST'];
if (address === undefined || address === '') {
  throw new Error('FIRESTORE_EMULATOR_HOST is not set: run these tests with "npm run test:emulator".');
}

describe('firestorePeopleStore on the official emulator', () => {
  const opened: FirestoreUnderTest[] = [];
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((firestore) => firestore.close()));
  });

  let projects = 0;
  peopleStoreContract(() => {
    projects += 1;
    const projectId = `demo-people-${String(process.pid)}-${Date.now().toString(36)}-${String(projects)}`;
    const firestore = openFirestore(address, projectId);
    opened.push(firestore);
    return Promise.resolve(firestorePeopleStore(firestore.db));
  });
});
