import { cellIssueTexts } from './cellIssueTexts.ts';
import { classIssueTexts } from './classIssueTexts.ts';
import { enrolmentIssueTexts } from './enrolmentIssueTexts.ts';

/** Every issue code with its severity and its Vietnamese words; the English ones are in issueTextsEn.ts. */
export const issueTexts = {
  ...cellIssueTexts,
  ...classIssueTexts,
  ...enrolmentIssueTexts,
} as const;

export type IssueCode = keyof typeof issueTexts;
