import type { ClassOfWorkbook } from '../../core/src/rules/workbook/workbookRule.ts';
import type { Enrolment } from '../../core/src/schema/enrolmentColumns.ts';
import type { TrainingClass } from '../../core/src/schema/classColumns.ts';
import { aCheckedEnrolment } from './aCheckedEnrolment.ts';

/** A sound class NTM-B of Đại Từ with these learners, whose rows are `r0`, `r1`, … */
export const aClassOfWorkbook = (
  classCode: string,
  trainingClass: TrainingClass = {},
  learners: readonly Enrolment[] = [],
): ClassOfWorkbook => ({
  classCode,
  checked: {
    trainingClass: { classCode, classGroup: 'NTM-B', status: 'KET_THUC', ...trainingClass },
    isCounted: true,
    enrolments: learners.map((values, at) => aCheckedEnrolment(values, { id: `r${String(at)}` })),
    costs: [],
    materials: [],
    lecturers: [],
    issues: [],
  },
});

/** So many people, each with an identity number of its own, that end in different digits than their neighbours'. */
export const somePeople = (count: number, from = 0): Enrolment[] =>
  Array.from({ length: count }, (_, at) => ({
    idNumber: `099185${String((from + at) * 37 + 1).padStart(6, '0')}`,
  }));
