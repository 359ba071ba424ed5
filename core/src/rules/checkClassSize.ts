import { isCalledOff } from '../class/classStatus.ts';
import { classIssue, isEmptyInClass } from './issueAt.ts';
import type { Rule, RuleInput } from './rule.ts';

/**
 * About 50 learners a class [SEED L107]: a soft band, never a block; far above it the office wants to know why [A6, A7].
 * A class that is over has the size of its list, any other the one it reports or plans.
 */
export const checkClassSize: Rule = (input) => {
  const { classSize } = input.codebook.requirements;
  const size = sizeOf(input);
  if (size === undefined || isCalledOff(input.trainingClass.status)) return [];
  const { field, number } = size;
  if (number > classSize.noteAbove) {
    const params = { number, limit: classSize.noteAbove };
    return isEmptyInClass(input, 'note')
      ? [classIssue(field, { code: 'class/size-needs-note', params })]
      : [];
  }
  if (number >= classSize.warnBelow && number <= classSize.warnAbove) return [];
  const { usual, warnBelow: from, warnAbove: to } = classSize;
  return [classIssue(field, { code: 'class/size-unusual', params: { number, from, to, usual } })];
};

type Size = { readonly field: 'reportedLearners' | 'plannedLearners'; readonly number: number };

function sizeOf({ trainingClass, enrolments }: RuleInput): Size | undefined {
  const { status, reportedLearners, plannedLearners } = trainingClass;
  if (status === 'KET_THUC' && enrolments.length > 0) {
    const number = enrolments.filter(({ values }) => values.result !== 'VANG').length;
    return { field: 'reportedLearners', number };
  }
  if (reportedLearners !== undefined) return { field: 'reportedLearners', number: reportedLearners };
  return plannedLearners === undefined ? undefined : { field: 'plannedLearners', number: plannedLearners };
}
