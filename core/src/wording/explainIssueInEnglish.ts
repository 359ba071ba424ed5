import type { CellIssue } from '../issue.ts';
import { fillBlanks } from './fillBlanks.ts';
import { issueTextsEn } from './issueTextsEn.ts';

/** The sentence an auditor reads. */
export const explainIssueInEnglish = (issue: CellIssue): string =>
  fillBlanks(issueTextsEn[issue.code], issue);
