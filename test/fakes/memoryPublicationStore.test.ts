import { auditStoreContract, publicationStoreContract } from '../contracts/publicationStore.contract.ts';
import { memoryAuditStore } from './memoryAuditStore.ts';
import { memoryPublicationStore } from './memoryPublicationStore.ts';

describe('memoryPublicationStore', () => {
  publicationStoreContract(() => Promise.resolve(memoryPublicationStore()));
});

describe('memoryAuditStore', () => {
  auditStoreContract(() => Promise.resolve(memoryAuditStore()));
});
