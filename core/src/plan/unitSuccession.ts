import * as z from 'zod/mini';
import { Day } from './day.ts';

/**
 * Where the land of a unit went when it ended: `full`, all of it into one unit; `partial`, a part of it into this one;
 * `unknown`, nobody has said where yet (`to` is absent). Never inferred (domain §2.4).
 */
export const UnitSuccession = z.strictObject({
  from: z.string(),
  to: z.exactOptional(z.string()),
  kind: z.enum(['full', 'partial', 'unknown']),
  /** The first day of the new unit. */
  effective: Day,
  /** Whose word it is. */
  source: z.string(),
});
export type UnitSuccession = z.infer<typeof UnitSuccession>;

/** Ids of the units that follow a unit, by its id: one = it went there whole, several = it was split. */
export type SuccessorIds = Readonly<Record<string, readonly string[]>>;

/** The links as the codebook carries them: without those nobody knows. */
export function successorIds(links: readonly UnitSuccession[]): SuccessorIds {
  const ids: Record<string, string[]> = {};
  for (const { from, to } of links) {
    if (to !== undefined) (ids[from] ??= []).push(to);
  }
  return ids;
}
