import type { CheckedClass } from '../../class/checkClass.ts';
import type { Issue } from '../../issue.ts';
import type { Codebook } from '../../plan/codebook.ts';
import type { UnitIndex } from '../../plan/unitIndex.ts';

/** One class of a workbook, checked by itself. */
export interface ClassOfWorkbook {
  readonly classCode: string;
  readonly checked: CheckedClass;
}

/** What a rule across classes looks at: every class of one workbook, and what the plan asks of them. */
export interface WorkbookRuleInput {
  /** In the order they take place; classes without a date last. */
  readonly classes: readonly ClassOfWorkbook[];
  readonly units: UnitIndex;
  readonly codebook: Pick<Codebook, 'requirements'>;
}

/** An issue of one of the classes. */
export type WorkbookIssue = Issue & { readonly classCode: string };

/** A rule across the classes of a workbook: pure, finds all its issues at once. */
export type WorkbookRule = (input: WorkbookRuleInput) => WorkbookIssue[];
