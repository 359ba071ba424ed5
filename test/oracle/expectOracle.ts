import type { ReportScope } from '../../core/src/rollup/reportScope.ts';
import type { rollUp } from '../../core/src/rollup/rollUp.ts';
import { inputOf, oracleInputOf, type Province } from './anyProvince.ts';
import { ORACLE_FORMS } from './oracleForms.ts';
import type { ExpectedForm } from './oracleInput.ts';

/** The number in the note of a form that says how many it left out. */
const SAID: Readonly<Record<string, RegExp>> = { '01': /còn (\d+) lớp/, '02': /đã bỏ (\d+) lượt/ };

/** Both answers for a province, form by form: what is made, and what the oracle expects. */
export function bothAnswers(
  province: Province,
  scope: ReportScope,
  make: typeof rollUp,
): { made: Record<string, ExpectedForm>; expected: Record<string, ExpectedForm> } {
  const made: Record<string, ExpectedForm> = {};
  const expected: Record<string, ExpectedForm> = {};
  for (const { formNumber, rows, notes } of make(inputOf(province, scope))) {
    const oracle = ORACLE_FORMS[formNumber];
    if (oracle === undefined) continue;
    expected[formNumber] = oracle(oracleInputOf(province, scope));
    const [, said] = SAID[formNumber]?.exec(notes.join(' ')) ?? [];
    made[formNumber] = {
      rows: rows.map(({ cells }) => cells),
      ...(said === undefined ? {} : { said: Number(said) }),
    };
  }
  return { made, expected };
}

/** Compares every cell of every form the oracle knows. */
export function expectOracle(province: Province, scope: ReportScope, make: typeof rollUp): void {
  const { made, expected } = bothAnswers(province, scope, make);
  expect(Object.keys(made)).toEqual(Object.keys(ORACLE_FORMS).sort());
  // Ten times as fast while all is well.
  if (JSON.stringify(made) !== JSON.stringify(expected)) expect(made).toEqual(expected);
}
