import { firestoreAuditStore } from '../../functions/src/store/firestoreAuditStore.ts';
import { firestorePublicationStore } from '../../functions/src/store/firestorePublicationStore.ts';
import { auditStoreContract, publicationStoreContract } from '../contracts/publicationStore.contract.ts';
import { closeEmulator, emptyEmulator } from './emptyEmulator.ts';

jest.setTimeout(60_000);

afterEach(closeEmulator);

describe('firestorePublicationStore on the official emulator', () => {
  publicationStoreContract(() => Promise.resolve(firestorePublicationStore(emptyEmulator().db)));
});

describe('firestoreAuditStore on the official emulator', () => {
  auditStoreContract(() => Promise.resolve(firestoreAuditStore(emptyEmulator().db)));
});
