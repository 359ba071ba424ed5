import fc from 'fast-check';
import { formsOf, rollUp } from '../../core/src/rollup/rollUp.ts';
import { aRollUpInput } from '../builders/aRollUpInput.ts';
import { allScopes, anyReportedProvince, someScopes } from './anyProvince.ts';
import { expectOracle } from './expectOracle.ts';
import { ORACLE_FORMS } from './oracleForms.ts';

/**
 * Forms that it does not know, which their own tests and the properties hold to their numbers: who handed in what (05 and the
 * tracker), and pages that tell numbers of other forms once more.
 */
const WITHOUT_ORACLE: readonly string[] = [
  '05',
  'Tình hình nộp',
  'Tổng quan',
  'Lãnh đạo',
  'Công khai',
  'Biểu đồ',
];

describe('rollUp', () => {
  it('agrees with the oracle on 1,000 random provinces, cell by cell, in every kind of period', () => {
    fc.assert(
      fc.property(anyReportedProvince, ({ province, periods, turn }) => {
        for (const scope of someScopes(province, periods, turn)) expectOracle(province, scope, rollUp);
      }),
      { numRuns: 1000 },
    );
  });

  it('agrees with it in every kind of period, span and geography at once', () => {
    fc.assert(
      fc.property(anyReportedProvince, ({ province, periods }) => {
        for (const scope of allScopes(province, periods)) expectOracle(province, scope, rollUp);
      }),
      { numRuns: 50 },
    );
  });

  it('has no form that the oracle does not know', () => {
    const input = aRollUpInput();
    const numbers = rollUp(input).map(({ formNumber, tab }) => (formNumber === '' ? tab : formNumber));
    expect(numbers).toHaveLength(formsOf(input).length);
    expect([...Object.keys(ORACLE_FORMS), ...WITHOUT_ORACLE].sort()).toEqual([...numbers].sort());
  });
});
