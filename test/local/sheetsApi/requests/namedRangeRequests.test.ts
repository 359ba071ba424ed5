import { aSpreadsheet } from '../../spreadsheet/grid.ts';
import { apply } from './apply.ts';

const two = () =>
  aSpreadsheet([
    ['a', 'b'],
    ['c', 'd'],
  ]);
const ALL = { sheetId: 0, startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2 };

describe('addNamedRange', () => {
  test('numbers names, refuses a second of the same and deletes', () => {
    const namedRange = { name: 'Danh_muc', range: ALL };
    const { spreadsheet, reply } = apply(two(), 'addNamedRange', { namedRange });
    expect(reply).toEqual({ namedRange: { ...namedRange, namedRangeId: 'named-1' } });
    expect(() => apply(spreadsheet, 'addNamedRange', { namedRange })).toThrow(/already exists/);
    expect(
      apply(spreadsheet, 'deleteNamedRange', { namedRangeId: 'named-1' }).spreadsheet.namedRanges,
    ).toEqual([]);
    expect(() => apply(two(), 'deleteNamedRange', { namedRangeId: 'x' })).toThrow(
      'No named range with id: x',
    );
  });
});
