import { aSpreadsheet, tabOf } from '../../spreadsheet/grid.ts';
import { apply } from './apply.ts';

const two = () =>
  aSpreadsheet([
    ['a', 'b'],
    ['c', 'd'],
  ]);
const ALL = { sheetId: 0, startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2 };

describe('setBasicFilter', () => {
  test('is kept, given back and cleared', () => {
    const set = apply(two(), 'setBasicFilter', { filter: { range: ALL } }).spreadsheet;
    expect(tabOf(set).basicFilter).toEqual({ range: ALL });
    expect(tabOf(apply(set, 'clearBasicFilter', { sheetId: 0 }).spreadsheet)).not.toHaveProperty(
      'basicFilter',
    );
  });
});
