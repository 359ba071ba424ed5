import { firestorePeopleStore } from '../../functions/src/store/firestorePeopleStore.ts';
import { peopleStoreContract } from '../contracts/peopleStore.contract.ts';
import { closeEmulator, emptyEmulator } from './emptyEmulator.ts';

jest.setTimeout(60_000);

afterEach(closeEmulator);

describe('firestorePeopleStore on the official emulator', () => {
  peopleStoreContract(() => Promise.resolve(firestorePeopleStore(emptyEmulator().db)));
});
