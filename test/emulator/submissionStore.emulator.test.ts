import { submissionStoreContract } from '../contracts/submissionStore.contract.ts';
import { closeEmulator, emptyEmulator } from './emptyEmulator.ts';

jest.setTimeout(60_000);

afterEach(closeEmulator);

describe('firestoreSubmissionStore on the official emulator', () => {
  submissionStoreContract(() => Promise.resolve(emptyEmulator()));
});
