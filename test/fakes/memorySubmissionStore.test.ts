import { submissionStoreContract } from '../contracts/submissionStore.contract.ts';
import { memorySubmissionStore } from './memorySubmissionStore.ts';

describe('memorySubmissionStore', () => {
  submissionStoreContract(() => Promise.resolve({ submissions: memorySubmissionStore() }));
});
