import type { PeriodSubmissions, Vector } from './submission.ts';

/** What is known of who handed in what, on a day: everything that Biểu 05 and the tracker say besides the classes' sums. */
export interface SubmissionFacts {
  /** The day in Vietnam, `YYYY-MM-DD`. */
  readonly today: string;
  /** The submissions of the report year, by the key of their period. */
  readonly periods: Readonly<Record<string, PeriodSubmissions>>;
  /** By reporter, the classes as they are stored now. */
  readonly now: Readonly<Record<string, Vector>>;
  /** By reporter, ISO time at which their workbook was read last with something new in it. */
  readonly lastSeen: Readonly<Record<string, string>>;
  /** By reporter, whom to call; absent until the province wrote it down. */
  readonly contacts?: Readonly<Record<string, string>>;
}

/** Nobody has handed in anything. */
export const noSubmissions = (today: string): SubmissionFacts => ({
  today,
  periods: {},
  now: {},
  lastSeen: {},
});
