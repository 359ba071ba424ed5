import fc from 'fast-check';
import { displayValue } from '../../../local/src/spreadsheet/displayValue.ts';
import { dateParts, dateSerial } from '../../../local/src/spreadsheet/serialDate.ts';
import type { CellValue } from '../../../local/src/spreadsheet/spreadsheet.ts';
import { typedValue, typeInto } from '../../../local/src/spreadsheet/typedValue.ts';

const TEXT_CELL = { format: { numberFormat: { type: 'TEXT', pattern: '@' } } };

describe('typedValue', () => {
  test.each<[string, CellValue | undefined, string | undefined]>([
    ['', undefined, undefined],
    ['Nguyễn Thị Mẫu', 'Nguyễn Thị Mẫu', undefined],
    [' có cách ', ' có cách ', undefined],
    ['1985', 1985, undefined],
    [' 42 ', 42, undefined],
    ['-7', -7, undefined],
    ['1,5', 1.5, undefined],
    [',5', 0.5, undefined],
    ['1.500.000', 1500000, '#,##0'],
    ['1.500,25', 1500.25, '#,##0.00'],
    ['1.5', '1.5', undefined],
    ['15.00', '15.00', undefined],
    ['1,500,000', '1,500,000', undefined],
    ['+84953000001', 84953000001, undefined],
    ['099185000001', 99185000001, undefined],
    ['9,9185E+10', 99185000000, undefined],
    ['12/03/2024', 45363, 'dd/mm/yyyy'],
    ['12-3-2024', 45363, 'dd/mm/yyyy'],
    ['12/3/24', 45363, 'dd/mm/yyyy'],
    ['1/1/85', 31048, 'dd/mm/yyyy'],
    ['2024-03-12', 45363, 'dd/mm/yyyy'],
    ['12/03/2024 06:00', 45363.25, 'dd/mm/yyyy hh:mm:ss'],
    ['30/02/2024', '30/02/2024', undefined],
    ['12/13/2024', '12/13/2024', undefined],
    ['12/03-2024', '12/03-2024', undefined],
    ['12/03/2024 25:00', '12/03/2024 25:00', undefined],
    ['12/3', '12/3', undefined],
    ['true', true, undefined],
    ['FALSE', false, undefined],
    ['15%', 0.15, '0%'],
    ['7,25 %', 0.0725, '0.00%'],
    ['%', '%', undefined],
    ["'012", '012', undefined],
    ['=SUM(A1:A3)', { formula: '=SUM(A1:A3)' }, undefined],
    ['=', '=', undefined],
  ])('"%s" becomes %j', (text, value, pattern) => {
    const typed = typedValue(text, false);
    expect([typed.value, typed.numberFormat?.pattern]).toEqual([value, pattern]);
  });

  test('any text stays as typed in a plain-text cell', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        expect(typedValue(text, true)).toEqual({ value: text });
      }),
    );
  });

  test('a number shown with its format is read as the same number', () => {
    const format = { type: 'NUMBER', pattern: '#,##0' };
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (number) => {
        expect(typedValue(displayValue(number, format), false).value).toBe(number);
      }),
    );
  });

  test('a date shown with its format is read as the same day', () => {
    const format = { type: 'DATE', pattern: 'dd/mm/yyyy' };
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 73_050 }), (serial) => {
        expect(typedValue(displayValue(serial, format), false).value).toBe(serial);
      }),
    );
  });
});

describe('typeInto', () => {
  test('gives an automatic cell the format that comes with the value', () => {
    expect(typeInto({ note: 'n' }, '12/03/2024')).toEqual({
      note: 'n',
      value: 45363,
      format: { numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' } },
    });
  });

  test('keeps a format the cell has', () => {
    const format = { numberFormat: { type: 'DATE', pattern: 'd/m/yy' } };
    expect(typeInto({ format }, '12/03/2024')).toEqual({ value: 45363, format });
  });

  test.each<[string | number | boolean, string]>([
    ['001085000002', '001085000002'],
    ['=1+1', '=1+1'],
    [1985, '1985'],
    [true, 'TRUE'],
  ])('%p becomes text in a plain-text cell', (input, value) => {
    expect(typeInto(TEXT_CELL, input)).toEqual({ ...TEXT_CELL, value });
  });

  test('an empty text empties the cell and leaves the rest', () => {
    expect(typeInto({ ...TEXT_CELL, value: 'x', note: 'n' }, '')).toEqual({ ...TEXT_CELL, note: 'n' });
  });
});

describe('dateSerial', () => {
  test.each([
    [1899, 12, 30, 0],
    [1970, 1, 1, 25569],
    [2024, 2, 29, 45351],
    [2023, 2, 29, undefined],
    [2024, 0, 1, undefined],
  ])('%i-%i-%i is %p', (year, month, day, serial) => {
    expect(dateSerial(year, month, day)).toBe(serial);
  });

  test('dateParts is its inverse', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1000, max: 100_000 }), (serial) => {
        const { year, month, day, hour } = dateParts(serial);
        expect([dateSerial(year, month, day), hour]).toEqual([serial, 0]);
      }),
    );
  });
});
