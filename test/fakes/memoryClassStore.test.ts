import { classStoreContract } from '../contracts/classStore.contract.ts';
import { aClassWrite, aRegistration } from '../functions/store/records.ts';
import { memoryClassStore } from './memoryClassStore.ts';

describe('memoryClassStore', () => {
  classStoreContract(() => {
    const store = memoryClassStore();
    return Promise.resolve({
      store,
      revisionsOf: (classCode) => Promise.resolve(store.revisionsOf(classCode)),
    });
  });

  it('counts reads and writes as Firestore bills them', async () => {
    const store = memoryClassStore();
    await store.registerWorkbook(aRegistration());
    await store.findWorkbook('nobody');
    await store.listClasses('sample');
    expect(store.billed()).toEqual({ reads: 2, writes: 1 });
    store.resetBilled();
    await store.changeClass('NTM-2024-171-003', () => aClassWrite());
    expect(store.billed()).toEqual({ reads: 1, writes: 3 });
    const { record } = aClassWrite({ checkedWith: 'later rules' });
    await store.changeClass('NTM-2024-171-003', () => ({ record }));
    expect(store.billed()).toEqual({ reads: 2, writes: 5 });
  });

  it('runs a decision again when another writer came between', async () => {
    const store = memoryClassStore();
    await store.registerWorkbook(aRegistration());
    const seen: (string | undefined)[] = [];
    store.interruptNext(() => store.changeClass('NTM-2024-171-003', () => aClassWrite()));
    await store.changeClass('NTM-2024-171-003', (before) => {
      seen.push(before?.hash);
      return aClassWrite({ revision: (before?.revision ?? 0) + 1, hash: 'mine' });
    });
    expect(seen).toEqual([undefined, 'hash1']);
    expect(store.revisionsOf('NTM-2024-171-003').map(({ hash }) => hash)).toEqual(['hash1', 'mine']);
  });
});
