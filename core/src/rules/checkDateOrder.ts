import type { Rule } from './rule.ts';

/** A class ends on or after the day it starts [domain §3.1 M]. */
export const checkDateOrder: Rule = ({ trainingClass: { startDate, endDate } }) =>
  startDate !== undefined && endDate !== undefined && endDate < startDate
    ? [{ kind: 'class', field: 'endDate', code: 'class/dates-reversed' }]
    : [];
