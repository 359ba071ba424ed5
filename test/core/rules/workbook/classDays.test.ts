import fc from 'fast-check';
import { classDays, commonDays, type ClassDays } from '../../../../core/src/rules/workbook/classDays.ts';
import { anyDay } from '../../../builders/anyCell.ts';

describe('classDays', () => {
  it.each([
    [
      { startDate: '2024-03-12', endDate: '2024-03-15' },
      { from: '2024-03-12', to: '2024-03-15' },
    ],
    [{ startDate: '2024-03-12' }, { from: '2024-03-12', to: '2024-03-12' }],
    [{ endDate: '2024-03-15' }, undefined],
    [{ startDate: '2024-03-12', endDate: '2024-03-11' }, undefined],
    [{}, undefined],
  ])('%j', (trainingClass, days) => {
    expect(classDays(trainingClass)).toEqual(days);
  });
});

describe('commonDays', () => {
  const anyDays = fc
    .tuple(anyDay, anyDay)
    .map(([one, other]): ClassDays => (one < other ? { from: one, to: other } : { from: other, to: one }));

  it('are the same whichever class is asked first', () => {
    fc.assert(
      fc.property(anyDays, anyDays, (one, other) => {
        expect(commonDays(one, other)).toEqual(commonDays(other, one));
      }),
    );
  });

  it('are within both', () => {
    fc.assert(
      fc.property(anyDays, anyDays, (one, other) => {
        const common = commonDays(one, other) ?? { from: one.from, to: one.from };
        expect(common.from >= one.from && common.to <= one.to).toBe(true);
      }),
    );
  });

  it.each([
    ['2024-03-15', '2024-03-18', { from: '2024-03-15', to: '2024-03-15' }],
    ['2024-03-16', '2024-03-18', undefined],
  ])('of 12–15 March with %s to %s', (from, to, expected) => {
    expect(commonDays({ from: '2024-03-12', to: '2024-03-15' }, { from, to })).toEqual(expected);
  });
});
