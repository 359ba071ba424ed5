import { vietnamDay } from '../plan/vietnamDay.ts';
import { daysFrom, type OrderedPeriod } from './orderedPeriods.ts';
import type { Submission } from './submission.ts';

/** How a reporter stands with a period. */
export interface Standing {
  readonly status: Submission['status'] | 'none';
  /** Something was handed in, and the province did not return it. */
  readonly isHandedIn: boolean;
  /** Days after the deadline: of the day it was handed in, else of today; 0 in time, or without a deadline. */
  readonly daysLate: number;
}

/**
 * How a reporter stands with a period on a day, `YYYY-MM-DD` in Vietnam. The deadline's own day is in time until midnight
 * there. A returned submission counts as missing until it is handed in again, and then by that day: what the province could
 * not use was no report (as registers of completeness do when a report is taken back).
 */
export function standingOf(
  { dueDay }: Pick<OrderedPeriod, 'dueDay'>,
  submission: Submission | undefined,
  today: string,
): Standing {
  const status = submission?.status ?? 'none';
  const isHandedIn = status === 'submitted' || status === 'accepted';
  const day = isHandedIn && submission !== undefined ? vietnamDay(Date.parse(submission.submittedAt)) : today;
  return { status, isHandedIn, daysLate: dueDay === undefined ? 0 : Math.max(0, daysFrom(dueDay, day)) };
}

/** Completeness and timeliness of a reporter: three counts of periods, from which the two rates come. */
export interface Timeliness {
  readonly expected: number;
  readonly actual: number;
  readonly onTime: number;
}

/** How many of these periods were due, handed in, and handed in in time. */
export function timelinessOf(
  periods: readonly OrderedPeriod[],
  submissionFor: (period: OrderedPeriod) => Submission | undefined,
  today: string,
): Timeliness {
  const standings = periods.map((period) => standingOf(period, submissionFor(period), today));
  const actual = standings.filter(({ isHandedIn }) => isHandedIn);
  return {
    expected: periods.length,
    actual: actual.length,
    onTime: actual.filter(({ daysLate }) => daysLate === 0).length,
  };
}
