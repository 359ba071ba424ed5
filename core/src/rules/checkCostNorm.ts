import { isValidOn } from '../plan/validity.ts';
import { printAmount } from '../wording/printAmount.ts';
import { costIssue } from './issueAt.ts';
import type { Rule } from './rule.ts';

/**
 * A price is no higher than the norm of its line and rank on the class's first day; without norms nothing is asked
 * [domain §5: dinh_muc]. A reason in the line's note is an answer.
 */
export const checkCostNorm: Rule = ({ costs, trainingClass: { startDate }, codebook }) =>
  costs.flatMap((cost) => {
    const { costLine, costRank, unitPrice, note } = cost.values;
    if (unitPrice === undefined || note !== undefined) return [];
    const ofLine = codebook.requirements.costNorms.filter(
      (norm) => norm.costLine === costLine && isValidOn(norm, startDate),
    );
    const norm =
      ofLine.find((one) => one.costRank === costRank) ?? ofLine.find((one) => one.costRank === undefined);
    if (norm === undefined || unitPrice <= norm.ceiling) return [];
    const params = {
      price: printAmount(unitPrice),
      ceiling: printAmount(norm.ceiling),
      unit: norm.unit,
      document: norm.document,
    };
    return [costIssue(cost, 'unitPrice', { code: 'cost/over-norm', params })];
  });
