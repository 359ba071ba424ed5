import * as z from 'zod/mini';
import { Allocation, CarryOver, CommuneTarget } from './allocation.ts';
import { Day } from './day.ts';
import { PeriodKind } from './reporting.ts';
import { Denominator } from './target.ts';

/** How many people a target is measured against, from a year on. */
export const TargetDenominator = z.extend(Denominator, { target: z.string() });
export type TargetDenominator = z.infer<typeof TargetDenominator>;

/** When the reports of a kind of period are due, and by which document. */
export const Deadline = z.strictObject({
  kind: PeriodKind,
  /** Days after the period's last day. */
  dueDays: z.int().check(z.minimum(0)),
  number: z.exactOptional(z.string()),
  date: z.exactOptional(Day),
});
export type Deadline = z.infer<typeof Deadline>;

/** Whom to ask in a reporter's office; the office's own telephone and address, never private ones. */
export const Contact = z.strictObject({
  reporterId: z.string(),
  name: z.string(),
  phone: z.exactOptional(z.string()),
  email: z.exactOptional(z.string()),
});
export type Contact = z.infer<typeof Contact>;

/** Where a change of a period that is closed is counted: in the next period, or in a line of its own. */
export const Adjustments = z.enum(['next', 'apart']);
export type Adjustments = z.infer<typeof Adjustments>;

/**
 * What the province set for a plan in its tab `Cấu hình`. A table that nobody has filled in is absent: then what the plan
 * itself says holds. Lines in an order of their own, whatever order they stand in.
 */
export const PlanSettings = z.strictObject({
  denominators: z.exactOptional(z.array(TargetDenominator)),
  communeTargets: z.exactOptional(z.array(CommuneTarget)),
  allocations: z.exactOptional(z.array(Allocation)),
  carryOvers: z.exactOptional(z.array(CarryOver)),
  deadlines: z.exactOptional(z.array(Deadline)),
  contacts: z.exactOptional(z.array(Contact)),
  adjustments: Adjustments,
});
export type PlanSettings = z.infer<typeof PlanSettings>;

/** The province has set nothing. */
export const NOTHING_SET: PlanSettings = { adjustments: 'next' };
