import { classIssue, isEmptyInClass } from './issueAt.ts';
import type { Rule } from './rule.ts';

/**
 * A class that is over had somebody who taught and something that was handed out, where the plan makes somebody
 * responsible for it [SEED L145–L155; Q1: L21].
 */
export const checkTeaching: Rule = (input) => {
  const { trainingClass, materials, lecturers, codebook } = input;
  const { status, classGroup = '' } = trainingClass;
  if (status !== 'KET_THUC') return [];
  const isAsked = (kind: 'materials' | 'lecturers'): boolean =>
    codebook.requirements.duties.some((duty) => duty.kind === kind && duty.classGroups.includes(classGroup));
  const hasLecturer = lecturers.length > 0 || !isEmptyInClass(input, 'lecturers');
  return [
    ...(isAsked('lecturers') && !hasLecturer
      ? [classIssue('lecturers', { code: 'class/lecturers-missing' })]
      : []),
    ...(isAsked('materials') && materials.length === 0
      ? [classIssue('status', { code: 'class/materials-missing' })]
      : []),
  ];
};
