import { firestoreContract } from '../../contracts/firestore.contract.ts';
import { contractIndexes } from '../../contracts/firestoreIndexes.ts';
import { startLocal } from './startedFirestore.ts';

jest.setTimeout(30_000);

firestoreContract('the local Firestore', () => startLocal(contractIndexes));
