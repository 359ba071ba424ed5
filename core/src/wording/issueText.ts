import type { Severity } from '../issue.ts';

/** One issue code's severity and its Vietnamese words. */
export interface IssueText {
  readonly severity: Severity;
  /** What is wrong and what to do, for the clerk; `{name}` is filled from the issue's params. */
  readonly vi: string;
}
