import type { SyncRequest } from '../../core/src/api/syncRequest.ts';
import { CLASS_KEYS, ENROLMENT_KEYS } from '../../core/src/schema/sentKeys.ts';
import type { Cell } from '../../core/src/schema/cell.ts';
import { hashClass } from '../../core/src/sheet/contentHash.ts';
import type { ClassStore } from '../../functions/src/deps.ts';
import { syncClasses } from '../../functions/src/operations/syncClasses.ts';
import type { ClassRecord } from '../../functions/src/records.ts';
import { seededRandom, type Random } from '../../local/src/sample/seededRandom.ts';
import { aClassRow } from '../builders/aClassRow.ts';
import { anEnrolmentRow } from '../builders/anEnrolmentRow.ts';
import { memoryClassStore } from '../fakes/memoryClassStore.ts';
import { aPush, aPushedClass, CLERK, fakeDeps } from '../functions/operations/fakeDeps.ts';
import type { StoreUnderTest } from './classStore.contract.ts';

const SEED = 20_220_801;
const ROUNDS = 25;
const REPORTERS = ['171', '173'];
const CLASSES = 5;

/** A class as its sheet holds it. */
interface SheetClass {
  readonly cells: Cell[];
  enrolments: Cell[][];
}
/** By class code. */
type Sheet = Map<string, SheetClass>;

/** A workbook and its add-on: what the sheet holds, and which revision and content of a class was acknowledged. */
interface Workbook {
  readonly workbookId: string;
  readonly sheet: Sheet;
  readonly acknowledged: Map<string, { revision: number; hash: string }>;
}

const workbookOf = (reporterId: string): Workbook => ({
  workbookId: `wb-${reporterId}`,
  acknowledged: new Map(),
  sheet: new Map(
    Array.from({ length: CLASSES }, (_, at): [string, SheetClass] => {
      const classCode = `NTM-2024-${reporterId}-00${String(at + 1)}`;
      const learner = (number: number): Cell[] => aLearner(classCode, `r${String(number)}`);
      return [classCode, { cells: aClassRow({ classCode }), enrolments: [1, 2, 3].map(learner) }];
    }),
  ),
});

const aLearner = (classCode: string, _id: string): Cell[] =>
  anEnrolmentRow({ classCode, _id, fullName: `Nguyễn Thị Mẫu ${_id}`, idNumber: '' });

/** People type: a few changes of a sheet's cells, rows added, removed and put in another order. */
function edit({ sheet }: Workbook, round: number, random: Random): void {
  for (let edits = random.whole(1, 4); edits > 0; edits -= 1) {
    const [classCode, one] = random.pick([...sheet]);
    const kind = random.weighted({ title: 2, name: 4, add: 3, remove: 2, sort: 1 });
    if (kind === 'title') one.cells[CLASS_KEYS.indexOf('title')] = `Tập huấn ${String(random.whole(1, 9))}`;
    if (kind === 'add') one.enrolments.push(aLearner(classCode, `r${String(round)}n${String(edits)}`));
    if (kind === 'remove') one.enrolments.splice(random.whole(0, one.enrolments.length), 1);
    if (kind === 'sort') one.enrolments = random.shuffled(one.enrolments);
    const row = one.enrolments[random.whole(0, Math.max(0, one.enrolments.length - 1))];
    if (kind === 'name' && row !== undefined)
      row[ENROLMENT_KEYS.indexOf('note')] = `lần ${String(random.whole(1, 9))}`;
  }
}

const contentOf = ({ cells, enrolments }: SheetClass) => ({
  cells: [...cells],
  enrolments: enrolments.map((row) => [...row]),
  costs: [],
  materials: [],
  lecturers: [],
});

/** The push of every class that is not acknowledged, at a moment of the history. */
function pushOf(
  { workbookId, sheet, acknowledged }: Workbook,
  ms: number,
  reason: SyncRequest['reason'],
): SyncRequest {
  const changed = [...sheet].flatMap(([classCode, one]) => {
    const content = contentOf(one);
    const hash = hashClass(content);
    const known = acknowledged.get(classCode);
    if (known?.hash === hash && reason === 'edit') return [];
    return [aPushedClass({ classCode, baseRevision: known?.revision ?? 0, hash, ...content })];
  });
  const observedAt = new Date(Date.UTC(2026, 2, 1) + ms).toISOString();
  return aPush({ workbookId, observedAt, reason, classes: changed });
}

class Trouble extends Error {}

/** A store under which transactions end in the middle, and succeed without anybody being told. */
const troubled = (store: ClassStore, random: Random): ClassStore => ({
  ...store,
  async changeClass(classCode, decide) {
    const fate = random.weighted({ fine: 60, ended: 20, unanswered: 20 });
    await store.changeClass(classCode, (stored) => {
      const write = decide(stored);
      if (fate === 'ended') throw new Trouble('ended before the commit');
      return write;
    });
    if (fate === 'unanswered') throw new Trouble('committed, and nobody was told');
  },
});

const deliver = async (store: ClassStore, request: SyncRequest, workbook?: Workbook): Promise<void> => {
  try {
    const { classes } = await syncClasses({ ...fakeDeps(), classes: store }, request, CLERK);
    for (const { classCode, outcome, revision } of classes) {
      const sent = request.classes.find((one) => one.classCode === classCode);
      if (outcome !== 'refused') workbook?.acknowledged.set(classCode, { revision, hash: sent?.hash ?? '' });
    }
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
  }
};

