import { displayValue, isDateFormat } from '../../../local/src/spreadsheet/displayValue.ts';
import { effectiveValue, hyperlinkOf } from '../../../local/src/spreadsheet/effectiveValue.ts';

describe('displayValue', () => {
  test.each([
    [1500000, '1500000'],
    [1.5, '1,5'],
    [-0.25, '-0,25'],
    [1 / 3, '0,3333333333'],
    [84953000001, '84953000001'],
    [1e15, '1E+15'],
    [0.00000123, '1,23E-06'],
    [0, '0'],
  ])('shows %p without a format as %s', (value, shown) => {
    expect(displayValue(value)).toBe(shown);
  });

  test.each([
    ['#,##0', 1500000, '1.500.000'],
    ['#,##0', 999.5, '1.000'],
    ['#,##0', -1234567, '-1.234.567'],
    ['#,##0', -0.4, '0'],
    ['0', 1234.5, '1235'],
    ['000', 7, '007'],
    ['0.0', 1.25, '1,3'],
    ['0.00', 1.005, '1,01'],
    ['0.##', 1.5, '1,5'],
    ['0.##', 2, '2'],
    ['0%', 0.155, '16%'],
    ['0.0%', 0.07, '7,0%'],
    ['#,##0.00', 1234.5, '1.234,50'],
    ['#,##0 "đ"', 1500, '1.500 đ'],
    ['#,##0" ngày"', 3, '3 ngày'],
    ['#,##0;[Red]-#,##0', 1500, '1.500'],
    ['# ?/?', 1.5, '1,5'],
  ])('shows by "%s" %p as %s', (pattern, value, shown) => {
    expect(displayValue(value, { type: 'NUMBER', pattern })).toBe(shown);
  });

  test.each([
    ['DATE', 'dd/mm/yyyy', 45363, '12/03/2024'],
    ['DATE', 'd/m/yy', 45363, '12/3/24'],
    ['DATE', undefined, 45363, '12/03/2024'],
    ['DATE_TIME', 'dd/mm/yyyy hh:mm', 45363.25, '12/03/2024 06:00'],
    ['DATE_TIME', undefined, 45363.999988, '12/03/2024 23:59:59'],
    ['TIME', 'h:mm', 0.3125, '7:30'],
    ['DATE', '"ngày" dd "tháng" mm', 45363, 'ngày 12 tháng 03'],
    ['DATE', 'dddd', 45363, 'Thứ Ba'],
    ['TIME', 'mm:ss', 0.0007, '01:00'],
  ])('shows by %s "%s" %p as %s', (type, pattern, value, shown) => {
    expect(displayValue(value, { type, ...(pattern === undefined ? {} : { pattern }) })).toBe(shown);
  });

  test.each([
    ['', ''],
    ['012', '012'],
    [true, 'TRUE'],
    [{ errorType: 'NAME' } as const, '#NAME?'],
  ])('shows %j as %s whatever the format', (value, shown) => {
    expect(displayValue(value, { type: 'NUMBER', pattern: '#,##0' })).toBe(shown);
  });
});

describe('isDateFormat', () => {
  test.each([
    ['DATE', true],
    ['DATE_TIME', true],
    ['TIME', true],
    ['NUMBER', false],
    ['TEXT', false],
  ])('%s: %p', (type, isDate) => {
    expect(isDateFormat({ type })).toBe(isDate);
  });
});

describe('effectiveValue', () => {
  test.each([
    ['=HYPERLINK("#gid=0&range=B5"; "B5")', 'B5', '#gid=0&range=B5'],
    ['=hyperlink("https://example.org", "Xem ""lớp""")', 'Xem "lớp"', 'https://example.org'],
    ['=HYPERLINK("https://example.org")', 'https://example.org', 'https://example.org'],
  ])('%s is its label', (formula, label, address) => {
    expect(effectiveValue({ value: { formula } })).toBe(label);
    expect(hyperlinkOf({ value: { formula } })).toBe(address);
  });

  test('any other formula is #NAME?', () => {
    expect(effectiveValue({ value: { formula: '=A1+1' } })).toEqual({ errorType: 'NAME' });
    expect(hyperlinkOf({ value: { formula: '=A1+1' } })).toBeUndefined();
  });

  test.each([['text'], [5], [false], [undefined]])('%p is itself', (value) => {
    expect(effectiveValue(value === undefined ? {} : { value })).toBe(value);
    expect(hyperlinkOf(value === undefined ? {} : { value })).toBeUndefined();
  });
});
