import * as z from 'zod/mini';
import { PeriodKind } from '../../core/src/plan/reporting.ts';

/** A table as it was closed: the tab and the hash of its cells. */
const ClosedTable = z.object({ tab: z.string(), hash: z.string() });

/** Why a class's numbers are others than at the closing; for that revision and no later one. */
const AdjustmentReason = z.object({
  classCode: z.string(),
  revision: z.int(),
  reason: z.string(),
  at: z.string(),
  by: z.string(),
});

/** One closing of a period: who, when, from which revisions, what came of it. */
const Closing = z.object({
  version: z.int(),
  /** ISO time. */
  closedAt: z.string(),
  /** Key of the e-mail. */
  closedBy: z.string(),
  tables: z.array(ClosedTable),
  /** In how many parts the frozen input is kept. */
  parts: z.int(),
  /** Hash of the frozen input with the tables, and the program that made them; absent in closings from before they were noted. */
  frozenHash: z.exactOptional(z.string()),
  release: z.exactOptional(z.string()),
});

/**
 * A period of a plan that was closed (chốt số). Reopened, it keeps what was closed as a superseded version; closed again it is
 * the next version.
 */
export const ClosingRecord = z.object({
  ...Closing.shape,
  planId: z.string(),
  period: z.object({ kind: PeriodKind, year: z.int(), number: z.int() }),
  /** It was reopened and not closed since. */
  isReopened: z.boolean(),
  /** The revision of every class of the plan at the closing. */
  vector: z.record(z.string(), z.int()),
  reasons: z.array(AdjustmentReason),
  /** Closings that were reopened, the first one first; of the last one `isReopened` tells whether it still is. */
  past: z.array(
    z.object({
      ...Closing.shape,
      reasons: z.array(AdjustmentReason),
      reopenedAt: z.string(),
      reopenedBy: z.string(),
      reason: z.string(),
    }),
  ),
});
export type ClosingRecord = z.infer<typeof ClosingRecord>;
