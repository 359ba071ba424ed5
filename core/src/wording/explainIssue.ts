import type { IssueAnswer } from '../api/syncAnswer.ts';
import type { CellIssue, Issue, Severity } from '../issue.ts';
import { issueTexts } from './issueTexts.ts';

/** The sentence a clerk reads: what is wrong and what to do. */
export const explainIssue = (issue: CellIssue): string => fillBlanks(issueTexts[issue.code].vi, issue);

/** A sentence with its `{blanks}` filled from the issue's params and suggestion. */
export function fillBlanks(
  sentence: string,
  { params, suggestion }: Pick<CellIssue, 'params' | 'suggestion'>,
): string {
  const blanks: Record<string, string | number> = { ...params };
  if (suggestion !== undefined) blanks['suggestion'] = suggestion;
  return sentence.replace(/\{(\w+)\}/g, (blank, name: string) => String(blanks[name] ?? blank));
}

/** How bad an issue is: a property of its code. */
export const severityOf = (issue: CellIssue): Severity => issueTexts[issue.code].severity;

/** An issue as a client reads it: with its severity and its Vietnamese sentence. */
export const answerIssue = (issue: Issue): IssueAnswer => ({
  severity: severityOf(issue),
  code: issue.code,
  ...(issue.row === undefined ? {} : { row: issue.row }),
  ...(issue.field === undefined ? {} : { field: issue.field }),
  message: explainIssue(issue),
  ...(issue.suggestion === undefined ? {} : { suggestion: issue.suggestion }),
});
