import { parseCount, parseDays, parseQuantity } from '../../../core/src/cell/parseNumber.ts';

describe('parseCount', () => {
  it.each([
    [50, 50],
    [0, 0],
    ['50', 50],
    [' 50\u00A0', 50],
    ['007', 7],
    [100_000, 100_000],
    ['1.000', 1_000],
    ['1,000', 1_000],
    ["'50", 50],
  ])('reads %p as %i', (cell, count) => {
    expect(parseCount(cell, 'Số HV dự kiến')).toEqual({ value: count, issues: [] });
  });

  it.each([
    -1,
    2.5,
    '2,5',
    '5O',
    '50-60 người',
    '50 người, 2 vắng',
    '5e1',
    '',
    '1.000.000',
    '1.5',
    '1.0000',
    100_001,
    NaN,
    Infinity,
    true,
  ])('refuses %p and names the column', (cell) => {
    expect(parseCount(cell, 'Số HV dự kiến')).toEqual({
      issues: [{ code: 'count/unreadable', params: { header: 'Số HV dự kiến' } }],
    });
  });
});

describe('a number beside words', () => {
  it.each([
    ['50 người', '50'],
    ['khoảng 50', '50'],
    ['~ 50 HV', '50'],
    ['1.000 lượt', '1.000'],
  ])('is offered, not taken: %p people', (cell, suggestion) => {
    expect(parseCount(cell, 'Số HV dự kiến')).toEqual({
      issues: [{ code: 'count/unreadable', params: { header: 'Số HV dự kiến' }, suggestion }],
    });
  });

  it.each([
    ['3 ngày', '3'],
    ['1,5 ngày', '1,5'],
  ])('is offered, not taken: %p', (cell, suggestion) => {
    expect(parseDays(cell, 'Số ngày lý thuyết').issues).toEqual([
      { code: 'days/unreadable', params: { header: 'Số ngày lý thuyết' }, suggestion },
    ]);
  });

  it('is offered of a quantity too', () => {
    expect(parseQuantity('6 buổi', 'Số lượng dự toán').issues[0]?.suggestion).toBe('6');
  });
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

  it.each([
    2.25,
    '2,3',
    -0.5,
    367,
    '2,25 ngày',
    '1/2',
    '2,5,0',
    '1.000',
    '2,500',
    NaN,
    Infinity,
    1e308,
    true,
  ])('refuses %p', (cell) => {
    expect(parseDays(cell, 'Số ngày lý thuyết')).toEqual({
      issues: [{ code: 'days/unreadable', params: { header: 'Số ngày lý thuyết' } }],
    });
  });
});

describe('parseQuantity', () => {
  it.each([
    [150, 150],
    [0, 0],
    [1.15, 1.15],
    ['2,5', 2.5],
    ['2.25', 2.25],
    ['1.000', 1_000],
    ["'6", 6],
    [1_000_000, 1_000_000],
  ])('reads %p as %d', (cell, quantity) => {
    expect(parseQuantity(cell, 'Số lượng dự toán')).toEqual({ value: quantity, issues: [] });
  });

  it.each([-1, 1.155, '2,555,1', '6 buổi 2', '1/2', '', 1_000_001, NaN, Infinity, true])(
    'refuses %p and names the column',
    (cell) => {
      expect(parseQuantity(cell, 'Số lượng dự toán')).toEqual({
        issues: [{ code: 'quantity/unreadable', params: { header: 'Số lượng dự toán' } }],
      });
    },
  );
});
