import { printAmount } from '../wording/printAmount.ts';
import { classIssue } from './issueAt.ts';
import type { Rule } from './rule.ts';

/** A class costs no more than was estimated [domain §3.1 X]. */
export const checkCost: Rule = ({ trainingClass: { estimatedCost, settledCost } }) => {
  if (estimatedCost === undefined || settledCost === undefined || settledCost <= estimatedCost) return [];
  const params = { settled: printAmount(settledCost), estimated: printAmount(estimatedCost) };
  return [classIssue('settledCost', { code: 'class/settled-over', params })];
};
