import type { CheckedRow } from '../rules/rule.ts';
import type { TrainingClass } from '../schema/classColumns.ts';
import type { Cost } from '../schema/costColumns.ts';

/** What a class costs from one source of money, in whole đồng: planned, paid out, settled. */
export interface CostTotal {
  /** Empty when the class does not say. */
  readonly fundingSource: string;
  readonly estimated: number;
  readonly disbursed: number;
  readonly settled: number;
}

/**
 * The money of a class by source, each source once, in the order of the lines: from its cost lines that count, or, while
 * it has none, from its own row [domain §3.3 Biểu 04, §5].
 */
export function totalCosts(trainingClass: TrainingClass, costs: readonly CheckedRow<Cost>[]): CostTotal[] {
  if (costs.length === 0) return ofOwnRow(trainingClass);
  const totals = new Map<string, CostTotal>();
  for (const { values, isBlocked } of costs) {
    if (isBlocked) continue;
    const { fundingSource = '', estimated = 0, disbursed = 0, settled = 0 } = values;
    const line = { fundingSource, estimated, disbursed, settled };
    const before = totals.get(fundingSource);
    totals.set(fundingSource, before === undefined ? line : addTotals(before, line));
  }
  return [...totals.values()];
}

const addTotals = (one: CostTotal, other: CostTotal): CostTotal => ({
  fundingSource: one.fundingSource,
  estimated: one.estimated + other.estimated,
  disbursed: one.disbursed + other.disbursed,
  settled: one.settled + other.settled,
});

function ofOwnRow({ fundingSource = '', estimatedCost = 0, settledCost = 0 }: TrainingClass): CostTotal[] {
  if (estimatedCost === 0 && settledCost === 0) return [];
  return [{ fundingSource, estimated: estimatedCost, disbursed: 0, settled: settledCost }];
}
