import { isCalledOff, isInPlan } from '../../class/classStatus.ts';
import type { Requirements } from '../../plan/codebook.ts';
import type { ClassOfWorkbook } from './workbookRule.ts';

/** The classes that use up a quota: of the plan, sound and not called off, planned ones too [A21]. */
export const quotaClasses = (classes: readonly ClassOfWorkbook[]): readonly ClassOfWorkbook[] =>
  classes.filter(
    ({ checked: { isCounted, trainingClass } }) =>
      isCounted && isInPlan(trainingClass) && !isCalledOff(trainingClass.status),
  );

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
