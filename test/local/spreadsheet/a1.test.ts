import fc from 'fast-check';
import {
  columnIndex,
  columnLetters,
  formatA1,
  parseA1,
  quoteTitle,
} from '../../../local/src/spreadsheet/a1.ts';
import type { A1Range } from '../../../local/src/spreadsheet/a1.ts';

describe('parseA1', () => {
  test.each<[string, A1Range]>([
    ['B3', { startRow: 2, endRow: 3, startColumn: 1, endColumn: 2 }],
    ['$B$3', { startRow: 2, endRow: 3, startColumn: 1, endColumn: 2 }],
    ['A1:C2', { startRow: 0, endRow: 2, startColumn: 0, endColumn: 3 }],
    ['c2:a1', { startRow: 0, endRow: 2, startColumn: 0, endColumn: 3 }],
    ['A:C', { startColumn: 0, endColumn: 3 }],
    ['2:5', { startRow: 1, endRow: 5 }],
    ['A2:M', { startRow: 1, startColumn: 0, endColumn: 13 }],
    ['A2:5', { startRow: 1, endRow: 5, startColumn: 0 }],
    ['Lớp', { sheet: 'Lớp' }],
    ["'Học viên'", { sheet: 'Học viên' }],
    ["'Q1'", { sheet: 'Q1' }],
    ['Q1', { startRow: 0, endRow: 1, startColumn: 16, endColumn: 17 }],
    ['Class Data!A2:E', { sheet: 'Class Data', startRow: 1, startColumn: 0, endColumn: 5 }],
    ["'It''s'!A1", { sheet: "It's", startRow: 0, endRow: 1, startColumn: 0, endColumn: 1 }],
    ["'A!B'!2:2", { sheet: 'A!B', startRow: 1, endRow: 2 }],
    ['Trangtinh1', { sheet: 'Trangtinh1' }],
  ])('reads %s', (text, range) => {
    expect(parseA1(text)).toEqual(range);
  });

  test.each([
    '',
    "'Lớp",
    "''!A1",
    'Lớp!',
    'Lớp!xyz',
    'Lớp!A',
    'Lớp!5',
    'Lớp!A:C5',
    'Lớp!A0',
    'Lớp!A1:B2:C3',
    '!A1',
  ])('refuses "%s"', (text) => {
    expect(() => parseA1(text)).toThrow(`Unable to parse range: ${text}`);
  });
});

describe('formatA1', () => {
  const title = fc.string({ unit: fc.constantFrom(...'AbLớp1 \'!:Q_$"'), minLength: 1, maxLength: 8 });
  const span = fc
    .tuple(fc.nat(3000), fc.integer({ min: 1, max: 500 }))
    .map(([start, length]) => ({ start, end: start + length }));
  const rows = span.map(({ start, end }) => ({ startRow: start, endRow: end }));
  const columns = span.map(({ start, end }) => ({ startColumn: start, endColumn: end }));
  const cells = fc.oneof(
    rows,
    columns,
    fc.tuple(rows, columns).map(([r, c]) => ({ ...r, ...c })),
    fc.tuple(rows, columns).map(([{ startRow }, c]) => ({ startRow, ...c })),
    fc.tuple(rows, columns).map(([r, { startColumn }]) => ({ ...r, startColumn })),
  );
  const ranges: fc.Arbitrary<A1Range> = fc.oneof(
    cells,
    fc.tuple(title, cells).map(([sheet, range]) => ({ sheet, ...range })),
    title.map((sheet) => ({ sheet })),
  );

  test('is read back as the same range', () => {
    fc.assert(
      fc.property(ranges, (range) => {
        expect(parseA1(formatA1(range))).toEqual(range);
      }),
    );
  });

  test.each<[string, A1Range]>([
    ['B3', { startRow: 2, endRow: 3, startColumn: 1, endColumn: 2 }],
    ["'Học viên'!A2:M", { sheet: 'Học viên', startRow: 1, startColumn: 0, endColumn: 13 }],
    ['Lop!A:A', { sheet: 'Lop', startColumn: 0, endColumn: 1 }],
    ["'Lop1'", { sheet: 'Lop1' }],
  ])('writes %s', (text, range) => {
    expect(formatA1(range)).toBe(text);
  });

  test('refuses a range open on both sides', () => {
    expect(() => formatA1({ startRow: 1, startColumn: 1 })).toThrow(/cannot say/);
  });
});

describe('quoteTitle', () => {
  test.each([
    ['Lop', 'Lop'],
    ['Lớp', "'Lớp'"],
    ['R1C1', "'R1C1'"],
    ["Kinh phí 'mới'", "'Kinh phí ''mới'''"],
  ])('%s stands as %s', (title, quoted) => {
    expect(quoteTitle(title)).toBe(quoted);
  });
});

describe('columnLetters', () => {
  test.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [18277, 'ZZZ'],
  ])('%i is %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
    expect(columnIndex(letters.toLowerCase())).toBe(column);
  });
});
