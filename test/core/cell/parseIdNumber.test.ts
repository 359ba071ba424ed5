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
    ['199185000001.0', '199185000001'],
    ['199185000001,00', '199185000001'],
    ["'099185000001", '099185000001'],
    ['099 185 000.001', '099185000001'],
    ['099.185.000.000', '099185000000'],
  ])('reads %p as %s, as spreadsheets print it', (cell, idNumber) => {
    expect(parseIdNumber(cell)).toEqual({ value: idNumber, issues: [] });
  });

  it.each([
    [99185000001, 11, '099185000001'],
    ['99185000001', 11, '099185000001'],
    ['19185000001.0', 11, '019185000001'],
    ['1185000001', 10, '001185000001'],
    [6185000001, 10, '006185000001'],
  ])('offers the lost zeros of %p and does not put them back', (cell, length, suggestion) => {
    expect(parseIdNumber(cell)).toEqual({
      issues: [{ code: 'id-number/lost-zeros-unchecked', params: { length }, suggestion }],
    });
  });

  it.each([
    ['starts with 0 all the same', '01985000001'],
    ['of ten digits is of no province with two zeros', '3185000001'],
    ['of ten digits is a phone', '0950000001'],
    ['has no century', '84950000001'],
  ])('offers nothing for a number that %s', (_why, cell) => {
    expect(parseIdNumber(cell)).toEqual({
      issues: [{ code: 'id-number/wrong-length', params: { length: cell.length } }],
    });
  });

  it.each([
    ['99000001', undefined, '099000001'],
    [99000001, '2024-12-31', '099000001'],
    ['99000001', '2025-01-01', undefined],
  ])('takes %p of a class on %s for a CMND without its zero or not', (cell, onDay, suggestion) => {
    const [issue] = parseIdNumber(cell, onDay).issues;
    expect(issue?.suggestion).toBe(suggestion);
    expect(issue?.code).toBe(
      suggestion === undefined ? 'id-number/wrong-length' : 'id-number/lost-zero-cmnd',
    );
  });

  it.each(['CCCD: 099185000001', '099185000001.5', '099185000001 (mới)', '0,9,9,1,8,5,0,0,0,0,0,1'])(
    'does not read a number out of %p, but offers it',
    (cell) => {
      const [issue] = parseIdNumber(cell).issues;
      expect(parseIdNumber(cell).value).toBeUndefined();
      expect(issue?.code).toBe(cell.endsWith('.5') ? 'id-number/wrong-length' : 'id-number/unreadable');
      if (!cell.endsWith('.5')) expect(issue?.suggestion).toBe('099185000001');
    },
  );

  it('refuses a fraction of a number that is long enough with it', () => {
    expect(parseIdNumber('09918500000.5').value).toBeUndefined();
    expect(parseIdNumber(99185000000.5)).toEqual({
      issues: [{ code: 'id-number/wrong-length', params: { length: 11 } }],
    });
  });

  it.each(['1.9E+10', '1,99185E+11', '9.9185e10', '1E+11'])('sees that the digits of %s are lost', (cell) => {
    expect(parseIdNumber(cell)).toEqual({ issues: [{ code: 'id-number/exponent' }] });
  });

  it.each([
    ['09900001', 8],
    ['0991850000012', 13],
    ['không có', 0],
    [true, 0],
    [0, 1],
  ])('refuses %p, which has %i digits', (cell, length) => {
    expect(parseIdNumber(cell)).toEqual({ issues: [{ code: 'id-number/wrong-length', params: { length } }] });
  });

  it('offers nothing, or a sound number of twelve digits that ends in those typed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000_000_000, max: 99_999_999_999 }), (number) => {
        const [issue] = parseIdNumber(number).issues;
        if (issue?.code === 'id-number/wrong-length') return;
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
