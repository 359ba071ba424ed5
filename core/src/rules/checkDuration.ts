import type { Issue } from '../issue.ts';
import { printAmount } from '../wording/printAmount.ts';
import { classIssue, headerOf } from './issueAt.ts';
import { namesDecision } from './readPaper.ts';
import type { Rule, RuleInput } from './rule.ts';

/**
 * Theory and field study last no longer than the plan allows the class group, unless a decision (not the opening notice)
 * is named for it [P1, P2: SEED L127, L129; A8, A9; domain §4.8].
 */
export const checkDuration: Rule = (input) => {
  const { theoryDays, fieldDays, classGroup = '', openingDecision, note } = input.trainingClass;
  const group = input.codebook.requirements.classGroups[classGroup];
  if (group === undefined || namesDecision(openingDecision) || namesDecision(note)) return [];
  const over = (field: 'theoryDays' | 'fieldDays', days: number | undefined, limit: number): Issue[] => {
    if (days === undefined || days <= limit) return [];
    const params = {
      header: headerOf(field),
      days: printAmount(days),
      limit: printAmount(limit),
      group: classGroup,
    };
    return [classIssue(field, { code: 'class/too-many-days', params })];
  };
  return [
    ...over('theoryDays', theoryDays, theoryLimit(input, group)),
    ...over('fieldDays', fieldDays, group.fieldDays),
  ];
};

type Group = RuleInput['codebook']['requirements']['classGroups'][string];

// A8: OCOP managers of the communes may stay as long as any commune staff.
function theoryLimit({ trainingClass, enrolments, codebook }: RuleInput, group: Group): number {
  const longer = group.theoryDaysWithCommuneStaff;
  if (longer === undefined) return group.theoryDays;
  const { learnerGroups } = codebook.requirements;
  const hasCommuneStaff = enrolments.some(({ values: { learnerGroup = '' } }) => {
    const of = learnerGroups[learnerGroup];
    return of?.level === 'commune' && of.classGroup === trainingClass.classGroup;
  });
  return hasCommuneStaff ? longer : group.theoryDays;
}
