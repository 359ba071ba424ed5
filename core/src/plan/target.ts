import * as z from 'zod/mini';
import { Day } from './day.ts';

/**
 * How many people a target is measured against, from a year on: the plan gives none, so the office fills them in with
 * source, day and approver [domain §1.2; A14].
 */
export const Denominator = z.strictObject({
  year: z.int(),
  value: z.int().check(z.minimum(1)),
  source: z.string().check(z.minLength(1)),
  date: Day,
  approvedBy: z.string(),
});

/** A target of the plan: which share of whom is to be trained [SEED L13–L17]. */
export const Target = z.strictObject({
  id: z.string(),
  label: z.string(),
  /** Per cent to reach. */
  percent: z.number().check(z.minimum(0), z.maximum(100)),
  /** Learner groups whose people count. */
  learnerGroups: z.array(z.string()),
  /** Whether people reached outside the plan's classes count too. */
  countsOutsideClasses: z.boolean(),
  /** Only people of enterprises and co-operatives with an OCOP dossier ("chu trình") count [A13]. */
  onlyInOcopCycle: z.exactOptional(z.literal(true)),
  denominators: z.array(Denominator),
  source: z.string(),
  note: z.exactOptional(z.string()),
});
export type Target = z.infer<typeof Target>;
