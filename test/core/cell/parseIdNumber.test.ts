import fc from 'fast-check';
import { parseIdNumber, readIdNumber } from '../../../core/src/cell/parseIdNumber.ts';

describe('parseIdNumber', () => {
  it.each([
    ['099185000001', '099185000001'],
    [' 099 185 000 001 ', '099185000001'],
    ['099.185.000.001', '099185000001'],
    ['099185-000001', '099185000001'],
    ['\u202A099185000001\u202C', '099185000001'],
    ['099000001', '099000001'],
    [199185000001, '199185000001'],
  ])('reads %p as %s', (cell, idNumber) => {
    expect(parseIdNumber(cell)).toEqual({ value: idNumber, issues: [] });
  });

  it.each([
    [99185000001, 11, '099185000001'],
    ['99185000001', 11, '099185000001'],
    ['1185000001', 10, '001185000001'],
    [6185000001, 10, '006185000001'],
  ])('offers the lost zeros of %p and does not put them back', (cell, length, suggestion) => {
    expect(parseIdNumber(cell)).toEqual({
      issues: [{ code: 'id-number/lost-zeros', params: { length }, suggestion }],
    });
  });

  it.each(['1.9E+10', '1,99185E+11', '9.9185e10', '1E+11'])('sees that the digits of %s are lost', (cell) => {
    expect(parseIdNumber(cell)).toEqual({ issues: [{ code: 'id-number/exponent' }] });
  });

  it.each([
    ['09900001', 8],
    ['0991850000012', 13],
    ['không có', 0],
    ['CCCD: 099185000001', 12],
    [true, 0],
    [0, 1],
  ])('refuses %p, which has %i digits', (cell, length) => {
    expect(parseIdNumber(cell)).toEqual({ issues: [{ code: 'id-number/wrong-length', params: { length } }] });
  });

  it('offers a number of twelve digits that ends in those typed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000_000_000, max: 99_999_999_999 }), (number) => {
        const [issue] = parseIdNumber(number).issues;
        expect(issue?.suggestion).toMatch(/^0{1,2}\d+$/);
        expect(issue?.suggestion).toHaveLength(12);
        expect(parseIdNumber(issue?.suggestion ?? '').value).toBe(issue?.suggestion);
        expect(issue?.suggestion?.endsWith(String(number))).toBe(true);
      }),
    );
  });
});

describe('readIdNumber', () => {
  it.each([
    ['099085000001', 'Nam', 1985],
    ['099185000001', 'Nữ', 1985],
    ['099203000001', 'Nam', 2003],
    ['099303000001', 'Nữ', 2003],
    ['099400000001', 'Nam', 2100],
  ])('tells of %s: %s, born in %i', (idNumber, sex, year) => {
    expect(readIdNumber(idNumber)).toEqual({ sex, year });
  });

  it('tells nothing of a CMND', () => {
    expect(readIdNumber('099000001')).toBeUndefined();
  });
});
