import { isCalledOff, isHeld } from '../class/classStatus.ts';
import { printAmount } from '../wording/printAmount.ts';
import { classIssue, headerOf, isEmpty } from './issueAt.ts';
import type { Rule } from './rule.ts';

/** Theory goes with field study [Q2: SEED L23; A9], and a field visit has a place [domain §3.1 P]. */
export const checkFieldVisit: Rule = ({ trainingClass, unread, codebook }) => {
  const { fieldDays, classGroup = '', status } = trainingClass;
  const row = { values: trainingClass, unread };
  if (isCalledOff(status)) return [];
  if (fieldDays !== undefined && fieldDays > 0) {
    return isEmpty(row, 'fieldVisitPlace')
      ? [
          classIssue('fieldVisitPlace', {
            code: 'class/visit-place-missing',
            params: { days: printAmount(fieldDays) },
          }),
        ]
      : [];
  }
  if (fieldDays === undefined && !(isHeld(status) && isEmpty(row, 'fieldDays'))) return [];
  const limit = codebook.requirements.classGroups[classGroup]?.fieldDays;
  if (limit === undefined) return [];
  const params = { limit: printAmount(limit), header: headerOf('fieldDays') };
  return [classIssue('fieldDays', { code: 'class/no-field-days', params })];
};
