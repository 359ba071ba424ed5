import { firestoreContract } from '../contracts/firestore.contract.ts';
import { openFirestoreClient } from '../contracts/firestoreClient.ts';

jest.setTimeout(60_000);

const address = process.env['FIRESTORE_EMULATOR_HOST'];
if (address === undefined || address === '') {
  throw new Error('FIRESTORE_EMULATOR_HOST is not set: run these tests with "npm run test:emulator".');
}

firestoreContract('the official emulator', () =>
  Promise.resolve(
    openFirestoreClient(address, `demo-contract-${String(process.pid)}-${Date.now().toString(36)}`),
  ),
);
