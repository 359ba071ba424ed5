import fc from 'fast-check';
import { rollUp } from '../../core/src/rollup/rollUp.ts';
import { aRollUpInput } from '../builders/aRollUpInput.ts';
import { allScopes, anyReportedProvince, someScopes } from './anyProvince.ts';
import { expectOracle } from './expectOracle.ts';
import { ORACLE_FORMS } from './oracleForms.ts';

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

  it('has no table that the oracle does not know', () => {
    const tabs = rollUp(aRollUpInput()).map(({ tab }) => tab);
    expect(Object.keys(ORACLE_FORMS).sort()).toEqual(tabs.sort());
  });
});
