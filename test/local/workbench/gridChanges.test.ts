import { gridChanges, sameShape } from '../../../local/src/workbench/gridChanges.ts';
import type { SheetCell, SheetGrid } from '../../../local/src/workbench/sheetModel.ts';
import { EMPTY_CELL } from '../../../local/src/workbench/sheetModel.ts';

const cell = (text: string, more: Partial<SheetCell> = {}): SheetCell => ({
  ...EMPTY_CELL,
  text,
  typed: text,
  ...more,
});
const grid = (cells: SheetCell[][], more: Partial<SheetGrid> = {}): SheetGrid => ({
  title: 'Lớp',
  cells,
  columnCount: 2,
  columnWidths: [100, 100],
  hiddenColumns: new Set(),
  frozenRows: 1,
  merges: [],
  charts: [],
  ...more,
});

describe('gridChanges', () => {
  it('finds nothing between equal readings', () => {
    expect(gridChanges(grid([[cell('a')]]), grid([[cell('a')], []]))).toEqual([]);
  });

  it.each([
    ['text', cell('b'), true],
    ['a note', cell('a', { note: 'Sai' }), false],
    ['a colour', cell('a', { style: 'background-color:red' }), false],
    ['a list', cell('a', { hasOptions: true }), false],
    ['what is typed for the same text', cell('a', { typed: "'a" }), false],
  ])('finds a change of %s', (_, after, textChanged) => {
    expect(gridChanges(grid([[cell('a')]]), grid([[after]]))).toEqual([{ x: 0, y: 0, textChanged }]);
  });

  it('finds rows that came and rows that went', () => {
    const [short, long] = [grid([[cell('a')]]), grid([[cell('a')], [EMPTY_CELL, cell('b')]])];
    expect(gridChanges(short, long)).toEqual([{ x: 1, y: 1, textChanged: true }]);
    expect(gridChanges(long, short)).toEqual([{ x: 1, y: 1, textChanged: true }]);
  });
});

describe('sameShape', () => {
  it('does not depend on the cells', () => {
    expect(sameShape(grid([[cell('a')]]), grid([[cell('b')], [cell('c')]]))).toBe(true);
  });

  it.each([
    ['another tab', { title: 'Học viên' }],
    ['another width', { columnWidths: [100, 90] }],
    ['a hidden column', { hiddenColumns: new Set([1]) }],
    ['a merge', { merges: [{ x: 0, y: 0, across: 2, down: 1 }] }],
  ])('sees %s', (_, more) => {
    expect(sameShape(grid([]), grid([], more))).toBe(false);
  });
});
