import fc from 'fast-check';
import { parseBirth, parseDate, serialOf } from '../../../core/src/cell/parseDate.ts';
import type { Cell } from '../../../core/src/schema/cell.ts';
import { anyDay } from '../../builders/anyCell.ts';

describe('parseDate', () => {
  it.each([
    ['12/03/2024', '2024-03-12'],
    ['5/2/1985', '1985-02-05'],
    ['12.3.2024', '2024-03-12'],
    ['12-3-2024', '2024-03-12'],
    ['2024-03-12', '2024-03-12'],
    [' 29/02/2024\u00A0', '2024-02-29'],
    ['31/12/1999', '1999-12-31'],
    [45363, '2024-03-12'],
    [45363.75, '2024-03-12'],
    [10959, '1930-01-01'],
    [73050, '2099-12-31'],
  ])('reads %p as %s', (cell, day) => {
    expect(parseDate(cell)).toEqual({ value: day, issues: [] });
  });

  it.each([
    ['12 / 3 / 2024', '2024-03-12'],
    ["'12/03/2024", '2024-03-12'],
    ['12/03/2024.', '2024-03-12'],
    ['12.3.2024;', '2024-03-12'],
    ['ngày 12/03/2024', '2024-03-12'],
    ['Ngày 12 - 3 - 2024', '2024-03-12'],
    ['ngày 12 tháng 3 năm 2024', '2024-03-12'],
    ['Ngày 12 Tháng 03 Năm 2024'.normalize('NFD'), '2024-03-12'],
    ['29/02/2000', '2000-02-29'],
    ['01/01/1900', '1900-01-01'],
    ['31/12/2099', '2099-12-31'],
  ])('reads %p as %s too', (cell, day) => {
    expect(parseDate(cell)).toEqual({ value: day, issues: [] });
  });

  it.each<[Cell, string, number?]>([
    ['30/02/2024', 'date/no-such-day'],
    ['29/02/2023', 'date/no-such-day'],
    ['29/02/1900', 'date/no-such-day'],
    ['31/04/2024', 'date/no-such-day'],
    ['32/01/2024', 'date/no-such-day'],
    ['2024-00-10', 'date/no-such-day'],
    ['12/03/24', 'date/two-digit-year'],
    ['12.3.24', 'date/two-digit-year'],
    ['00/00/1980', 'date/no-day', 1980],
    ['12/2024', 'date/no-day', 2024],
    ['2024', 'date/no-day', 2024],
    ['tháng 3 năm 2024', 'date/no-day', 2024],
    ['Tháng 3/2024', 'date/no-day', 2024],
    ['xx/xx/2024', 'date/no-day', 2024],
    ['12/03/1824', 'date/year-out-of-range', 1824],
    ['12/03/2124', 'date/year-out-of-range', 2124],
    ['12/03/0024', 'date/year-out-of-range', 24],
    ['3/1824', 'date/year-out-of-range', 1824],
    ['12/03/20240', 'date/unreadable'],
    ['hôm qua', 'date/unreadable'],
    [2024, 'date/unreadable'],
    [10958, 'date/unreadable'],
    [73051, 'date/unreadable'],
    [-1, 'date/unreadable'],
    [20240312, 'date/unreadable'],
    [Infinity, 'date/unreadable'],
    [-Infinity, 'date/unreadable'],
    [NaN, 'date/unreadable'],
    [1e308, 'date/unreadable'],
    [true, 'date/unreadable'],
  ])('refuses %p: %s', (cell, code, ...[year]) => {
    expect(parseDate(cell)).toEqual({
      issues: [{ code, ...(year === undefined ? {} : { params: { year } }) }],
    });
  });

  it.each([
    ['03/13/2024', 'date/no-such-day', '13/03/2024'],
    ['2024-13-01', 'date/no-such-day', '13/01/2024'],
    ['45363', 'date/unreadable', '12/03/2024'],
    ['12/03/2024 8:00', 'date/unreadable', '12/03/2024'],
    ['12/03/2024, 8h30', 'date/unreadable', '12/03/2024'],
  ])('refuses %p: %s, and offers %s', (cell, code, suggestion) => {
    expect(parseDate(cell)).toEqual({ issues: [{ code, suggestion }] });
  });

  it.each(['.', '-', ' -', '1/', '0', 'x', '?'])('is done at once with fifty thousand %p', (piece) => {
    const start = performance.now();
    expect(parseDate(piece.repeat(50_000 / piece.length)).value).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(50);
  });

  it('reads a day among what nobody sees', () => {
    expect(parseDate(`\u200B${' '.repeat(100)}12/03/2024${'\u200B'.repeat(20)}`).value).toBe('2024-03-12');
  });

  it('reads every day back in each shape it is written in', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom('/', '.', '-'), fc.boolean(), (day, separator, isPadded) => {
        const [year = '', month = '', date = ''] = day.split('-');
        const short = (part: string): string => (isPadded ? part : String(Number(part)));
        const typed = [short(date), short(month), year].join(separator);
        expect(parseDate(typed).value).toBe(day);
        expect(parseDate(day).value).toBe(day);
        expect(parseDate(serialOf(day)).value).toBe(day);
      }),
    );
  });

  it('reads two digits a part as it reads them without the zeros, whatever they say', () => {
    const [twoDigits, mark] = [fc.integer({ min: 0, max: 99 }), fc.constantFrom('/', '.', '-', ':', ' ')];
    fc.assert(
      fc.property(
        twoDigits,
        twoDigits,
        fc.integer({ min: 1000, max: 9999 }),
        mark,
        (day, month, year, by) => {
          const two = (part: number): string => String(part).padStart(2, '0');
          expect(parseDate(`${two(day)}${by}${two(month)}/${String(year)}`)).toEqual(
            parseDate(`${String(day)}${by}${String(month)}/${String(year)}`),
          );
        },
      ),
    );
  });
});

