import { FieldValue, Query, type QuerySnapshot } from 'firebase-admin/firestore';
import type { ClassRecord } from '../../../functions/src/records.ts';
import { aClassSummary, theEnrolmentsOf } from '../../builders/aClassSummary.ts';
import { classStoreContract } from '../../contracts/classStore.contract.ts';
import type { FirestoreUnderTest } from './firestoreUnderTest.ts';
import { startStoreServer, type StoreServer } from './startStoreServer.ts';
import { aClassWrite, aRegistration } from './records.ts';

jest.setTimeout(30_000);

const CODE = 'NTM-2024-171-003';
let started: StoreServer;

beforeAll(async () => {
  started = await startStoreServer('store-tests');
});
afterAll(() => started.close());

const emptyStore = (): Promise<FirestoreUnderTest> => {
  started.server.clear();
  started.server.resetCounters();
  return Promise.resolve(started.firestore);
};

describe('firestoreClassStore', () => {
  classStoreContract(emptyStore);
});

describe('what firestoreClassStore costs', () => {
  const put = (revision = 1): Promise<void> =>
    started.firestore.store.changeClass(CODE, () => aClassWrite({ revision }));
  const costOf = async (work: () => Promise<unknown>): Promise<unknown> => {
    started.server.resetCounters();
    await work();
    return started.server.counters();
  };

  beforeEach(async () => {
    await emptyStore();
    await started.firestore.store.registerWorkbook(aRegistration());
  });

  it('2 reads and 3 writes for a pushed class, the look-up of its workbook included', async () => {
    const push = async (revision: number): Promise<void> => {
      await started.firestore.store.findWorkbook('wb-171');
      await put(revision);
    };
    expect(await costOf(() => push(1))).toEqual({ reads: 2, writes: 3, deletes: 0 });
    expect(await costOf(() => push(2))).toEqual({ reads: 2, writes: 3, deletes: 0 });
  });

  it('1 read and no write for a class that is left as it is', async () => {
    await put();
    const leave = (): Promise<void> => started.firestore.store.changeClass(CODE, () => undefined);
    expect(await costOf(leave)).toEqual({ reads: 1, writes: 0, deletes: 0 });
  });

  it('1 read and 2 writes for a class that is counted anew, without a revision', async () => {
    await put();
    const { record } = aClassWrite({ checkedWith: 'rules2' });
    const recount = (): Promise<void> => started.firestore.store.changeClass(CODE, () => ({ record }));
    expect(await costOf(recount)).toEqual({ reads: 1, writes: 2, deletes: 0 });
  });

  it('1 write for a note that the province returned a period', async () => {
    const note = (): Promise<void> => started.firestore.store.noteReturned('wb-171', '2024-Q1', 'Thiếu lớp');
    expect(await costOf(note)).toEqual({ reads: 0, writes: 1, deletes: 0 });
  });

  it('1 write for a registration', async () => {
    const register = (): Promise<void> => started.firestore.store.registerWorkbook(aRegistration());
    expect(await costOf(register)).toEqual({ reads: 0, writes: 1, deletes: 0 });
  });

  it('1 read a workbook, and 1 read a class of the plan', async () => {
    await started.firestore.store.registerWorkbook(aRegistration({ workbookId: 'wb-173' }));
    await put();
    expect(await costOf(() => started.firestore.store.listWorkbooks())).toMatchObject({ reads: 2 });
    const ofPlan = (): Promise<unknown> => started.firestore.store.listClasses('sample');
    expect(await costOf(ofPlan)).toEqual({ reads: 1, writes: 0, deletes: 0 });
  });
});

describe('what firestoreClassStore brings over the wire', () => {
  it('of a listed class is its summary, its own row, the province’s fields and the revision: no roster', async () => {
    await emptyStore();
    await started.firestore.store.registerWorkbook(aRegistration());
    await started.firestore.store.changeClass(CODE, () => aClassWrite());
    const get = jest.spyOn(Query.prototype, 'get');
    await started.firestore.store.listClasses('sample');
    const snapshot = (await get.mock.results[0]?.value) as QuerySnapshot;
    get.mockRestore();
    expect(snapshot.docs.map((one) => Object.keys(one.data()).sort())).toEqual([
      ['by', 'cells', 'observedAt', 'provinceFields', 'revision', 'storedAt', 'summary'],
    ]);
  });
});

describe('the documents of firestoreClassStore', () => {
  beforeEach(async () => {
    await emptyStore();
    await started.firestore.store.registerWorkbook(aRegistration());
    await started.firestore.store.changeClass(CODE, () => aClassWrite());
  });

  it('hold the lists as one text, in the class and in its revision', async () => {
    for (const path of [`classes/${CODE}`, `classes/${CODE}/revisions/1`]) {
      const data = (await started.firestore.db.doc(path).get()).data();
      const { enrolments, costs, materials, lecturers } = aClassWrite().record;
      expect(JSON.parse(String(data?.['lists']))).toEqual({ enrolments, costs, materials, lecturers });
      for (const list of ['enrolments', 'costs', 'materials', 'lecturers'])
        expect(data).not.toHaveProperty(list);
    }
  });

  it('hold the learners of the summary as one text, a row each', async () => {
    const enrolments = theEnrolmentsOf('a', 'b');
    const write = aClassWrite({ summary: aClassSummary({ enrolments }) });
    await started.firestore.store.changeClass(CODE, () => write);
    const stored: unknown = (await started.firestore.db.doc(`classes/${CODE}`).get()).get(
      'summary.enrolments',
    );
    expect(JSON.parse(String(stored))).toEqual([
      ['r1', 'a', 'idNumber', '', 'hamlet', 'X8', 'u1'],
      ['r2', 'b', 'idNumber', '', 'hamlet', 'X8', 'u1'],
    ]);
  });

  it.each<[string, object]>([
    ['a field of another type', { revision: 'one' }],
    ['lists that are no JSON', { lists: '[[' }],
    ['a summary of another shape', { summary: { ...aClassSummary(), enrolments: '[]', people: 3 } }],
    ['a summary whose learners are no text', { summary: aClassSummary() }],
    [
      'a summary with a learner of another shape',
      { summary: { ...aClassSummary(), enrolments: '[["r1"]]' } },
    ],
  ])('are refused on reading with %s', async (_what, change) => {
    await started.firestore.db.doc(`classes/${CODE}`).update(change as Record<string, string>);
    const read = started.firestore.store.changeClass(CODE, () => undefined);
    await expect(read).rejects.toThrow();
  });

  it('are read as checked by nobody we know when they are older than that mark', async () => {
    const mark = (where: string): unknown => ({ [where]: FieldValue.delete() });
    await started.firestore.db.doc(`classes/${CODE}`).update(mark('checkedWith') as object);
    await started.firestore.db.doc('workbooks/wb-171').update(mark(`classes.${CODE}.checkedWith`) as object);
    let stored: ClassRecord | undefined;
    await started.firestore.store.changeClass(CODE, (record) => {
      stored = record;
      return undefined;
    });
    expect(stored?.checkedWith).toBe('');
    expect((await started.firestore.store.findWorkbook('wb-171'))?.classes[CODE]?.checkedWith).toBe('');
  });

  it('are refused when a summary or a workbook has another shape', async () => {
    await started.firestore.db.doc(`classes/${CODE}`).update({ summary: { isHeld: 'yes' } });
    await expect(started.firestore.store.listClasses('sample')).rejects.toThrow();
    await started.firestore.db.doc('workbooks/wb-171').update({ members: 'everybody' });
    await expect(started.firestore.store.findWorkbook('wb-171')).rejects.toThrow();
  });
});
