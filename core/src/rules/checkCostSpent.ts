import type { Cost } from '../schema/costColumns.ts';
import { printAmount } from '../wording/printAmount.ts';
import { costIssue, headerOf } from './issueAt.ts';
import type { CheckedRow, Rule } from './rule.ts';

const SPENT = ['disbursed', 'settled'] as const;

/** Of a cost line no more is paid out or settled than was planned, unless its note says why [domain §3.1 X, §5]. */
export const checkCostSpent: Rule = ({ costs }) =>
  costs.flatMap((cost) =>
    SPENT.filter((field) => isOver(cost, field)).map((field) => overEstimate(cost, field)),
  );

const isOver = ({ values }: CheckedRow<Cost>, field: (typeof SPENT)[number]): boolean =>
  values.note === undefined && values.estimated !== undefined && (values[field] ?? 0) > values.estimated;

const overEstimate = (cost: CheckedRow<Cost>, field: (typeof SPENT)[number]): ReturnType<typeof costIssue> =>
  costIssue(cost, field, {
    code: 'cost/over-estimate',
    params: {
      header: headerOf(field),
      spent: printAmount(cost.values[field] ?? 0),
      estimated: printAmount(cost.values.estimated ?? 0),
    },
  });
