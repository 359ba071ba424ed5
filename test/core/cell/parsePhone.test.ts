import fc from 'fast-check';
import { parsePhone } from '../../../core/src/cell/parsePhone.ts';

describe('parsePhone', () => {
  it.each([
    '0950000001',
    ' 0950 000 001 ',
    '0950.000.001',
    '0950-000-001',
    '(0950) 000001',
    '+84950000001',
    '+84 950 000 001',
    '+84 (0)950 000 001',
    '84 0950000001',
    '84950000001',
    84950000001,
  ])('reads %p as 0950000001', (cell) => {
    expect(parsePhone(cell)).toEqual({ value: '0950000001', issues: [] });
  });

  it.each([
    [950000001, '0950000001'],
    ['950000001', '0950000001'],
    ['849500001', '0849500001'],
  ])('reads %p as %s and says so', (cell, phone) => {
    expect(parsePhone(cell)).toEqual({
      value: phone,
      issues: [{ code: 'phone/lost-zero', suggestion: phone }],
    });
  });

  it.each([
    ['02083000001', '02083000001'],
    ['0208 3000 001', '02083000001'],
    ['(0209) 3.000.001', '02093000001'],
    ['+84 208 3000001', '02083000001'],
    ["'0950000001", '0950000001'],
    ['0084950000001', '0950000001'],
  ])('reads %p as %s', (cell, phone) => {
    expect(parsePhone(cell)).toEqual({ value: phone, issues: [] });
  });

  it.each([
    ['01201234567', '0701234567'],
    ['0168 123 4567', '0381234567'],
    ['+841691234567', '0391234567'],
    [1201234567, '0701234567'],
    ['01991234567', '0591234567'],
  ])('reads the old prefix of %p as %s and says so', (cell, phone) => {
    expect(parsePhone(cell)).toEqual({
      value: phone,
      issues: [{ code: 'phone/old-prefix', suggestion: phone }],
    });
  });

  it.each([
    '0950000001/0950000002',
    '0950000001 - 0950000002',
    '0950000001; 0950000002',
    '0950000001\n02083000001',
    '0950000001 hoặc 0950000002',
    '0950000001 0950000002',
  ])('chooses none of two numbers %p', (cell) => {
    expect(parsePhone(cell)).toEqual({ issues: [{ code: 'phone/two-numbers', suggestion: '0950000001' }] });
  });

  it.each([
    '095000000',
    '095000000123',
    '1950000001',
    '450000001',
    '0000000000',
    '0123456789',
    '0950000001/123',
    '01501234567',
    'không có',
    '+1 950 000 0011',
    0,
    true,
  ])('refuses %p', (cell) => {
    expect(parsePhone(cell)).toEqual({ issues: [{ code: 'phone/unreadable' }] });
  });

  it.each(['SĐT: 0950000001', '0950 000 001 (vợ)', '0950000001 Zalo'])(
    'offers the number beside words in %p, and does not take it',
    (cell) => {
      expect(parsePhone(cell)).toEqual({ issues: [{ code: 'phone/unreadable', suggestion: '0950000001' }] });
    },
  );

  it('reads every number back in each shape it is written in', () => {
    const shapes: ((rest: string) => string)[] = [
      (rest) => `0${rest}`,
      (rest) => `+84${rest}`,
      (rest) => `84 ${rest}`,
      (rest) => `0${rest.slice(0, 3)}.${rest.slice(3, 6)}.${rest.slice(6)}`,
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9_999_999 }).map((n) => `95${String(n).padStart(7, '0')}`),
        fc.constantFrom(...shapes),
        (rest, shape) => {
          expect(parsePhone(shape(rest))).toEqual({ value: `0${rest}`, issues: [] });
        },
      ),
    );
  });
});
