import { measureSync, type MeasuredSync } from './measureSync.ts';
import { sampleStack } from './sampleStack.ts';

jest.setTimeout(600_000);

// Counts only: how long it takes is measured by bench/sync.mjs.
const stack = sampleStack();
let measured: MeasuredSync[];
beforeAll(async () => {
  const { client } = stack;
  measured = await measureSync(client, await client.reporter('165'));
});

const found = (what: string, learners?: number): MeasuredSync => {
  const one = measured.find((each) => each.what === what && (learners ?? each.learners) === each.learners);
  if (one === undefined) throw new Error(`${what} was not measured`);
  return one;
};
/** Calls that move no cell: each of the five tabs is looked up and its used range asked for, and the time zone. */
const LOOK_UPS = 2 * 5 + 1;

describe('what a sync of the running whole costs', () => {
  it.each([1_000, 10_000])(
    'one edited cell among %d rows: one request of one class, at most 20 KB',
    (learners) => {
      const { check, sync } = found('one edited cell', learners);
      expect(sync.requests).toBe(1);
      expect(sync.requestBytes).toBeLessThanOrEqual(20_000);
      // One class: its document, its revision and its place in the index.
      expect([sync.firestoreReads, sync.firestoreWrites]).toEqual([2, 3]);
      // Five tabs are read; the mark is written where the minute it names is another.
      expect([5, 6]).toContain(sync.cellCalls);
      expect(sync.spreadsheetCalls - sync.cellCalls).toBe(LOOK_UPS);
      expect(check?.cellCalls).toBeLessThanOrEqual(3);
    },
  );

  it.each([1_000, 10_000])(
    '%d unchanged rows: no request, nothing read or written in the store',
    (learners) => {
      const { requests, firestoreReads, firestoreWrites } = found('nothing changed', learners).sync;
      expect([requests, firestoreReads, firestoreWrites]).toEqual([0, 0, 0]);
    },
  );

  it.each([1_000, 10_000])(
    '%d unchanged rows and a person who asks: one request, nothing written in the store',
    (learners) => {
      const { requests, firestoreWrites } = found('nothing changed, from the menu', learners).sync;
      expect([requests, firestoreWrites]).toEqual([1, 0]);
    },
  );

  it('1,000 new rows in 20 classes: at most 4 requests, 3 writes a class', () => {
    const { requests, firestoreReads, firestoreWrites } = found('1,000 new rows in 20 classes').sync;
    expect(requests).toBeLessThanOrEqual(4);
    expect(firestoreWrites).toBe(60);
    expect(firestoreReads).toBeLessThanOrEqual(40);
  });
});
