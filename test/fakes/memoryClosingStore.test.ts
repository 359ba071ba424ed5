import { closingStoreContract } from '../contracts/closingStore.contract.ts';
import { memoryClosingStore } from './memoryClosingStore.ts';

describe('memoryClosingStore', () => {
  closingStoreContract(() => Promise.resolve(memoryClosingStore()));
});
