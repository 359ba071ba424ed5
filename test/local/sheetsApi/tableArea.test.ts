import { tableArea } from '../../../local/src/sheetsApi/tableArea.ts';
import { areaA1, resolveRange } from '../../../local/src/spreadsheet/area.ts';
import { aSpreadsheet } from '../spreadsheet/grid.ts';

const spreadsheet = aSpreadsheet(
  [
    ['h1', 'h2', null, null, null],
    ['a', null, null, null, null],
    [null, 'b', null, null, null],
    [null, null, null, null, null],
    [null, null, null, 'x', 'y'],
    [null, null, null, 'z', null],
  ],
  { rowCount: 10 },
);

describe('tableArea', () => {
  test.each([
    ['A1', 'T!A1:B3'],
    ['B3', 'T!A1:B3'],
    ['A:B', 'T!A1:B3'],
    ['E5', 'T!D5:E6'],
    ['T', 'T!D5:E6'],
    ['A1:E10', 'T!D5:E6'],
    ['A8', undefined],
    ['C4', undefined],
  ])('of %s is %s', (range, table) => {
    const place = resolveRange(spreadsheet, range);
    const found = tableArea(place);
    expect(found && areaA1(place.sheet, found)).toBe(table);
  });
});
