import { join } from 'node:path';
import fc from 'fast-check';
import { countEnrolments } from '../../core/src/rollup/countEnrolments.ts';
import { summariesOf } from '../../functions/src/operations/provinceForms.ts';
import { anyHistory } from '../core/sync/model/history.ts';
import { describeSteps, type Step } from '../core/sync/model/steps.ts';
import type { LocalClient } from './localClient.ts';
import { act, untilAllIsDone } from './modelHistory/acts.ts';
import { newRealWorld, sweepServer, sync, type RealWorld } from './modelHistory/realWorld.ts';
import { sampleStack } from './sampleStack.ts';
import { compareStore } from './syncFaults/compareStore.ts';
import { untilNoCopyIsUnderWay } from './syncFaults/faultTraffic.ts';
import { readSheet, TITLES } from './syncFaults/peopleTabs.ts';
import { listStored } from './syncFaults/listStored.ts';
import { readStore, type StoredClass } from './syncFaults/readStore.ts';

// Histories of the model, on the built add-on, the built functions and the local Firestore. Others:
// SO_LOP_MODEL_SEED=7 SO_LOP_MODEL_HISTORIES=40.
const setting = (name: string, usual: number): number => Number(process.env[`SO_LOP_MODEL_${name}`] ?? usual);
const seed = setting('SEED', 1);
const histories = fc.sample(anyHistory, { numRuns: setting('HISTORIES', 4), seed });
jest.setTimeout(300_000);

const stack = sampleStack();
let client: LocalClient;
beforeAll(async () => {
  client = stack.client;
});

type Seen = Map<string, StoredClass>;

/** After every step: revisions only grow and none is lost, no learner stands twice in a class. */
async function checkStore({ codes }: RealWorld, seen: Seen): Promise<void> {
  for (const one of await readStore(client)) {
    if (!codes.includes(one.classCode)) continue;
    const before = seen.get(one.classCode);
    expect(one.revision).toBeGreaterThanOrEqual(before?.revision ?? 0);
    // Read after the class: a run that is under way may have added one.
    const revisions = one.revisions.slice(0, one.revision);
    expect(revisions).toEqual(Array.from({ length: one.revision }, (_, at) => at + 1));
    const ids = one.rows['Học viên'].map((row) => row.get('_id'));
    expect(new Set(ids).size).toBe(ids.length);
    seen.set(one.classCode, one);
  }
}

/** After every step: what the province counts is every stored row of the workbook, in one class, whatever is under way. */
async function checkCounting({ workbook: { reporterId } }: RealWorld): Promise<void> {
  const summaries = summariesOf(await listStored(client)).filter((one) => one.reporterId === reporterId);
  const rowsOf = (lists: readonly { readonly row: string }[]): string[] => lists.map(({ row }) => row);
  const counted = countEnrolments(summaries);
  const once = counted.flatMap(({ summary: { leftOut = [] }, enrolments, elsewhere }) =>
    rowsOf([...enrolments, ...elsewhere, ...leftOut]),
  );
  const enrolled = counted.flatMap(({ enrolments }) => rowsOf(enrolments));
  expect(new Set(enrolled).size).toBe(enrolled.length);
  expect([...new Set(once)].sort()).toEqual(
    [
      ...new Set(summaries.flatMap(({ enrolments, leftOut = [] }) => rowsOf([...enrolments, ...leftOut]))),
    ].sort(),
  );
}

/** Late copies arrive, then nothing goes wrong any more; people confirm what is held until nothing is. */
async function comeToRest(world: RealWorld): Promise<void> {
  await untilAllIsDone(world);
  await client.send('DELETE', '/local/faults');
  await untilNoCopyIsUnderWay(client);
  while ((await client.send('POST', '/functions/sync', {})).status === 503) await sleep(20);
  await sync(world, 'syncNow', true);
  // The answers to what is held.
  await sync(world, 'syncNow', true);
  // A class that the server knows only now may have an opinion waiting.
  await sweepServer(world);
  await sync(world, 'syncNow', true);
}
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const everySheet = async ({ workbook }: RealWorld): Promise<unknown[]> => {
  const sheets: unknown[] = [];
  for (const title of [...TITLES, 'Kiểm tra']) sheets.push(await readSheet(client, workbook.id, title));
  return sheets;
};

async function expectRest(world: RealWorld, seen: Seen): Promise<void> {
  await checkStore(world, seen);
  const stored = await readStore(client);
  const { lost, doubled, differing } = await compareStore(client, [world.workbook.id], stored);
  expect({ lost, doubled, differing }).toEqual({ lost: [], doubled: [], differing: [] });
  const { body: audit } = await client.job('audit');
  expect(audit).toMatchObject({ isClean: true });
  const before = await everySheet(world);
  await client.resetOps();
  await sync(world, 'syncNow', true);
  await sweepServer(world);
  const { firestore, sheets } = await client.ops();
  expect([firestore.writes, firestore.deletes, sheets.writes]).toEqual([0, 0, 0]);
  expect(await everySheet(world)).toEqual(before);
}

describe('a history of the model on the real parts', () => {
  it.each(histories.map((steps, at): [number, Step[]] => [at, steps]))(
    'number %d ends with the sheets in the store, every revision kept, and a second sweep moves nothing',
    async (number, steps) => {
      const workbook = await client.reporter('165');
      const stateDirectory = join(stack.directory, 'apps-script');
      const world = await newRealWorld({ client, workbook, stateDirectory, number });
      const seen: Seen = new Map();
      try {
        for (const step of steps) {
          await act(world, step);
          await checkStore(world, seen);
          await checkCounting(world);
        }
        await comeToRest(world);
        await expectRest(world, seen);
      } catch (error) {
        process.stdout.write(`seed ${String(seed)}, history ${String(number)}:\n${describeSteps(steps)}\n`);
        throw error;
      }
    },
  );
});
