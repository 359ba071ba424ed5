import * as z from 'zod/mini';
import { Dimension } from '../schemas.ts';

/** One block of values to write; `null` leaves a cell alone. */
export const ValueRangeBody = z.strictObject({
  range: z.exactOptional(z.string()),
  majorDimension: z.exactOptional(Dimension),
  values: z.exactOptional(z.array(z.array(z.union([z.string(), z.number(), z.boolean(), z.null()])))),
});
export type ValueRangeBody = z.infer<typeof ValueRangeBody>;
