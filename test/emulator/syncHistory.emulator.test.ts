import { syncHistoryContract } from '../contracts/syncHistory.contract.ts';
import { openFirestore, type FirestoreUnderTest } from '../functions/store/firestoreUnderTest.ts';

jest.setTimeout(120_000);

const address = process.env['FIRESTORE_EMULATOR_HOST'];
if (address === undefined || address === '') {
  throw new Error('FIRESTORE_EMULATOR_HOST is not set: run these tests with "npm run test:emulator".');
}

describe('firestoreClassStore on the official emulator', () => {
  let opened: FirestoreUnderTest | undefined;
  afterAll(() => opened?.close());

  syncHistoryContract(() => {
    opened = openFirestore(address, `demo-history-${String(process.pid)}-${Date.now().toString(36)}`);
    return Promise.resolve(opened);
  });
});
