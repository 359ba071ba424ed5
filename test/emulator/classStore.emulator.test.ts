import { classStoreContract } from '../contracts/classStore.contract.ts';
import { closeEmulator, emptyEmulator } from './emptyEmulator.ts';

jest.setTimeout(60_000);

afterEach(closeEmulator);

describe('firestoreClassStore on the official emulator', () => {
  classStoreContract(() => Promise.resolve(emptyEmulator()));
});