describe('parseBirth', () => {
  it.each([
    ['1985', { year: 1985 }],
    ["'1985", { year: 1985 }],
    ['1985.', { year: 1985 }],
    [1985, { year: 1985 }],
    ['1930', { year: 1930 }],
    ['2019', { year: 2019 }],
    ['05/02/1985', { year: 1985, date: '1985-02-05' }],
    [serialOf('1985-02-05'), { year: 1985, date: '1985-02-05' }],
  ])('reads %p as %j, and invents no day', (cell, birth) => {
    expect(parseBirth(cell)).toEqual({ value: birth, issues: [] });
  });

  it.each([
    'Tháng 3/1980',
    'tháng 3 năm 1980',
    '3/1980',
    '03-1980',
    '00/00/1980',
    '00/03/1980',
    '?/3/1980',
    'xx/xx/1980',
    '../../1980',
    'năm 1980',
    'Sinh năm 1980',
    'SN 1980',
  ])('keeps the year of %p, says so, and invents no day', (cell) => {
    expect(parseBirth(cell)).toEqual({
      value: { year: 1980 },
      issues: [{ code: 'birth/year-only', params: { year: 1980 }, suggestion: '1980' }],
    });
  });

  it.each<[Cell, string, number?]>([
    ['85', 'birth/two-digit-year'],
    [85, 'birth/two-digit-year'],
    ["'85", 'birth/two-digit-year'],
    ['05/02/85', 'birth/two-digit-year'],
    ['30/02/1985', 'birth/no-such-day'],
    ['05/02/1824', 'birth/year-out-of-range', 1824],
    ['1929', 'birth/year-out-of-range', 1929],
    ['2020', 'birth/year-out-of-range', 2020],
    ['3/2024', 'birth/year-out-of-range', 2024],
    ['x', 'birth/unreadable'],
    [-1, 'birth/unreadable'],
    [NaN, 'birth/unreadable'],
    [1e308, 'birth/unreadable'],
    [true, 'birth/unreadable'],
  ])('refuses %p: %s', (cell, code, ...[year]) => {
    expect(parseBirth(cell)).toEqual({
      issues: [{ code, ...(year === undefined ? {} : { params: { year } }) }],
    });
  });

  it('offers the day that was meant by month/day/year', () => {
    expect(parseBirth('02/25/1985')).toEqual({
      issues: [{ code: 'birth/no-such-day', suggestion: '25/02/1985' }],
    });
  });
});

describe('serialOf', () => {
  it.each([
    ['1899-12-30', 0],
    ['1900-03-01', 61],
    ['2024-03-12', 45363],
  ])('counts %s as %i', (day, serial) => {
    expect(serialOf(day)).toBe(serial);
  });
});
