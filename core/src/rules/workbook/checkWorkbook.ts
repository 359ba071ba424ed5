import type { Codebook } from '../../plan/codebook.ts';
import type { UnitIndex } from '../../plan/unitIndex.ts';
import { checkCommuneCategory } from './checkCommuneCategory.ts';
import { checkCommuneQuota } from './checkCommuneQuota.ts';
import { checkCopiedList } from './checkCopiedList.ts';
import { checkOverlap } from './checkOverlap.ts';
import { checkQuotaLine } from './checkQuotaLine.ts';
import { checkYearQuota } from './checkYearQuota.ts';
import type { ClassOfWorkbook, WorkbookIssue, WorkbookRule } from './workbookRule.ts';

/** Every rule across the classes of a workbook, by its name. A new rule is a file beside this one and a line here. */
export const workbookRules: Readonly<Record<string, WorkbookRule>> = {
  checkCommuneCategory,
  checkCommuneQuota,
  checkCopiedList,
  checkOverlap,
  checkQuotaLine,
  checkYearQuota,
};

/**
 * What is wrong between the classes of one workbook, each of them checked by `checkClass` before. An issue belongs to
 * the later of the classes concerned; `addIssues` adds those of a class to what was known of it.
 */
export function checkWorkbook(
  classes: readonly ClassOfWorkbook[],
  { codebook, units }: { codebook: Pick<Codebook, 'requirements'>; units: UnitIndex },
): WorkbookIssue[] {
  const ordered = [...classes].sort((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1));
  return Object.values(workbookRules).flatMap((rule) => rule({ classes: ordered, units, codebook }));
}

const sortKey = ({ classCode, checked: { trainingClass } }: ClassOfWorkbook): string =>
  `${trainingClass.startDate ?? '9999'} ${classCode}`;
