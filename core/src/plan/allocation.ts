import * as z from 'zod/mini';

const Count = z.int().check(z.minimum(0));
const Said = z.string().check(z.minLength(1));

/** Classes of a quota line that a document of the province gives to a year [A4]. */
export const Allocation = z.strictObject({
  quotaLine: z.string(),
  year: z.int(),
  classes: Count,
  /** Number and date of the document. */
  document: Said,
});
export type Allocation = z.infer<typeof Allocation>;

/** Classes of a quota line moved from one year to another: only by a document and with a reason [A5]. */
export const CarryOver = z.strictObject({
  quotaLine: z.string(),
  fromYear: z.int(),
  toYear: z.int(),
  classes: z.int().check(z.minimum(1)),
  document: Said,
  reason: Said,
});
export type CarryOver = z.infer<typeof CarryOver>;

/** A commune that the province set as a target of a category: never inferred from its present status [A2, A3]. */
export const CommuneTarget = z.strictObject({
  unitId: z.string(),
  category: z.string(),
  /** The year by which. */
  year: z.int(),
  decision: Said,
});
export type CommuneTarget = z.infer<typeof CommuneTarget>;
