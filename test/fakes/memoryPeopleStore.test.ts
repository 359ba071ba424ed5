import { peopleStoreContract } from '../contracts/peopleStore.contract.ts';
import { memoryPeopleStore } from './memoryPeopleStore.ts';

describe('memoryPeopleStore', () => {
  peopleStoreContract(() => Promise.resolve(memoryPeopleStore()));
});
