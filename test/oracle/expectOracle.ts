import type { ReportScope } from '../../core/src/rollup/reportScope.ts';
import type { rollUp } from '../../core/src/rollup/rollUp.ts';
import { inputOf, oracleInputOf, type Province } from './anyProvince.ts';
import { ORACLE_FORMS, saidIn } from './oracleForms.ts';
import type { ExpectedForm } from './oracleInput.ts';

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
    const cells = rows.map((row) => columns.map((_, at) => row.cells[at] ?? ''));
    made[tab] = { rows: cells, ...saidIn(tab, notes) };
    const oracle = ORACLE_FORMS[tab];
    if (oracle !== undefined) expected[tab] = oracle(input, cells);
  }
  return { made, expected };
}

/** Compares every cell of every published table. */
export function expectOracle(province: Province, scope: ReportScope, make: typeof rollUp): void {
  const { made, expected } = bothAnswers(province, scope, make);
  expect(Object.keys(made).sort()).toEqual(Object.keys(ORACLE_FORMS).sort());
  // Ten times as fast while all is well.
  if (JSON.stringify(made) !== JSON.stringify(expected)) expect(made).toEqual(expected);
}
