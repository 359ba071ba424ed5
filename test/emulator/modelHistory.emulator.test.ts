import { modelHistoryContract } from '../contracts/modelHistory.contract.ts';
import { openFirestore, type FirestoreUnderTest } from '../functions/store/firestoreUnderTest.ts';

jest.setTimeout(300_000);

const address = process.env['FIRESTORE_EMULATOR_HOST'];
if (address === undefined || address === '') {
  throw new Error('FIRESTORE_EMULATOR_HOST is not set: run these tests with "npm run test:emulator".');
}

describe('the real operations on the official emulator', () => {
  const opened: FirestoreUnderTest[] = [];
  afterAll(async () => {
    for (const one of opened) await one.close();
  });

  modelHistoryContract(() => {
    const project = `demo-model-${String(process.pid)}-${Date.now().toString(36)}-${String(opened.length)}`;
    const firestore = openFirestore(address, project);
    opened.push(firestore);
    return Promise.resolve(firestore);
  }, 20);
});
