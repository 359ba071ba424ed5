import fc from 'fast-check';
import { parseBirth, parseDate, serialOf } from '../../../core/src/cell/parseDate.ts';
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
    ['30/02/2024', 'date/no-such-day'],
    ['29/02/2023', 'date/no-such-day'],
    ['31/04/2024', 'date/no-such-day'],
    ['2024-13-01', 'date/no-such-day'],
    ['2024-00-10', 'date/no-such-day'],
    ['12/03/24', 'date/unreadable'],
    ['03/13/2024', 'date/unreadable'],
    ['32/01/2024', 'date/unreadable'],
    ['00/00/1980', 'date/unreadable'],
    ['12/2024', 'date/unreadable'],
    ['2024', 'date/unreadable'],
    ['tháng 3 năm 2024', 'date/unreadable'],
    ['45363', 'date/unreadable'],
    ['12/03/2024 8:00', 'date/unreadable'],
    [2024, 'date/unreadable'],
    [10958, 'date/unreadable'],
    [73051, 'date/unreadable'],
    [-1, 'date/unreadable'],
    [20240312, 'date/unreadable'],
    [Infinity, 'date/unreadable'],
    [true, 'date/unreadable'],
  ])('refuses %p: %s', (cell, code) => {
    expect(parseDate(cell)).toEqual({ issues: [{ code }] });
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
});

describe('parseBirth', () => {
  it.each([
    ['1985', { year: 1985 }],
    [1985, { year: 1985 }],
    ['1930', { year: 1930 }],
    ['2019', { year: 2019 }],
    ['05/02/1985', { year: 1985, date: '1985-02-05' }],
    [serialOf('1985-02-05'), { year: 1985, date: '1985-02-05' }],
  ])('reads %p as %j, and invents no day', (cell, birth) => {
    expect(parseBirth(cell)).toEqual({ value: birth, issues: [] });
  });

  it.each(['85', '1929', '2020', 'Tháng 3/1980', '00/00/1980', '30/02/1985', 'x', 85, true])(
    'refuses %p',
    (cell) => {
      expect(parseBirth(cell)).toEqual({ issues: [{ code: 'birth/unreadable' }] });
    },
  );
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
