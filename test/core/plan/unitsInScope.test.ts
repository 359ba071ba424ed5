import { indexUnits } from '../../../core/src/plan/unitIndex.ts';
import { unitsInScope } from '../../../core/src/plan/unitsInScope.ts';
import { aPlan } from '../../builders/aPlan.ts';
import { aNewUnit, aUnit } from '../../builders/aUnit.ts';

const units = [
  aUnit({ id: 'first', validTo: '2023-04-09' }),
  aUnit({ id: 'then', validFrom: '2023-04-10', validTo: '2025-06-30' }),
  aNewUnit({ id: 'now' }),
  aUnit({ id: 'elsewhere', code: '01834', provinceCode: '06', validTo: '2025-06-30' }),
  aNewUnit({ id: 'joined', code: '01840' }),
];
const index = indexUnits(units, { first: ['then'], then: ['now'], elsewhere: ['joined'] });

describe('unitsInScope', () => {
  it('follows the land of the province of a day both ways, and leaves out what joined it later', () => {
    const plan = aPlan({ scope: { provinceCode: '19', asOf: '2025-06-30' } });
    expect([...unitsInScope(plan, units, index)].sort()).toEqual(['first', 'now', 'then']);
  });

  it('takes in everything that is in the province on a later day', () => {
    const plan = aPlan({ scope: { provinceCode: '19', asOf: '2026-01-01' } });
    expect(unitsInScope(plan, units, index).size).toBe(5);
  });
});
