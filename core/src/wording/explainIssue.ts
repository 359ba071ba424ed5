import type { IssueAnswer } from '../api/syncAnswer.ts';
import type { CellIssue, Issue } from '../issue.ts';
import { fillBlanks } from './fillBlanks.ts';
import { issueTexts } from './issueTexts.ts';
import { severityOf } from './severityOf.ts';

/** The sentence a clerk reads: what is wrong and what to do. */
export const explainIssue = (issue: CellIssue): string => fillBlanks(issueTexts[issue.code], issue);

/** An issue as a client reads it: with its severity and its Vietnamese sentence. */
export const answerIssue = (issue: Issue): IssueAnswer => ({
  severity: severityOf(issue),
  code: issue.code,
  ...(issue.row === undefined ? {} : { row: issue.row }),
  ...(issue.field === undefined ? {} : { field: issue.field }),
  message: explainIssue(issue),
  ...(issue.suggestion === undefined ? {} : { suggestion: issue.suggestion }),
});
