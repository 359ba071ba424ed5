import { totalCosts } from '../class/totalCosts.ts';
import { printAmount } from '../wording/printAmount.ts';
import { classIssue, headerOf } from './issueAt.ts';
import type { Rule } from './rule.ts';

const AMOUNTS = [
  ['estimatedCost', 'estimated'],
  ['settledCost', 'settled'],
] as const;

/** What a class's row says it costs is the sum of its cost lines, where it has any [domain §5]. */
export const checkCostTotals: Rule = ({ trainingClass, costs }) =>
  AMOUNTS.flatMap(([field, amount]) => {
    const typed = trainingClass[field];
    const isKnown = costs.some(({ values }) => values[amount] !== undefined);
    // A line that does not count would make any sum look wrong.
    if (typed === undefined || !isKnown || costs.some(({ isBlocked }) => isBlocked)) return [];
    const total = totalCosts(trainingClass, costs).reduce((sum, of) => sum + of[amount], 0);
    if (typed === total) return [];
    const params = { header: headerOf(field), typed: printAmount(typed), total: printAmount(total) };
    return [classIssue(field, { code: 'class/cost-total-differs', params, suggestion: printAmount(total) })];
  });
