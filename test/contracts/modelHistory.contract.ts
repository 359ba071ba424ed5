import fc from 'fast-check';
import type { SyncRequest } from '../../core/src/api/syncRequest.ts';
import { CLASS_KEYS, ENROLMENT_KEYS } from '../../core/src/schema/sentKeys.ts';
import type { ClassStore } from '../../functions/src/deps.ts';
import type { ClassRecord } from '../../functions/src/records.ts';
import { storeOpinion } from '../../functions/src/operations/storeOpinion.ts';
import { syncClasses } from '../../functions/src/operations/syncClasses.ts';
import { aPlan } from '../builders/aPlan.ts';
import { anyHistory, live } from '../core/sync/model/history.ts';
import { realRules } from '../core/sync/model/rules.ts';
import { LIMITS, type ClassAnswer, type PushRequest, type Served } from '../core/sync/model/server.ts';
import type { World } from '../core/sync/model/world.ts';
import { CLERK, DAI_TU, fakeDeps, fakePlans, type FakeDeps } from '../functions/operations/fakeDeps.ts';
import type { StoreUnderTest } from './classStore.contract.ts';

const SEED = 20_220_801;

class Killed extends Error {}

type OperationDeps = Omit<FakeDeps, 'classes'> & { readonly classes: ClassStore };

/** The operations on a store, under the limits that the model's server has; later than all of its observations. */
async function depsOn(store: ClassStore): Promise<OperationDeps> {
  const deps = { ...fakeDeps(), classes: store, plans: fakePlans(aPlan({ massChange: LIMITS })) };
  deps.clock.time = Date.UTC(2026, 3, 1);
  const members = [deps.keys.ofEmail(CLERK)];
  await store.registerWorkbook({
    ...{ workbookId: DAI_TU, reporterId: '171', planId: 'sample', members, addresses: {} },
  });
  return deps;
}

/** A store over whose first transaction the server is killed: it was decided and nothing of it was committed. */
const killedOver = (store: ClassStore): ClassStore => ({
  ...store,
  changeClass: (classCode, decide) =>
    store.changeClass(classCode, (stored) => {
      decide(stored);
      throw new Killed();
    }),
});

type Answered = Pick<ClassAnswer, 'classCode' | 'outcome' | 'revision' | 'changes' | 'conflicts' | 'held'>;

/** Brings the real operations what the model's server was brought, to the same moment; answers what they answered. */
async function serve(deps: OperationDeps, { request, classes, cut }: Served): Promise<readonly Answered[]> {
  if (request.kind === 'push') {
    const done = classes.map(({ classCode }) => classCode);
    const answer = await syncClasses(deps, await syncRequest(deps, request, done), CLERK);
    if (cut !== undefined) {
      const dying = { ...deps, classes: killedOver(deps.classes) };
      await expectKilled(syncClasses(dying, await syncRequest(deps, request, [cut]), CLERK));
    }
    return answer.classes as Answered[];
  }
  const loadedPlan = deps.plans.find('sample');
  if (loadedPlan === undefined) throw new Error('no plan');
  const answers: Answered[] = [];
  for (const [at, model] of classes.entries()) {
    const { classCode } = model;
    const push = request.classes[at]?.[1];
    if (push === undefined) throw new Error(`nothing was said of ${classCode}`);
    // The office is told no more than that.
    answers.push({ ...model, outcome: await storeOpinion(deps, loadedPlan, classCode, push) });
  }
  return answers;
}

/** A server that finds a class in the index as it is pushed has nothing to commit over which it could be killed. */
async function expectKilled(serving: Promise<unknown>): Promise<void> {
  try {
    await serving;
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
  }
}

/** As much of a request as is about these classes, the missing ones too. */
async function syncRequest(
  { classes: store }: OperationDeps,
  { observedAt, by, classes, present, removals }: PushRequest,
  codes: readonly string[],
): Promise<SyncRequest> {
  const known = Object.keys((await store.findWorkbook(DAI_TU))?.classes ?? {});
  const others = known.filter((classCode) => !codes.includes(classCode));
  return {
    protocol: 1,
    workbookId: DAI_TU,
    observedAt,
    reason: by === 'server' ? 'sweep' : 'menu',
    columns: { class: [...CLASS_KEYS], enrolment: [...ENROLMENT_KEYS] },
    classes: classes
      .filter(({ classCode }) => codes.includes(classCode))
      .map(({ classCode, baseRevision, hash, confirm, answers, cells, enrolments }) => ({
        ...{ classCode, baseRevision, hash, cells: [...cells] },
        enrolments: enrolments.map((row) => [...row]),
        ...(confirm === undefined ? {} : { confirm }),
        ...(answers === undefined ? {} : { answers: [...answers] }),
      })),
    ...(present === undefined ? {} : { present: [...new Set([...present, ...others])] }),
    removals: [...removals].map(([classCode, confirm]) => ({ classCode, confirm })),
  };
}

