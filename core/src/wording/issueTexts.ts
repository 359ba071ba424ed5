import { cellIssueTexts } from './cellIssueTexts.ts';
import { classIssueTexts } from './classIssueTexts.ts';
import { enrolmentIssueTexts } from './enrolmentIssueTexts.ts';
import { listIssueTexts } from './listIssueTexts.ts';

/**
 * Every issue code with its Vietnamese words: what is wrong and what to do; `{name}` is filled from the issue's params.
 * They travel to the add-on with the codebook. English: issueTextsEn.ts; severities: severityOf.ts.
 */
export const issueTexts = {
  ...cellIssueTexts,
  ...classIssueTexts,
  ...enrolmentIssueTexts,
  ...listIssueTexts,
} as const;

export type IssueCode = keyof typeof issueTexts;
