import { firestoreSettingsStore } from '../../functions/src/store/firestoreSettingsStore.ts';
import { settingsStoreContract } from '../contracts/settingsStore.contract.ts';
import { closeEmulator, emptyEmulator } from './emptyEmulator.ts';

jest.setTimeout(60_000);

afterEach(closeEmulator);

describe('firestoreSettingsStore on the official emulator', () => {
  settingsStoreContract(() => Promise.resolve(firestoreSettingsStore(emptyEmulator().db)));
});
