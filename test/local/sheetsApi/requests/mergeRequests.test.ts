import { aSpreadsheet, tabOf, valuesOf } from '../../spreadsheet/grid.ts';
import { apply, applyAll } from './apply.ts';

const two = () =>
  aSpreadsheet([
    ['a', 'b'],
    ['c', 'd'],
  ]);
const ALL = { sheetId: 0, startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2 };

describe('mergeCells', () => {
  test.each([
    [
      'MERGE_ALL',
      1,
      [
        ['a', null],
        [null, null],
      ],
    ],
    [
      'MERGE_ROWS',
      2,
      [
        ['a', null],
        ['c', null],
      ],
    ],
    [
      'MERGE_COLUMNS',
      2,
      [
        ['a', 'b'],
        [null, null],
      ],
    ],
  ])('%s makes %i merges that keep their first value', (mergeType, count, values) => {
    const { spreadsheet } = apply(two(), 'mergeCells', { range: ALL, mergeType });
    expect(tabOf(spreadsheet).merges).toHaveLength(count);
    expect(valuesOf(spreadsheet)).toEqual(values);
  });

  test('replaces merges inside it and refuses one that sticks out', () => {
    const rows = apply(two(), 'mergeCells', { range: ALL, mergeType: 'MERGE_ROWS' }).spreadsheet;
    expect(tabOf(apply(rows, 'mergeCells', { range: ALL }).spreadsheet).merges).toEqual([ALL]);
    expect(() => apply(rows, 'mergeCells', { range: { ...ALL, endColumnIndex: 1 } })).toThrow(
      /all cells in a merged range/,
    );
  });
});

describe('unmergeCells', () => {
  test('takes the merges of a range away', () => {
    const spreadsheet = applyAll(two(), [
      ['mergeCells', { range: ALL }],
      ['unmergeCells', { range: ALL }],
    ]);
    expect(tabOf(spreadsheet).merges).toEqual([]);
  });
});
