import { printAmount } from '../wording/printAmount.ts';
import { costIssue, isEmpty } from './issueAt.ts';
import type { Rule } from './rule.ts';

/** A cost line plans quantity × price, in whole đồng; the product is offered, never filled in [domain §5]. */
export const checkCostProduct: Rule = ({ costs }) =>
  costs.flatMap((cost) => {
    const { quantity, unitPrice, estimated } = cost.values;
    if (quantity === undefined || unitPrice === undefined) return [];
    const product = Math.round(quantity * unitPrice);
    if (estimated === product || (estimated === undefined && !isEmpty(cost, 'estimated'))) return [];
    const suggestion = printAmount(product);
    if (estimated === undefined)
      return [costIssue(cost, 'estimated', { code: 'cost/estimate-missing', suggestion })];
    const params = {
      quantity: printAmount(quantity),
      price: printAmount(unitPrice),
      estimated: printAmount(estimated),
    };
    return [costIssue(cost, 'estimated', { code: 'cost/product-differs', params, suggestion })];
  });
