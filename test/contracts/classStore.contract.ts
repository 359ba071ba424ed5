import type { ClassStore, ClassWrite } from '../../functions/src/deps.ts';
import type { ClassRecord, ClassRevision } from '../../functions/src/records.ts';
import { opinionHashes } from '../../core/src/sync/opinionHashes.ts';
import { aClassRow } from '../builders/aClassRow.ts';
import { aProvinceField } from '../builders/aProvinceField.ts';
import { aUnit } from '../builders/aUnit.ts';
import { aClassSummary, theEnrolmentsOf } from '../builders/aClassSummary.ts';
import { aClassWrite, aRegistration } from '../functions/store/records.ts';

/** A store under test, empty, and the one thing of it that the port does not show. */
export interface StoreUnderTest {
  readonly store: ClassStore;
  /** The revisions kept of a class, the first one first. */
  revisionsOf(classCode: string): Promise<ClassRevision[]>;
}

const CODE = 'NTM-2024-171-003';
const OTHER = 'NTM-2024-171-004';

/** What the workbook's index says of a class. */
const entry = (revision: number, hash: string | undefined, checkedWith = 'rules1'): object => ({
  revision,
  hash,
  checkedWith,
});

/** What every `ClassStore` does, whatever it is made of. `make` gives an empty one for each test. */
export function classStoreContract(make: () => Promise<StoreUnderTest>): void {
  let store: ClassStore;
  let revisionsOf: StoreUnderTest['revisionsOf'];
  beforeEach(async () => {
    ({ store, revisionsOf } = await make());
  });

  const put = (write: ClassWrite): Promise<void> => store.changeClass(write.record.classCode, () => write);
  const stored = async (classCode: string): Promise<ClassRecord | undefined> => {
    let seen: ClassRecord | undefined;
    await store.changeClass(classCode, (record) => {
      seen = record;
      return undefined;
    });
    return seen;
  };
  const summaries = async (planId: string): Promise<unknown> =>
    (await store.listClasses(planId)).map(({ summary }) => summary);
  const indexOf = async (workbookId: string): Promise<unknown> =>
    (await store.findWorkbook(workbookId))?.classes;

  describe('workbooks', () => {
    it('finds nothing and lists nothing before anybody registered', async () => {
      expect(await store.findWorkbook('wb-171')).toBeUndefined();
      expect(await store.listWorkbooks()).toEqual([]);
    });

    it('notes why the province returned a period until it did not, whatever is registered meanwhile', async () => {
      const returned = async (): Promise<unknown> => (await store.findWorkbook('wb-171'))?.returned;
      await store.registerWorkbook(aRegistration());
      expect(await returned()).toBeUndefined();
      await store.noteReturned('wb-171', '2024-Q1', 'Thiếu lớp');
      await store.noteReturned('wb-171', '2024-M03', 'Sai tên');
      await store.registerWorkbook(aRegistration({ members: ['a'] }));
      expect(await returned()).toEqual({ '2024-Q1': 'Thiếu lớp', '2024-M03': 'Sai tên' });
      await store.noteReturned('wb-171', '2024-Q1', undefined);
      expect(await returned()).toEqual({ '2024-M03': 'Sai tên' });
      await store.noteReturned('wb-171', '2024-M03', undefined);
      expect(await returned()).toEqual({});
    });

    it('finds what was registered, with no classes yet', async () => {
      await store.registerWorkbook(aRegistration());
      expect(await store.findWorkbook('wb-171')).toEqual({ ...aRegistration(), classes: {} });
      expect(await store.findWorkbook('wb-17')).toBeUndefined();
    });

    it('lists every registered workbook', async () => {
      await store.registerWorkbook(aRegistration());
      await store.registerWorkbook(aRegistration({ workbookId: 'wb-173', reporterId: '173' }));
      const listed = (await store.listWorkbooks()).map(({ workbookId }) => workbookId).sort();
      expect(listed).toEqual(['wb-171', 'wb-173']);
    });

    it('keeps one record however often a workbook is registered', async () => {
      await store.registerWorkbook(aRegistration());
      await store.registerWorkbook(aRegistration());
      expect(await store.listWorkbooks()).toEqual([{ ...aRegistration(), classes: {} }]);
    });

    it('replaces members and plan, and keeps the index of classes', async () => {
      await store.registerWorkbook(aRegistration({ members: ['a', 'b'] }));
      await put(aClassWrite());
      const changed = aRegistration({ members: ['c'], planId: 'later' });
      await store.registerWorkbook(changed);
      expect(await store.findWorkbook('wb-171')).toEqual({
        ...changed,
        classes: { [CODE]: entry(1, 'hash1') },
      });
    });

    it('keeps what a sweep noted through registrations and changes of classes', async () => {
      const swept = { body: 'body1', readAs: 'classes1', waiting: 2 };
      await store.registerWorkbook(aRegistration());
      await store.noteSwept('wb-171', { ...swept, body: 'body0' });
      await store.noteSwept('wb-171', swept);
      await put(aClassWrite());
      await store.registerWorkbook(aRegistration({ members: ['c'] }));
      expect(await store.listWorkbooks()).toEqual([
        { ...aRegistration({ members: ['c'] }), classes: { [CODE]: entry(1, 'hash1') }, swept },
      ]);
    });

    it('notes nothing of a workbook that was forgotten', async () => {
      const swept = { body: 'body1', readAs: 'classes1', waiting: 2 };
      await expect(store.noteSwept('wb-171', swept)).rejects.toThrow('NOT_FOUND');
      expect(await store.listWorkbooks()).toEqual([]);
    });

    it('keeps the hash of the requirements until another is noted', async () => {
      await store.registerWorkbook(aRegistration({ requirementsHash: 'h1' }));
      await store.registerWorkbook(aRegistration({ members: ['c'] }));
      expect(await store.findWorkbook('wb-171')).toMatchObject({ members: ['c'], requirementsHash: 'h1' });
      await store.registerWorkbook(aRegistration({ requirementsHash: 'h2' }));
      expect(await store.findWorkbook('wb-171')).toMatchObject({ requirementsHash: 'h2' });
    });

    it('forgets the report year and the office when they are gone', async () => {
      const province = aRegistration({ workbookId: 'wb-tinh', reporterId: 'TINH' });
      await store.registerWorkbook({ ...province, reportYear: 2024, office: 'Văn phòng mẫu' });
      expect(await store.findWorkbook('wb-tinh')).toMatchObject({
        reportYear: 2024,
        office: 'Văn phòng mẫu',
      });
      await store.registerWorkbook(province);
      expect(await store.findWorkbook('wb-tinh')).toEqual({ ...province, classes: {} });
    });
  });

  describe('revisions', () => {
    beforeEach(async () => {
      await store.registerWorkbook(aRegistration());
      for (const revision of [1, 2, 3]) await put(aClassWrite({ revision, hash: `hash${String(revision)}` }));
    });

    it('finds one by its number, and none that is not there', async () => {
      expect(await store.findRevision(CODE, 2)).toEqual((await revisionsOf(CODE))[1]);
      expect(await store.findRevision(CODE, 4)).toBeUndefined();
      expect(await store.findRevision(OTHER, 1)).toBeUndefined();
    });

    it('lists the newest first, as many as asked', async () => {
      expect((await store.listRevisions(CODE, 2)).map(({ revision }) => revision)).toEqual([3, 2]);
      expect(await store.listRevisions(CODE, 10)).toEqual((await revisionsOf(CODE)).reverse());
      expect((await store.listRevisions(CODE, 5, 3)).map(({ revision }) => revision)).toEqual([2, 1]);
      expect(await store.listRevisions(CODE, 5, 1)).toEqual([]);
      expect(await store.listRevisions(OTHER, 10)).toEqual([]);
    });

    it('marks in the index a class that was removed', async () => {
      await put(
        aClassWrite({ revision: 4, hash: 'hash4', removed: { by: 'key', at: '2026-03-05T02:10:12.000Z' } }),
      );
      expect(await indexOf('wb-171')).toEqual({ [CODE]: { ...entry(4, 'hash4'), isRemoved: true } });
      await put(aClassWrite({ revision: 5, hash: 'hash5' }));
      expect(await indexOf('wb-171')).toEqual({ [CODE]: entry(5, 'hash5') });
    });
  });

  describe('changeClass', () => {
    beforeEach(async () => {
      await store.registerWorkbook(aRegistration());
    });

    it('shows nothing to the decision on a new class, and what is stored to the next one', async () => {
      expect(await stored(CODE)).toBeUndefined();
      const write = aClassWrite({ unit: aUnit({ validFrom: '2020-01-01' }) });
      await put(write);
      expect(await stored(CODE)).toEqual(write.record);
    });

    it.each<[string, Partial<ClassRecord>]>([
      ['cells of every kind', { cells: ['099', 0, -1.5, true, false, '', '=1+1'] }],
      ['no learners', { enrolments: [] }],
      [
        'learners of every kind of cell',
        {
          enrolments: [
            ['r1', 45363, false],
            ['r2', '', 'Đ"\\\n'],
          ],
        },
      ],
      [
        'a summary that counts on no line',
        { summary: aClassSummary({ enrolments: theEnrolmentsOf('p1', 'p2') }) },
      ],
    ])('gives back %s as they were', async (_what, record) => {
      const write = aClassWrite(record);
      await put(write);
      expect(await stored(CODE)).toEqual(write.record);
      expect(await revisionsOf(CODE)).toEqual([write.revision]);
    });

    it('writes class, revision and index entry', async () => {
      const first = aClassWrite();
      const second = aClassWrite({ revision: 2, hash: 'hash2', enrolments: [] });
      await put(first);
      await put(second);
      expect(await stored(CODE)).toEqual(second.record);
      expect(await revisionsOf(CODE)).toEqual([first.revision, second.revision]);
      expect(await indexOf('wb-171')).toEqual({ [CODE]: entry(2, 'hash2') });
    });

    it('writes class and index entry, and leaves the history alone, when there is no new revision', async () => {
      const first = aClassWrite();
      await put(first);
      const { record } = aClassWrite({
        checkedWith: 'rules2',
        summary: aClassSummary({ isHeld: false }),
      });
      await put({ record });
      expect(await stored(CODE)).toEqual(record);
      expect(await revisionsOf(CODE)).toEqual([first.revision]);
      expect(await indexOf('wb-171')).toEqual({ [CODE]: entry(1, 'hash1', 'rules2') });
      expect(await summaries('sample')).toEqual([record.summary]);
    });

    it('touches no other class and no other workbook', async () => {
      await store.registerWorkbook(aRegistration({ workbookId: 'wb-173', reporterId: '173' }));
      await put(aClassWrite());
      await put(aClassWrite({ classCode: OTHER, hash: 'of the other' }));
      expect((await stored(CODE))?.hash).toBe('hash1');
      expect(await revisionsOf(OTHER)).toHaveLength(1);
      expect(await indexOf('wb-171')).toEqual({
        [CODE]: entry(1, 'hash1'),
        [OTHER]: entry(1, 'of the other'),
      });
      expect(await indexOf('wb-173')).toEqual({});
    });

    it('writes nothing when nothing is decided', async () => {
      await put(aClassWrite());
      await store.changeClass(CODE, () => undefined);
      await store.changeClass(OTHER, () => undefined);
      expect(await revisionsOf(CODE)).toHaveLength(1);
      expect(await stored(OTHER)).toBeUndefined();
      expect(await indexOf('wb-171')).toEqual({ [CODE]: entry(1, 'hash1') });
    });

    it('writes nothing when the decision throws, and says why', async () => {
      await put(aClassWrite());
      const change = store.changeClass(CODE, () => {
        throw new Error('no decision');
      });
      await expect(change).rejects.toThrow('no decision');
      expect((await stored(CODE))?.revision).toBe(1);
      expect(await revisionsOf(CODE)).toHaveLength(1);
      expect(await indexOf('wb-171')).toEqual({ [CODE]: entry(1, 'hash1') });
    });

    it('writes nothing for a workbook that is not registered', async () => {
      await expect(put(aClassWrite({ workbookId: 'wb-nobody' }))).rejects.toThrow();
      expect(await stored(CODE)).toBeUndefined();
      expect(await revisionsOf(CODE)).toEqual([]);
      expect(await store.findWorkbook('wb-nobody')).toBeUndefined();
    });

    it('loses none of several changes of one class at the same time', async () => {
      const writers = ['a', 'b', 'c'];
      const change = (hash: string): Promise<void> =>
        store.changeClass(CODE, (before) => aClassWrite({ revision: (before?.revision ?? 0) + 1, hash }));
      await Promise.all(writers.map(change));
      const revisions = await revisionsOf(CODE);
      expect(revisions.map(({ revision }) => revision)).toEqual([1, 2, 3]);
      expect(revisions.map(({ hash }) => hash).sort()).toEqual(writers);
      const last = revisions.at(-1);
      expect(await stored(CODE)).toMatchObject(entry(3, last?.hash));
      expect(await indexOf('wb-171')).toEqual({ [CODE]: entry(3, last?.hash) });
    });

    it('loses none of several classes changed at the same time', async () => {
      const codes = ['001', '002', '003'].map((number) => `NTM-2024-171-${number}`);
      await Promise.all(codes.map((classCode) => put(aClassWrite({ classCode }))));
      expect(Object.keys((await indexOf('wb-171')) as object).sort()).toEqual(codes);
    });
  });

  describe('listClasses', () => {
    it('lists nothing of an empty store', async () => {
      expect(await store.listClasses('sample')).toEqual([]);
    });

    it('lists the plan’s classes with their row and what the province typed, and of no other plan', async () => {
      await store.registerWorkbook(aRegistration());
      const provinceFields = { approval: aProvinceField() };
      const mine = aClassWrite({
        summary: aClassSummary({ enrolments: theEnrolmentsOf('p1') }),
        provinceFields,
      });
      await put(mine);
      await put(aClassWrite({ classCode: OTHER, planId: 'later' }));
      const { summary, cells, revision, observedAt, storedAt, by } = mine.record;
      expect(await store.listClasses('sample')).toEqual([
        {
          classCode: CODE,
          summary,
          cells,
          provinceFields,
          revision,
          observedAt,
          storedAt,
          by,
          isRemoved: false,
        },
      ]);
      expect(await store.listClasses('none')).toEqual([]);
    });

    it('lists a class once, as it is now, also when it was removed', async () => {
      await store.registerWorkbook(aRegistration());
      await put(aClassWrite());
      await put(aClassWrite({ revision: 2, hash: 'hash2', summary: aClassSummary({ isHeld: false }) }));
      expect(await summaries('sample')).toEqual([aClassSummary({ isHeld: false })]);
      const removed = { by: 'key', at: '2026-03-05T02:10:12.000Z' };
      await put(aClassWrite({ revision: 3, hash: '', removed }));
      expect(await store.listClasses('sample')).toMatchObject([{ classCode: CODE, isRemoved: true }]);
    });
  });

  describe('the index', () => {
    beforeEach(() => store.registerWorkbook(aRegistration()));

    it('says what the province typed, and that the sheet is to be told', async () => {
      const provinceFields = { approval: aProvinceField() };
      await put(aClassWrite({ provinceFields }));
      const opinions = opinionHashes(provinceFields);
      expect(await indexOf('wb-171')).toEqual({
        [CODE]: { ...entry(1, 'hash1'), isWaiting: true, opinions },
      });
    });

    it('says no more that it waits once both agree, and nothing once it was withdrawn', async () => {
      const cells = aClassRow({ approval: 'DUYET' });
      const approval = aProvinceField();
      await put(aClassWrite({ cells, provinceFields: { approval } }));
      const opinions = opinionHashes({ approval });
      expect(await indexOf('wb-171')).toEqual({ [CODE]: { ...entry(1, 'hash1'), opinions } });
      await put(aClassWrite({ cells, provinceFields: { approval: { ...approval, value: '' } } }));
      expect(await indexOf('wb-171')).toEqual({ [CODE]: entry(1, 'hash1') });
    });
  });
}
