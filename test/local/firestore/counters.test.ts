import { aggregationReads, createCounters, queryReads } from '../../../local/src/firestore/counters.ts';

describe('createCounters', () => {
  it('adds up until reset', () => {
    const counters = createCounters();
    counters.add({ reads: 2 });
    counters.add({ writes: 1, deletes: 3 });
    expect(counters.read()).toEqual({ reads: 2, writes: 1, deletes: 3 });
    counters.reset();
    expect(counters.read()).toEqual({ reads: 0, writes: 0, deletes: 0 });
  });
});

it.each([
  [0, 0, 1],
  [3, 0, 3],
  [3, 2, 5],
])('a query with %d results after %d skipped costs %d reads', (documents, skipped, reads) => {
  expect(queryReads(documents, skipped)).toBe(reads);
});

it.each([
  [0, 1],
  [1000, 1],
  [1001, 2],
])('an aggregation of %d entries costs %d reads', (entries, reads) => {
  expect(aggregationReads(entries)).toBe(reads);
});
