import { firestoreClassStore } from '../../functions/src/store/firestoreClassStore.ts';
import { firestoreClosingStore } from '../../functions/src/store/firestoreClosingStore.ts';
import { closingHistoryContract } from '../contracts/closingHistory.contract.ts';
import { closingStoreContract } from '../contracts/closingStore.contract.ts';
import { closeEmulator, emptyEmulator } from './emptyEmulator.ts';

jest.setTimeout(300_000);

afterEach(closeEmulator);

describe('firestoreClosingStore on the official emulator', () => {
  closingStoreContract(() => Promise.resolve(firestoreClosingStore(emptyEmulator().db)));
});

describe('a closed period on the official emulator', () => {
  closingHistoryContract(() => {
    const db = emptyEmulator().db;
    return Promise.resolve({ classes: firestoreClassStore(db), closings: firestoreClosingStore(db) });
  });
});
