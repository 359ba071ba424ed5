import { settingsStoreContract } from '../contracts/settingsStore.contract.ts';
import { memorySettingsStore } from './memorySettingsStore.ts';

describe('memorySettingsStore', () => {
  settingsStoreContract(() => Promise.resolve(memorySettingsStore()));
});
