import * as z from 'zod/mini';
import { CellChange } from './history.ts';

/** Most characters of a reason. */
const MOST_REASON = 1_000;

/** What is asked: a reporter about their own periods; the province about a period, or about what changed in one of them. */
export const SubmissionsQuery = z.object({
  workbookId: z.string().check(z.minLength(1)),
  /** As `periodKey` writes it; only of the province, the one that it follows up where none is named. */
  period: z.exactOptional(z.string()),
  /** Only of the province, with a period: what this reporter's classes have become since they were handed in. */
  reporterId: z.exactOptional(z.string()),
});
export type SubmissionsQuery = z.infer<typeof SubmissionsQuery>;

/** A reporter hands in a period. */
export const SubmitRequest = z.strictObject({
  workbookId: z.string().check(z.minLength(1)),
  period: z.string(),
  /** `token` of the answer that the person saw: nothing is handed in that they did not see. */
  token: z.string(),
});
export type SubmitRequest = z.infer<typeof SubmitRequest>;

/** The province accepts a submission or returns it. */
export const VerdictRequest = z.strictObject({
  period: z.string(),
  reporterId: z.string(),
  status: z.enum(['accepted', 'returned']),
  reason: z.string().check(z.maxLength(MOST_REASON)),
  /** `seen` of the answer that the person saw. */
  seen: z.string(),
});
export type VerdictRequest = z.infer<typeof VerdictRequest>;

const Status = z.enum(['none', 'submitted', 'accepted', 'returned']);

/** A reporter's own periods: those that have begun and that somebody ordered, the last one first. */
export const ReporterSubmissions = z.object({
  /** Classes that would be handed in, and the token of exactly these. */
  classes: z.int(),
  token: z.string(),
  periods: z.array(
    z.object({
      key: z.string(),
      label: z.string(),
      status: Status,
      daysLate: z.int(),
      /** There is something to hand in: nothing was, it was returned, or it changed before the province looked. */
      isOpen: z.boolean(),
      /** Days, deadline, how it stands, in words. */
      words: z.string(),
      /** Why the province returned it. */
      reason: z.exactOptional(z.string()),
    }),
  ),
});
export type ReporterSubmissions = z.infer<typeof ReporterSubmissions>;

const NamedPeriod = z.object({ key: z.string(), label: z.string() });

/** A period as the province sees it. */
export const PeriodAnswer = z.object({
  /** Absent when no report is ordered. */
  period: z.exactOptional(NamedPeriod),
  /** The other ordered periods of the report year that have begun, the last one first. */
  others: z.array(NamedPeriod),
  reporters: z.array(
    z.object({
      reporterId: z.string(),
      name: z.string(),
      status: Status,
      daysLate: z.int(),
      words: z.string(),
      /** When the last thing was done with it; goes along with what the province says to it. Empty when nothing was. */
      seen: z.string(),
      /** Classes that are not as they were handed in. */
      changed: z.int(),
    }),
  ),
});
export type PeriodAnswer = z.infer<typeof PeriodAnswer>;

/** What became of a reporter's classes since they were handed in. */
export const PeriodChanges = z.object({
  label: z.string(),
  name: z.string(),
  classes: z.array(
    z.object({
      classCode: z.string(),
      /** What happened, who did it and when, in words. */
      words: z.string(),
      /** The first cells that are another now; `where` names tab, row and column. */
      cells: z.array(z.extend(CellChange, { where: z.string() })),
    }),
  ),
  /** Codes of further classes that are not told of. */
  more: z.array(z.string()),
});
export type PeriodChanges = z.infer<typeof PeriodChanges>;
