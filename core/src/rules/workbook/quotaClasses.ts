import { isCalledOff } from '../../class/classStatus.ts';
import type { Requirements } from '../../plan/codebook.ts';
import type { ClassOfWorkbook } from './workbookRule.ts';

/** The classes that use up a quota: sound and not called off, planned ones too. */
export const quotaClasses = (classes: readonly ClassOfWorkbook[]): readonly ClassOfWorkbook[] =>
  classes.filter(({ checked }) => checked.isCounted && !isCalledOff(checked.trainingClass.status));

/** Those of them that count in a line of the plan. */
export const classesOfLine = (
  classes: readonly ClassOfWorkbook[],
  { classGroup, communeCategory }: Requirements['quotaLines'][number],
): readonly ClassOfWorkbook[] =>
  classes.filter(
    ({ checked: { trainingClass } }) =>
      trainingClass.classGroup === classGroup &&
      (communeCategory === undefined || trainingClass.communeCategory === communeCategory),
  );
