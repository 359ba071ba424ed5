import type { ReportScope } from '../../core/src/rollup/reportScope.ts';
import type { rollUp } from '../../core/src/rollup/rollUp.ts';
import { inputOf, oracleInputOf, type Province } from './anyProvince.ts';
import { ORACLE_FORMS, saidIn } from './oracleForms.ts';
import type { Cell, ExpectedForm } from './oracleInput.ts';

/** Both answers for a province, form by form: what is made, and what the oracle expects. */
export function bothAnswers(
  province: Province,
  scope: ReportScope,
  make: typeof rollUp,
): { made: Record<string, ExpectedForm>; expected: Record<string, ExpectedForm> } {
  const made: Record<string, ExpectedForm> = {};
  const expected: Record<string, ExpectedForm> = {};
  const input = oracleInputOf(province, scope);
  for (const { tab, columns, rows, notes } of make(inputOf(province, scope))) {
    const cells = rows.map((row) =>
      row.cells.length === columns.length ? row.cells : columns.map((_, at) => row.cells[at] ?? ''),
    );
    made[tab] = { rows: cells, ...saidIn(tab, notes) };
    const oracle = ORACLE_FORMS[tab];
    if (oracle !== undefined) expected[tab] = oracle(input, cells);
  }
  return { made, expected };
}

/** Whether both are the same; a hundred times as fast as to say what is not. */
export function isAgreed({ made, expected }: ReturnType<typeof bothAnswers>): boolean {
  for (const tab of Object.keys(ORACLE_FORMS)) {
    const [one, other] = [made[tab], expected[tab]];
    if (one === undefined || other === undefined) return false;
    if (one.said !== other.said || one.rows.length !== other.rows.length) return false;
    for (const [at, cells] of one.rows.entries()) {
      if (!isSameLine(cells, other.rows[at] ?? [])) return false;
    }
  }
  return true;
}

const isSameLine = (cells: readonly Cell[], others: readonly Cell[]): boolean =>
  cells.length === others.length && cells.every((cell, at) => cell === others[at]);

/** Compares every cell of every published table. */
export function expectOracle(province: Province, scope: ReportScope, make: typeof rollUp): void {
  const both = bothAnswers(province, scope, make);
  expect(Object.keys(both.made).sort()).toEqual(Object.keys(ORACLE_FORMS).sort());
  if (!isAgreed(both)) expect(both.made).toEqual(both.expected);
}