/** What both sides must say alike of a decision; who is another one here and there. */
const toldOf = ({ classCode, outcome, revision, changes, conflicts, held }: Answered): object => ({
  ...{ classCode, outcome, revision },
  changes: changes.map(({ field, value }) => [field, value]),
  conflicts: conflicts.map(({ field, mine, theirs, isProposal }) => [field, mine, theirs, isProposal]),
  held: held && [held.why, [...held.removed].sort(), [...held.changed].sort(), held.confirm],
});

const byCode = (answers: readonly Answered[]): object[] =>
  [...answers].sort((a, b) => (a.classCode < b.classCode ? -1 : 1)).map(toldOf);

type Kept = Pick<
  ClassRecord,
  'revision' | 'sheetRevision' | 'hash' | 'observedAt' | 'cells' | 'enrolments' | 'provinceFields' | 'removed'
>;
type Readable<State> = { readonly [Key in keyof State]: Key extends 'removed' ? unknown : State[Key] };

/** What both sides must keep alike of a class. */
function keptOf(state: Readable<Kept>): object {
  const { revision, sheetRevision, hash, observedAt, cells, enrolments, provinceFields, removed } = state;
  const opinions = Object.entries(provinceFields).map(([field, { value, at, sheetThen, answered }]) => [
    ...[field, value, at, sheetThen, answered?.kept],
  ]);
  const isRemoved = removed !== undefined;
  return {
    revision,
    sheetRevision,
    hash,
    observedAt,
    cells,
    enrolments,
    isRemoved,
    opinions: opinions.sort(),
  };
}

const recordOf = async (store: ClassStore, classCode: string): Promise<ClassRecord | undefined> => {
  let seen: ClassRecord | undefined;
  await store.changeClass(classCode, (stored) => {
    seen = stored;
    return undefined;
  });
  return seen;
};

async function expectSameStore(tested: StoreUnderTest, { store }: World): Promise<void> {
  const index = (await tested.store.findWorkbook(DAI_TU))?.classes ?? {};
  expect(Object.keys(index).sort()).toEqual([...store.classes.keys()].sort());
  for (const [classCode, state] of store.classes) {
    const record = await recordOf(tested.store, classCode);
    if (record === undefined) throw new Error(`${classCode} is not stored`);
    expect(keptOf(record)).toEqual(keptOf(state as unknown as Readable<Kept>));
    expect(index[classCode]).toMatchObject({ revision: state.revision, hash: state.hash });
    const revisions = await tested.revisionsOf(classCode);
    const ours = store.revisions.get(classCode) ?? [];
    expect(revisions.map(({ revision, hash }) => [revision, hash])).toEqual(
      ours.map(({ revision, hash }) => [revision, hash]),
    );
    expect(revisions.map(({ enrolments }) => enrolments)).toEqual(ours.map(({ enrolments }) => enrolments));
  }
}

/**
 * The histories of the model (`test/core/sync/model`), request by request on the real operations: the same answers and, in
 * the end, the same state and the same revisions, whatever the store is made of. `make` gives an empty store for each.
 */
export function modelHistoryContract(make: () => Promise<StoreUnderTest>, histories: number): void {
  it(`answers and keeps what the model does, in ${String(histories)} of its histories`, async () => {
    let requests = 0;
    for (const steps of fc.sample(anyHistory, { numRuns: histories, seed: SEED })) {
      const served: Served[] = [];
      const world = live(realRules, steps, (one) => served.push(one));
      const tested = await make();
      const deps = await depsOn(tested.store);
      for (const one of served) {
        expect(byCode(await serve(deps, one))).toEqual(byCode(one.classes));
      }
      await expectSameStore(tested, world);
      requests += served.length;
    }
    // Histories in which nothing is sent would show nothing.
    expect(requests).toBeGreaterThan(5 * histories);
  });
}
