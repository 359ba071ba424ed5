import fc from 'fast-check';
import { parseMoney } from '../../../core/src/cell/parseMoney.ts';

const HEADER = 'Kinh phí dự toán (đồng)';

describe('parseMoney', () => {
  it.each([
    [48_500_000, 48_500_000],
    [0, 0],
    ['48500000', 48_500_000],
    ['48.500.000', 48_500_000],
    ['48,500,000', 48_500_000],
    ['48.500.000,00', 48_500_000],
    ['48,500,000.0', 48_500_000],
    [1_000_000, 1_000_000],
    ["'48500000", 48_500_000],
    ['48.500.000 đ', 48_500_000],
    ['48.500.000đ', 48_500_000],
    ['48.500.000 đồng', 48_500_000],
    ['48.500.000 ĐỒNG'.normalize('NFD'), 48_500_000],
    ['48.500.000 VNĐ', 48_500_000],
    ['48500000vnd', 48_500_000],
    ['48.500.000 ₫', 48_500_000],
    ['₫48,500,000', 48_500_000],
    ['48.500.000.', 48_500_000],
    ['48 500 000', 48_500_000],
    ['48\u00A0500\u00A0000 đ', 48_500_000],
  ])('reads %p as %i đồng', (cell, money) => {
    expect(parseMoney(cell, HEADER)).toEqual({ value: money, issues: [] });
  });

  it.each([
    ['1.500', '1.500.000'],
    ['1,500', '1.500.000'],
    ['500.000', '500.000.000'],
    ['48.500,000', '48.500.000'],
    ['48,500.000', '48.500.000'],
    ['1.500 đ', '1.500.000'],
  ])('asks what %p means, offers %p and scales nothing', (cell, suggestion) => {
    expect(parseMoney(cell, HEADER)).toEqual({
      issues: [{ code: 'money/ambiguous', params: { shown: cell.replace(' đ', '') }, suggestion }],
    });
  });

  it.each([
    ['1,5 triệu', 'triệu đồng', '1.500.000'],
    ['48.5 tr', 'triệu đồng', '48.500.000'],
    ['48,5 Triệu đồng'.normalize('NFD'), 'triệu đồng', '48.500.000'],
    ['500 nghìn', 'nghìn đồng', '500.000'],
    ['500k', 'nghìn đồng', '500.000'],
    ['1,2 tỷ', 'tỷ đồng', '1.200.000.000'],
    ['22,5', 'triệu đồng', '22.500.000'],
    [22.5, 'triệu đồng', '22.500.000'],
    ['22.500', 'nghìn đồng', '22.500.000'],
    ['48.500 đ', 'nghìn đồng', '48.500.000'],
  ])('asks whether %p is in %s, and takes no amount', (cell, unit, suggestion) => {
    const { value, issues } = parseMoney(cell, HEADER);
    expect(value).toBeUndefined();
    expect(issues).toEqual([
      { code: 'money/wrong-unit', params: { shown: expect.any(String), unit }, suggestion },
    ]);
  });

  it.each([
    [22, 22, 'triệu đồng', '22.000.000'],
    ['500', 500, 'triệu đồng', '500.000.000'],
    [22_500, 22_500, 'nghìn đồng', '22.500.000'],
    ['48500', 48_500, 'nghìn đồng', '48.500.000'],
    ['48.500,00', 48_500, 'nghìn đồng', '48.500.000'],
  ])('keeps %p as it is and asks for its unit', (cell, value, unit, suggestion) => {
    expect(parseMoney(cell, HEADER)).toEqual({
      value,
      issues: [{ code: 'money/wrong-unit', params: { shown: String(cell), unit }, suggestion }],
    });
  });

  it.each([
    [100_000, 100_000],
    ['100.000', 100_000],
    ['500', 500],
  ])('reads %p as %i where it is a price', (cell, value) => {
    expect(parseMoney(cell, 'Đơn giá (đồng)', false)).toEqual({ value, issues: [] });
  });

  it('asks what 100,000 is even of a price', () => {
    expect(parseMoney('100,000', 'Đơn giá (đồng)', false)).toEqual({
      issues: [{ code: 'money/ambiguous', params: { shown: '100,000' }, suggestion: '100.000' }],
    });
  });

  it.each([
    '48.500.00',
    '48 500',
    '48 50 000',
    '1.500.000,5',
    '-48.500.000',
    '48.500.000 USD',
    'đ',
    'triệu',
    '9'.repeat(20),
    -1,
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
