import type { Cell } from '../../../core/src/schema/cell.ts';
import { AS_OF_CELL, firstDifference, formGrid, HEAD_ROWS } from '../../../core/src/rollup/formGrid.ts';
import type { FormTable } from '../../../core/src/rollup/formTable.ts';

const table: FormTable = {
  tab: 'Biểu 09',
  formNumber: '09',
  title: 'TIÊU ĐỀ',
  scope: 'Phạm vi',
  unitLine: 'ĐVT: lớp',
  columns: [
    { header: 'TT', number: 'A', format: 'text', width: 40 },
    { header: 'Nội dung', number: 'B', format: 'text', width: 200 },
    { header: 'Số lớp', number: '(1)', format: 'count', width: 80 },
  ],
  rows: [
    { level: 0, cells: ['', 'TỔNG SỐ', 0] },
    { level: 1, cells: ['I'] },
    { level: 1, cells: ['II', 'Dòng', 3, 'thừa'] },
  ],
  notes: ['Ghi chú.'],
};

describe('formGrid', () => {
  const grid = formGrid(table, 'VĂN PHÒNG', 'Tính đến 08:00 ngày 05/03/2026');

  it('lays the form out: head, headers, column numbers, rows, notes', () => {
    expect(grid).toEqual([
      ['VĂN PHÒNG', 'Biểu số 09\nKèm theo Báo cáo số …/BC-…', ''],
      ['TIÊU ĐỀ', '', ''],
      ['Phạm vi', '', ''],
      ['Tính đến 08:00 ngày 05/03/2026', 'ĐVT: lớp', ''],
      ['TT', 'Nội dung', 'Số lớp'],
      ['A', 'B', '(1)'],
      ['', 'TỔNG SỐ', 0],
      ['I', '', ''],
      ['II', 'Dòng', 3],
      ['Ghi chú.', '', ''],
      ['', '', ''],
      ['', '', '…, ngày … tháng … năm …'],
      ['NGƯỜI LẬP BIỂU', '', 'THỦ TRƯỞNG ĐƠN VỊ'],
      ['(Ký, ghi rõ họ tên)', '', '(Ký, đóng dấu, ghi rõ họ tên)'],
    ]);
  });

  it('has them sign a list in columns of its own, for nothing is merged there', () => {
    const columns = [
      ...table.columns,
      { header: 'Ghi chú', number: 'C', format: 'text', width: 90 } as const,
    ];
    const list = formGrid({ ...table, columns, isList: true, notes: [] }, 'VĂN PHÒNG', 'Lúc');
    expect(list.at(-2)).toEqual(['', 'NGƯỜI LẬP BIỂU', '', 'THỦ TRƯỞNG ĐƠN VỊ']);
  });

  it('has neither number nor signatures on what is no official form', () => {
    const plain = formGrid({ ...table, formNumber: '' }, 'VĂN PHÒNG', 'Lúc');
    expect([plain[0], plain.at(-1)]).toEqual([
      ['VĂN PHÒNG', '', ''],
      ['Ghi chú.', '', ''],
    ]);
  });

  it('has its first line after the head, and the moment where it is said to be', () => {
    expect(grid[HEAD_ROWS]).toEqual(['', 'TỔNG SỐ', 0]);
    expect(grid[AS_OF_CELL.row]?.[AS_OF_CELL.column]).toBe('Tính đến 08:00 ngày 05/03/2026');
  });

  it('differs in nothing but that cell when it is made at another moment', () => {
    const later = formGrid(table, 'VĂN PHÒNG', 'Sau');
    const differing = grid.flatMap((row, r) =>
      row.flatMap((cell, c) => (cell === later[r]?.[c] ? [] : [[r, c]])),
    );
    expect(differing).toEqual([[AS_OF_CELL.row, AS_OF_CELL.column]]);
  });
});

describe('firstDifference', () => {
  const grid = formGrid(table, 'VĂN PHÒNG', 'Trước');
  const changed = (row: number, column: number, cell: Cell): Cell[][] =>
    grid.map((cells, r) => cells.map((old, c) => (r === row && c === column ? cell : old)));

  it('takes the form made at another moment for the same', () => {
    expect(firstDifference(grid, formGrid(table, 'VĂN PHÒNG', 'Sau'))).toBeUndefined();
  });

  it('leaves out what the office wrote beside the form', () => {
    const noted = grid.map((row, at) => (at === 7 ? [...row, '', 'của văn phòng'] : row));
    expect(firstDifference(noted, grid)).toBeUndefined();
  });

  it('takes blank cells beyond the form, and cells that a read left out, for nothing', () => {
    expect(firstDifference([...grid.map((row) => [...row, '']), []], grid)).toBeUndefined();
    expect(
      firstDifference(
        grid.map((row) => (row[2] === '' ? row.slice(0, 2) : row)),
        grid,
      ),
    ).toBeUndefined();
  });

  it.each<[string, Cell[][]]>([
    ['a number that changed', changed(8, 2, 4)],
    ['a number that became text', changed(8, 2, '3')],
    ['a zero that became blank', changed(6, 2, '')],
    ['a word in another cell of the as-of row', changed(3, 1, 'ĐVT: người')],
    ['a missing note', grid.slice(0, -1)],
    ['a row too many', [...grid, ['', 'Cộng', 3]]],
    ['an empty tab', []],
  ])('sees %s', (_what, standing) => {
    expect(firstDifference(standing, grid)).toBeDefined();
  });
});
