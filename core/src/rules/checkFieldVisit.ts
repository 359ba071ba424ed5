import { isCalledOff, isHeld } from '../class/classStatus.ts';
import type { Issue } from '../issue.ts';
import { printAmount } from '../wording/printAmount.ts';
import { classIssue, headerOf, isEmptyInClass } from './issueAt.ts';
import type { Rule, RuleInput } from './rule.ts';

/** Theory goes with field study [Q2: SEED L23; A9], and a field visit has a place [domain §3.1 P]. */
export const checkFieldVisit: Rule = (input) => {
  const { fieldDays, status } = input.trainingClass;
  if (isCalledOff(status)) return [];
  if (fieldDays !== undefined && fieldDays > 0) return missingPlace(input, fieldDays);
  // Nothing typed yet is no "0 days" before the class is opened.
  const isMissing = isHeld(status) && isEmptyInClass(input, 'fieldDays');
  return fieldDays === 0 || isMissing ? missingDays(input) : [];
};

function missingPlace(input: RuleInput, fieldDays: number): Issue[] {
  if (!isEmptyInClass(input, 'fieldVisitPlace')) return [];
  const params = { days: printAmount(fieldDays) };
  return [classIssue('fieldVisitPlace', { code: 'class/visit-place-missing', params })];
}

function missingDays({ trainingClass: { classGroup = '' }, codebook }: RuleInput): Issue[] {
  const limit = codebook.requirements.classGroups[classGroup]?.fieldDays;
  if (limit === undefined) return [];
  const params = { limit: printAmount(limit), header: headerOf('fieldDays') };
  return [classIssue('fieldDays', { code: 'class/no-field-days', params })];
}
