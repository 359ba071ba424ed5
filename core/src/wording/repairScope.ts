import type { CellIssue } from '../issue.ts';
import type { IssueCode } from './issueTexts.ts';

/** What one press may put right: this cell alone, or also every cell of the workbook with the same issue. */
export type RepairScope = 'cell' | 'alike';

/**
 * The suggestion agrees with what stands elsewhere, and either may be wrong; or it drops something that was typed: a
 * person looks at each.
 */
const ONE_BY_ONE: ReadonlySet<IssueCode> = new Set<IssueCode>([
  'class/code-programme',
  'class/cost-total-differs',
  'class/learners-differ',
  'class/province-differs',
  'class/province-proposes',
  'cost/product-differs',
  'enrolment/district-differs',
  'phone/two-numbers',
  'text/two-people',
]);

/**
 * How far a suggestion may be applied when a person says so; undefined where there is none. Every suggestion is what a
 * clerk would type into the cell of the issue, and typed there it ends the issue.
 */
export function repairScope({
  code,
  field,
  suggestion,
}: Pick<CellIssue, 'code' | 'suggestion'> & { readonly field: string }): RepairScope | undefined {
  if (suggestion === undefined || suggestion === '') return undefined;
  // A class code is merged over its rows; a commune may as well have been forgotten, and differ.
  const isMaybeOther = code === 'cell/merged-above' && field !== 'classCode';
  return isMaybeOther || ONE_BY_ONE.has(code) ? 'cell' : 'alike';
}
