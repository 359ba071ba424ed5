import { isHeld } from '../class/classStatus.ts';
import { headerOf, isEmpty, rowIssue } from './issueAt.ts';
import type { Rule } from './rule.ts';

/** The office can reach every learner of a class that was opened [domain §4.8]. */
export const checkPhone: Rule = ({ trainingClass: { status }, enrolments }) =>
  isHeld(status)
    ? enrolments
        .filter((enrolment) => isEmpty(enrolment, 'phone'))
        .map((enrolment) =>
          rowIssue(enrolment, 'phone', {
            code: 'enrolment/phone-missing',
            params: { header: headerOf('phone') },
          }),
        )
    : [];
