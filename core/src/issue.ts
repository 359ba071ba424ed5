import type { IssueCode } from './wording/issueTexts.ts';
import type { RowKind } from './schema/tabs.ts';

/**
 * How bad an issue is: `block` (lỗi chặn: the row is kept and shown but not counted), `warn` (cảnh báo: counted, must
 * be seen), `hint` (gợi ý) [domain §4.8].
 */
export type Severity = 'block' | 'warn' | 'hint';

/** What a message's blanks are filled with: never more of the cell than is needed to find it. */
export type IssueParams = Readonly<Record<string, string | number>>;

/** Something wrong with one cell, before anybody knows where the cell stands. */
export interface CellIssue {
  readonly code: IssueCode;
  readonly params?: IssueParams;
  /** What we think was meant; applied only when the person says so. */
  readonly suggestion?: string;
}

/** Something wrong in a class: data, returned, all of them at once. */
export interface Issue extends CellIssue {
  readonly kind: RowKind;
  /** The enrolment's `_id`; absent for the class's own row. */
  readonly row?: string;
  /** The column's key; absent when the whole row or class is meant. */
  readonly field?: string;
}
