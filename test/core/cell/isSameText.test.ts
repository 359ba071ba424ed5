import fc from 'fast-check';
import { isSameText } from '../../../core/src/cell/isSameText.ts';
import type { Cell } from '../../../core/src/schema/cell.ts';
import { anyCell } from '../../builders/anyCell.ts';

describe('isSameText', () => {
  it.each<[Cell, Cell]>([
    ['DUYET', ' DUYET\u200B'],
    [3, '3'],
    ['', false],
    ['', ' \n'],
    ['Hòa', 'Ho\u0300a'],
  ])('takes %j and %j for the same', (one, other) => {
    expect(isSameText(one, other)).toBe(true);
  });

  it.each<[Cell, Cell]>([
    ['DUYET', 'duyet'],
    ['', 0],
    [48_500_000, '48.500.000'],
    [true, ''],
  ])('takes %j and %j for different', (one, other) => {
    expect(isSameText(one, other)).toBe(false);
  });

  it('is the same both ways', () => {
    fc.assert(
      fc.property(anyCell, anyCell, (one, other) => {
        expect(isSameText(one, one)).toBe(true);
        expect(isSameText(one, other)).toBe(isSameText(other, one));
      }),
    );
  });
});
