import type { Plan } from '../plan/plan.ts';
import type { ReportScope } from '../rollup/reportScope.ts';
import { endedPeriods, followedPeriod, type OrderedPeriod } from './orderedPeriods.ts';
import { standingOf, timelinessOf, type Standing, type Timeliness } from './standing.ts';
import type { Submission } from './submission.ts';
import type { SubmissionFacts } from './submissionFacts.ts';
import { changedClasses } from './vectorChanges.ts';

/** How a reporter stands with the period that is followed up. */
export interface ReporterStanding extends Standing {
  readonly submission?: Submission;
  /** How many of their classes differ from what they handed in; 0 while nothing is handed in. */
  readonly changed: number;
}

/** The period that is followed up and how each reporter stands with it and with the year, on the facts' day. */
export interface Standings {
  readonly period: OrderedPeriod | undefined;
  readonly standingOf: (reporterId: string) => ReporterStanding | undefined;
  readonly timelinessOf: (reporterId: string) => Timeliness;
  /** Ended periods of the year that nothing is handed in for though their deadline has passed. */
  readonly overdueOf: (reporterId: string) => readonly OrderedPeriod[];
}

/** Who stands how. Expected are the ordered periods of the report year that have ended. */
export function standingsOf(
  plan: Pick<Plan, 'periods' | 'reporting'>,
  scope: Pick<ReportScope, 'period' | 'reportYear'>,
  { today, periods, now }: SubmissionFacts,
): Standings {
  const ended = endedPeriods(plan, scope.reportYear, today);
  const period = followedPeriod(plan, scope, today);
  const of = (reporterId: string, { key }: OrderedPeriod): Submission | undefined =>
    periods[key]?.[reporterId];
  return {
    period,
    standingOf(reporterId) {
      if (period === undefined) return undefined;
      const submission = of(reporterId, period);
      const standing = standingOf(period, submission, today);
      if (submission === undefined) return { ...standing, changed: 0 };
      const changed = standing.isHandedIn
        ? changedClasses(submission.vector, now[reporterId] ?? {}).length
        : 0;
      return { ...standing, submission, changed };
    },
    timelinessOf: (reporterId) => timelinessOf(ended, (one) => of(reporterId, one), today),
    overdueOf: (reporterId) =>
      ended.filter((one) => {
        const { isHandedIn, daysLate } = standingOf(one, of(reporterId, one), today);
        return !isHandedIn && daysLate > 0;
      }),
  };
}
