import { Unit } from '../../../core/src/plan/unit.ts';
import { aUnit } from '../../builders/aUnit.ts';

describe('Unit', () => {
  it('reads a unit with and without limits in time and aliases', () => {
    expect(Unit.safeParse(aUnit()).success).toBe(true);
    const full = aUnit({ validFrom: '2022-04-10', validTo: '2025-06-30', aliases: ['Xã La Băng'] });
    expect(Unit.safeParse(full).success).toBe(true);
  });

  it.each<[string, object]>([
    ['a field it does not know', { ...aUnit(), colour: 'red' }],
    ['a day written otherwise', aUnit({ validTo: '30/06/2025' })],
    ['a day the calendar has not', aUnit({ validTo: '2025-06-31' })],
    ['a code without its zero', aUnit({ code: '5776' })],
    ['a type that is none', { ...aUnit(), type: 'HUYEN' }],
  ])('refuses %s', (_what, unit) => {
    expect(Unit.safeParse(unit).success).toBe(false);
  });
});
