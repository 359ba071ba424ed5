import fc from 'fast-check';
import { parseCount, parseDays, parseMoney } from '../../../core/src/cell/parseNumber.ts';

const HEADER = 'Kinh phí dự toán (đồng)';

describe('parseCount', () => {
  it.each([
    [50, 50],
    [0, 0],
    ['50', 50],
    [' 50\u00A0', 50],
    ['007', 7],
    [100_000, 100_000],
  ])('reads %p as %i', (cell, count) => {
    expect(parseCount(cell, 'Số HV dự kiến')).toEqual({ value: count, issues: [] });
  });

  it.each([-1, 2.5, '2,5', '50 người', 'khoảng 50', '5e1', '', '1.000.000', 100_001, NaN, Infinity, true])(
    'refuses %p and names the column',
    (cell) => {
      expect(parseCount(cell, 'Số HV dự kiến')).toEqual({
        issues: [{ code: 'count/unreadable', params: { header: 'Số HV dự kiến' } }],
      });
    },
  );
});

describe('parseDays', () => {
  it.each([
    [3, 3],
    [2.5, 2.5],
    ['2,5', 2.5],
    ['2.5', 2.5],
    ['0', 0],
    ['0,5', 0.5],
    [366, 366],
  ])('reads %p as %d', (cell, days) => {
    expect(parseDays(cell, 'Số ngày lý thuyết')).toEqual({ value: days, issues: [] });
  });

  it.each([2.25, '2,3', -0.5, 367, '3 ngày', '1/2', '2,5,0', NaN, true])('refuses %p', (cell) => {
    expect(parseDays(cell, 'Số ngày lý thuyết')).toEqual({
      issues: [{ code: 'days/unreadable', params: { header: 'Số ngày lý thuyết' } }],
    });
  });
});

describe('parseMoney', () => {
  it.each([
    [48_500_000, 48_500_000],
    [0, 0],
    ['48500000', 48_500_000],
    ['48.500.000', 48_500_000],
    ['48,500,000', 48_500_000],
    ['48.500.000,00', 48_500_000],
    ['48,500,000.0', 48_500_000],
    ['48.500.000 đ', 48_500_000],
    ['48.500.000đ', 48_500_000],
    ['48.500.000 đồng', 48_500_000],
    ['48.500.000 ĐỒNG'.normalize('NFD'), 48_500_000],
    ['48.500.000 VNĐ', 48_500_000],
    ['48500000vnd', 48_500_000],
    ['500', 500],
  ])('reads %p as %i đồng', (cell, money) => {
    expect(parseMoney(cell, HEADER)).toEqual({ value: money, issues: [] });
  });

  it.each(['1.500', '1,500', '48.500', '48.500 đ'])('asks what %p means and scales nothing', (cell) => {
    expect(parseMoney(cell, HEADER)).toEqual({
      issues: [{ code: 'money/ambiguous', params: { shown: cell.replace(' đ', '') } }],
    });
  });

  it.each([
    '48,5 triệu',
    '22,5',
    '48.500.00',
    '1.500.000,5',
    '-48.500.000',
    '48.500.000 USD',
    'đ',
    '9'.repeat(20),
    -1,
    22.5,
    1e300,
    NaN,
    Infinity,
    true,
  ])('refuses %p and names the column', (cell) => {
    expect(parseMoney(cell, HEADER)).toEqual({
      issues: [{ code: 'money/unreadable', params: { header: HEADER } }],
    });
  });

  it('reads every amount back in each shape that is not ambiguous', () => {
    const group = (digits: string, mark: string): string => digits.replace(/\B(?=(\d{3})+$)/g, mark);
    const shapes: ((amount: number) => string | number)[] = [
      (amount) => amount,
      (amount) => String(amount),
      (amount) => group(String(amount), '.'),
      (amount) => group(String(amount), ','),
      (amount) => `${group(String(amount), '.')} đồng`,
      (amount) => `${group(String(amount), '.')},00 đ`,
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: 1_000_000, max: 999_999_999_999 }),
        fc.constantFrom(...shapes),
        (amount, shape) => {
          expect(parseMoney(shape(amount), HEADER)).toEqual({ value: amount, issues: [] });
        },
      ),
    );
  });
});
