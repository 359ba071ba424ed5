import { aSpreadsheet, tabOf } from '../../spreadsheet/grid.ts';
import { apply } from './apply.ts';

const two = () =>
  aSpreadsheet([
    ['a', 'b'],
    ['c', 'd'],
  ]);
const ALL = { sheetId: 0, startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2 };

describe('addProtectedRange', () => {
  const protect = (description: string) => ({
    protectedRange: { range: ALL, description, warningOnly: true },
  });

  test('numbers protections, changes what the mask names and removes them', () => {
    const { spreadsheet, reply } = apply(two(), 'addProtectedRange', protect('một'));
    expect(reply).toMatchObject({ protectedRange: { protectedRangeId: 1, description: 'một' } });
    const change = { protectedRange: { protectedRangeId: 1, description: 'hai' }, fields: 'description' };
    const changed = apply(spreadsheet, 'updateProtectedRange', change).spreadsheet;
    expect(tabOf(changed).protectedRanges).toEqual([
      { protectedRangeId: 1, range: ALL, description: 'hai', warningOnly: true },
    ]);
    expect(
      tabOf(apply(changed, 'deleteProtectedRange', { protectedRangeId: 1 }).spreadsheet).protectedRanges,
    ).toEqual([]);
  });

  test.each([
    ['addProtectedRange', { protectedRange: {} }, 'protectedRange.range is required.'],
    [
      'updateProtectedRange',
      { protectedRange: { protectedRangeId: 9 }, fields: '*' },
      'No protected range with id: 9',
    ],
    ['deleteProtectedRange', { protectedRangeId: 9 }, 'No protected range with id: 9'],
  ])('%s refuses %j', (kind, request, message) => {
    expect(() => apply(two(), kind, request)).toThrow(message);
  });
});
