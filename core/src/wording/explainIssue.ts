import type { IssueAnswer } from '../api/sync.ts';
import type { CellIssue, Issue, Severity } from '../issue.ts';
import { issueTexts } from './issueTexts.ts';

/** The sentence a clerk reads (`vi`) or an auditor (`en`): what is wrong and what to do. */
export function explainIssue(issue: CellIssue, language: 'vi' | 'en' = 'vi'): string {
  const blanks: Record<string, string | number> = { ...issue.params };
  if (issue.suggestion !== undefined) blanks['suggestion'] = issue.suggestion;
  return issueTexts[issue.code][language].replace(/\{(\w+)\}/g, (blank, name: string) =>
    String(blanks[name] ?? blank),
  );
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
