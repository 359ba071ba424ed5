import { rowIssue } from './issueAt.ts';
import type { Rule } from './rule.ts';

/** The last day a CMND (9 digits) could be used [domain §4.2]. */
const LAST_DAY = '2024-12-31';

/** A learner of a class after 2024 is known by a CCCD, not by an old CMND; older lists stay valid [domain §4.2]. */
export const checkOldIdCard: Rule = ({ trainingClass: { startDate = '' }, enrolments }) =>
  startDate <= LAST_DAY
    ? []
    : enrolments
        .filter(({ values }) => values.idNumber?.length === 9)
        .map((enrolment) => rowIssue(enrolment, 'idNumber', { code: 'enrolment/id-card-old' }));