async function register(store: ClassStore): Promise<void> {
  const { keys } = fakeDeps();
  for (const reporterId of REPORTERS) {
    const members = [keys.ofEmail(CLERK)];
    const workbookId = `wb-${reporterId}`;
    await store.registerWorkbook({ workbookId, reporterId, planId: 'sample', members, addresses: {} });
  }
}

/** The history without trouble: every change is pushed once, one after the other. */
async function liveCalmly(store: ClassStore): Promise<Workbook[]> {
  await register(store);
  const workbooks = REPORTERS.map(workbookOf);
  const random = seededRandom(SEED, 'people');
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (const workbook of workbooks) {
      edit(workbook, round, random);
      await deliver(store, pushOf(workbook, round * 1000, 'edit'), workbook);
    }
  }
  return workbooks;
}

/**
 * The same edits, pushed under everything that can happen: both workbooks and the server's sweep at the same time, pushes
 * that come twice at once and again rounds later, transactions that end. Then one sweep, and the copies still under way.
 */
async function liveUnderTrouble(store: ClassStore): Promise<void> {
  await register(store);
  const workbooks = REPORTERS.map(workbookOf);
  const people = seededRandom(SEED, 'people');
  const random = seededRandom(SEED, 'trouble');
  const failing = troubled(store, random);
  const underWay: { round: number; request: SyncRequest }[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const pushes = workbooks.flatMap((workbook) => {
      edit(workbook, round, people);
      const request = pushOf(workbook, round * 1000, 'edit');
      const swept = pushOf(workbook, round * 1000 + 1, 'sweep');
      const copies = random.chance(0.3) ? [() => deliver(failing, request)] : [];
      if (random.chance(0.5)) underWay.push({ round: round + random.whole(1, 9), request });
      if (random.chance(0.3)) copies.push(() => deliver(failing, swept));
      return [() => deliver(failing, request, workbook), ...copies];
    });
    const late = underWay
      .filter((one) => one.round === round)
      .map(
        ({ request }) =>
          () =>
            deliver(failing, request),
      );
    await Promise.all(random.shuffled([...pushes, ...late]).map((push) => push()));
  }
  for (const workbook of workbooks)
    await deliver(store, pushOf(workbook, (ROUNDS + 1) * 1000, 'sweep'), workbook);
  for (const { round, request } of underWay) if (round > ROUNDS) await deliver(store, request);
}

const recordOf = async (store: ClassStore, classCode: string): Promise<ClassRecord> => {
  let seen: ClassRecord | undefined;
  await store.changeClass(classCode, (stored) => {
    seen = stored;
    return undefined;
  });
  if (seen === undefined) throw new Error(`${classCode} is not stored`);
  return seen;
};

const OF_THE_WAY: readonly string[] = ['revision', 'sheetRevision', 'observedAt', 'storedAt', 'removedRows'];

/** What is stored of a class, but for when, after how many changes and past which rows it came to be. */
const stateOf = async (store: ClassStore, classCode: string): Promise<object> => {
  const fields = Object.entries(await recordOf(store, classCode));
  return Object.fromEntries(fields.filter(([field]) => !OF_THE_WAY.includes(field)));
};

/** Concurrent, doubled, late and broken-off pushes lead to the state that calm ones lead to, whatever the store is made of. */
export function syncHistoryContract(make: () => Promise<StoreUnderTest>): void {
  describe('a history of pushes under trouble', () => {
    let tested: StoreUnderTest;
    let calm: ClassStore;
    let workbooks: Workbook[];
    let codes: string[];
    beforeAll(async () => {
      tested = await make();
      calm = memoryClassStore();
      workbooks = await liveCalmly(calm);
      codes = workbooks.flatMap(({ sheet }) => [...sheet.keys()]);
      await liveUnderTrouble(tested.store);
    });

    it('ends in the state of calm pushes into memory', async () => {
      for (const code of codes) expect(await stateOf(tested.store, code)).toEqual(await stateOf(calm, code));
    });

    it('ends with the content of the sheets', async () => {
      for (const { sheet } of workbooks) {
        for (const [code, one] of sheet) {
          expect((await recordOf(tested.store, code)).hash).toBe(hashClass(contentOf(one)));
        }
      }
    });

    it('keeps every change once: revisions without a gap, the last one the class’s own', async () => {
      for (const code of codes) {
        const { revision, hash } = await recordOf(tested.store, code);
        const revisions = await tested.revisionsOf(code);
        expect(revisions.map((one) => one.revision)).toEqual(
          Array.from({ length: revision }, (_, at) => at + 1),
        );
        expect(revisions.at(-1)?.hash).toBe(hash);
        // A change that changes nothing is none.
        for (const [at, one] of revisions.entries()) expect(one.hash).not.toBe(revisions[at - 1]?.hash);
      }
    });

    it('keeps an index that agrees with the classes', async () => {
      for (const { workbookId, sheet } of workbooks) {
        const index = (await tested.store.findWorkbook(workbookId))?.classes ?? {};
        expect(Object.keys(index).sort()).toEqual([...sheet.keys()].sort());
        for (const code of sheet.keys()) {
          const { revision, hash, checkedWith } = await recordOf(tested.store, code);
          expect(index[code]).toEqual({ revision, hash, checkedWith });
        }
      }
    });
  });
}
