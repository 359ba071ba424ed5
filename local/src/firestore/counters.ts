/** What Google would bill: documents read, documents written, documents deleted. */
export type Counts = { readonly reads: number; readonly writes: number; readonly deletes: number };

export type Counters = {
  add(counts: Partial<Counts>): void;
  read(): Counts;
  reset(): void;
};

const none: Counts = { reads: 0, writes: 0, deletes: 0 };

/** Counts billed operations since the last reset. */
export function createCounters(): Counters {
  let counts = none;
  return {
    add({ reads = 0, writes = 0, deletes = 0 }) {
      counts = {
        reads: counts.reads + reads,
        writes: counts.writes + writes,
        deletes: counts.deletes + deletes,
      };
    },
    read: () => counts,
    reset: () => (counts = none),
  };
}

/** The reads that a query costs: each document returned or skipped, and one for an empty result. */
export const queryReads = (documents: number, skipped: number): number => Math.max(1, documents + skipped);

/** The reads that an aggregation costs: one per thousand index entries, at least one. */
export const aggregationReads = (entries: number): number => Math.max(1, Math.ceil(entries / 1000));
