import { isCalledOff } from '../../class/classStatus.ts';
import type { ClassOfWorkbook } from './workbookRule.ts';

/** The classes that use up a quota: sound and not called off, planned ones too. */
export const quotaClasses = (classes: readonly ClassOfWorkbook[]): readonly ClassOfWorkbook[] =>
  classes.filter(({ checked }) => checked.isCounted && !isCalledOff(checked.trainingClass.status));
