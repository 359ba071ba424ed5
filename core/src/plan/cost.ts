import * as z from 'zod/mini';
import { Day } from './day.ts';

/** One of the lines a class's money is planned and settled in [domain §5]. */
export const CostLine = z.strictObject({
  code: z.string(),
  label: z.string(),
  aliases: z.exactOptional(z.array(z.string())),
  /** What its quantity counts: buổi, người × ngày, bộ … */
  unit: z.string(),
  /** Paid for learners who are on no State payroll only: never more days than they attended [TT 53/2022 Art. 5]. */
  isSupport: z.exactOptional(z.boolean()),
  source: z.string(),
});
export type CostLine = z.infer<typeof CostLine>;

/**
 * The most that one unit of a line may cost, by a document, from a day on. The amounts are data: a resolution of the
 * province's People's Council sets them, and none is invented here [domain §5].
 */
export const CostNorm = z.strictObject({
  costLine: z.string(),
  /** The rank or kind of work it is for; absent: every other one of the line. */
  costRank: z.exactOptional(z.string()),
  /** Whole đồng a unit. */
  ceiling: z.int().check(z.minimum(0)),
  unit: z.string(),
  document: z.string().check(z.minLength(1)),
  validFrom: Day,
  validTo: z.exactOptional(Day),
  note: z.exactOptional(z.string()),
});
export type CostNorm = z.infer<typeof CostNorm>;
