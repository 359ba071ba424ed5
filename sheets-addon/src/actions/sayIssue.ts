import type { CellIssue } from '../../../core/src/issue.ts';
import type { Codebook } from '../../../core/src/plan/codebook.ts';
import { fillBlanks } from '../../../core/src/wording/fillBlanks.ts';

/** The sentence a clerk reads, in the words of the codebook; the bare code when the codebook is older than the issue. */
export const sayIssue = (issue: CellIssue, { messages }: Pick<Codebook, 'messages'>): string =>
  fillBlanks(messages[issue.code] ?? issue.code, issue);
