import type { Cell, ExpectedForm, OracleInput } from './oracleInput.ts';
import { moneyReachOf, type Reach } from './oraclePeriods.ts';
import { shareOf } from './oracleProgress.ts';

/** How many classes have money of some sources, and how much. */
export function moneyOf(
  input: OracleInput,
  span: keyof Reach,
  isOf: (source: string) => boolean,
): { count: number; estimated: number; disbursed: number; settled: number } {
  let [count, estimated, disbursed, settled] = [0, 0, 0, 0];
  for (const one of input.classes) {
    if (!one.isHeld || !moneyReachOf(one, input)[span]) continue;
    const own = one.costs.filter(({ fundingSource }) => isOf(fundingSource));
    if (own.length > 0) count += 1;
    for (const cost of own) {
      estimated += cost.estimated;
      disbursed += cost.disbursed;
      settled += cost.settled;
    }
  }
  return { count, estimated, disbursed, settled };
}

/** Whether money is of no source that the plan names. */
export const isOfNoSource = ({ plan }: OracleInput, source: string): boolean =>
  plan.fundingSources.every(({ code }) => code !== source);

/** Biểu 04: each source looks for its money. */
export function money(input: OracleInput): ExpectedForm {
  const { plan, scope } = input;
  const numbers = (isOf: (source: string) => boolean): Cell[] => {
    const { count, estimated, disbursed, settled } = moneyOf(input, scope.span, isOf);
    return [count, estimated, disbursed, settled, shareOf(settled, estimated)];
  };
  return {
    rows: [
      ['', 'TỔNG SỐ', ...numbers(() => true)],
      ...plan.fundingSources.map(({ code, label }, at) => [at + 1, label, ...numbers((one) => one === code)]),
      ['', 'Chưa ghi nguồn', ...numbers((one) => isOfNoSource(input, one))],
    ],
  };
}
