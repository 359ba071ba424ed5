import { submissionStoreContract } from '../contracts/submissionStore.contract.ts';
import { openFirestore, type FirestoreUnderTest } from '../functions/store/firestoreUnderTest.ts';

jest.setTimeout(60_000);

const address = process.env['FIRESTORE_EMULATOR_HOST'];
if (address === undefined || address === '') {
  throw new Error('FIRESTORE_EMULATOR_HOST is not set: run these tests with "npm run test:emulator".');
}

describe('firestoreSubmissionStore on the official emulator', () => {
  const opened: FirestoreUnderTest[] = [];
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((firestore) => firestore.close()));
  });

  let projects = 0;
  submissionStoreContract(() => {
    projects += 1;
    // A project of its own for each test: nothing of an earlier one, or of an earlier run, is there.
    const projectId = `demo-${String(process.pid)}-${Date.now().toString(36)}-${String(projects)}`;
    const firestore = openFirestore(address, projectId);
    opened.push(firestore);
    return Promise.resolve(firestore);
  });
});
