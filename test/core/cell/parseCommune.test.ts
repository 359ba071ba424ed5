import { parseCommune } from '../../../core/src/cell/parseCommune.ts';
import { aReadingContext } from '../../builders/aReadingContext.ts';

describe('parseCommune', () => {
  const { units } = aReadingContext();

  it.each([
    ['Xã La Bằng (Đại Từ)', '2024-03-12', 'u1'],
    ['La Bằng', '2024-03-12', 'u1'],
    ['La Bằng', '2025-07-01', 'n1'],
    ['P. Tân Thịnh', undefined, 'u2'],
    ['Tân Thịnh, Định Hoá', undefined, 'u3'],
  ])('finds %s on %s', (text, day, id) => {
    expect(parseCommune(text, units, day)).toEqual({ value: id, issues: [] });
  });

  it.each(['Xã Không Có', '', 5, true])('does not find %p', (cell) => {
    expect(parseCommune(cell, units, undefined)).toEqual({ issues: [{ code: 'commune/unknown' }] });
  });
});
