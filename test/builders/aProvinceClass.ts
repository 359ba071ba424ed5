import type { ProvinceClass } from '../../core/src/rules/province/suspicion.ts';
import type { Enrolment } from '../../core/src/schema/enrolmentColumns.ts';
import type { TrainingClass } from '../../core/src/schema/classColumns.ts';
import { aClassOfWorkbook } from './aClassOfWorkbook.ts';

/** The same as `aClassOfWorkbook`; its reporter is the third part of its code, `171` when it has none. */
export const aProvinceClass = (
  classCode: string,
  trainingClass: TrainingClass = {},
  learners: readonly Enrolment[] = [],
): ProvinceClass => ({
  ...aClassOfWorkbook(classCode, trainingClass, learners),
  reporterId: classCode.split('-')[2] ?? '171',
});
