import type { CellIssue, Severity } from '../issue.ts';
import type { IssueCode } from './issueTexts.ts';

/** Lỗi chặn: the row is kept and shown, and not counted [domain §4.8]. */
const BLOCKS: ReadonlySet<IssueCode> = new Set<IssueCode>([
  'cell/missing',
  'cell/error-value',
  'code/unknown',
  'date/unreadable',
  'date/no-such-day',
  'id-number/exponent',
  'commune/unknown',
  'commune/misspelled',
  'commune/ambiguous',
  'commune/needs-date',
  'commune/not-on-date',
  'class-code/malformed',
  'cell/unreadable',
  'cell/merged-above',
  'text/old-encoding',
  'text/two-people',
  'date/two-digit-year',
  'date/no-day',
  'date/year-out-of-range',
  'sheet/column-missing',
  'class/other-reporter',
  'class/code-twice',
  'class/dates-reversed',
  'class/commune-missing',
  'enrolment/unknown-class',
  'list/unknown-class',
  'enrolment/twice-in-class',
  'enrolment/overlapping',
]);

/** Gợi ý: understood all the same. What stands in neither list is a warning. */
const HINTS: ReadonlySet<IssueCode> = new Set<IssueCode>([
  'phone/lost-zero',
  'text/eth',
  'text/capitals',
  'text/title-prefix',
  'birth/year-only',
  'phone/old-prefix',
  'sheet/row-skipped',
  'class/code-waiting',
  'enrolment/group-from-position',
]);

/** How bad an issue is: a property of its code. */
export const severityOf = ({ code }: Pick<CellIssue, 'code'>): Severity =>
  BLOCKS.has(code) ? 'block' : HINTS.has(code) ? 'hint' : 'warn';
