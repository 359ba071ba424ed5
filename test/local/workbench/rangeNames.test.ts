import fc from 'fast-check';
import {
  blockCells,
  blockName,
  columnLetters,
  columnNumber,
  parseRangeName,
  quotedTab,
  rangeName,
} from '../../../local/src/workbench/rangeNames.ts';

const corner = fc.record({ x: fc.nat(2000), y: fc.nat(5000) });
const block = fc.tuple(corner, corner).map(([a, b]) => ({
  left: Math.min(a.x, b.x),
  top: Math.min(a.y, b.y),
  right: Math.max(a.x, b.x),
  bottom: Math.max(a.y, b.y),
}));

describe('columnLetters', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [52, 'BA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('names column %i %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });

  it('is undone by columnNumber', () => {
    fc.assert(fc.property(fc.nat(20_000), (column) => columnNumber(columnLetters(column)) === column));
  });
});

describe('blockName', () => {
  it('names one cell without a colon', () => {
    expect(blockName({ left: 2, top: 4, right: 2, bottom: 4 })).toBe('C5');
  });

  it('names a block by its corners', () => {
    expect(blockName({ left: 0, top: 1, right: 26, bottom: 9 })).toBe('A2:AA10');
  });
});

describe('rangeName', () => {
  it('quotes the tab and doubles its quotes', () => {
    expect(quotedTab("Lớp 'mới'")).toBe("'Lớp ''mới'''");
    expect(rangeName('Học viên', { left: 0, top: 0, right: 0, bottom: 0 })).toBe("'Học viên'!A1");
  });
});

describe('parseRangeName', () => {
  it('reads back every tab and block', () => {
    const title = fc.string({ minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(title, block, (tab, wanted) => {
        expect(parseRangeName(rangeName(tab, wanted))).toEqual({ tab, block: wanted });
      }),
    );
  });

  it.each([
    ['c5', { left: 2, top: 4, right: 2, bottom: 4 }],
    [' $C$5 ', { left: 2, top: 4, right: 2, bottom: 4 }],
    ['D9:B2', { left: 1, top: 1, right: 3, bottom: 8 }],
  ])('reads %j', (text, expected) => {
    expect(parseRangeName(text)).toEqual({ block: expected });
  });

  it('reads a tab without quotes', () => {
    expect(parseRangeName('Học viên!A1')?.tab).toBe('Học viên');
  });

  it.each(['', '5', 'C', 'C0', 'C5:', 'A1:B2:C3', 'Lớp!', 'xin chào'])('finds no block in %j', (text) => {
    expect(parseRangeName(text)).toBeUndefined();
  });
});

describe('blockCells', () => {
  it('lists cells row by row', () => {
    expect(blockCells({ left: 1, top: 2, right: 2, bottom: 3 })).toEqual([
      [
        { x: 1, y: 2 },
        { x: 2, y: 2 },
      ],
      [
        { x: 1, y: 3 },
        { x: 2, y: 3 },
      ],
    ]);
  });
});
