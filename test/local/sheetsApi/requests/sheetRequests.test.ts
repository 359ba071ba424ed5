import { aSpreadsheet, tabOf, valuesOf } from '../../spreadsheet/grid.ts';
import { apply, applyAll } from './apply.ts';

const one = () => aSpreadsheet([['a'], ['b'], ['c']]);
const titles = (spreadsheet: ReturnType<typeof one>) =>
  spreadsheet.sheets.map(({ properties }) => properties.title);

describe('addSheet', () => {
  test('answers the new tab with its id, place and size', () => {
    const { spreadsheet, reply } = apply(one(), 'addSheet', {
      properties: { title: 'Biểu 01', hidden: true },
    });
    expect(titles(spreadsheet)).toEqual(['T', 'Biểu 01']);
    expect(reply).toEqual({
      properties: {
        sheetId: 1,
        title: 'Biểu 01',
        index: 1,
        sheetType: 'GRID',
        hidden: true,
        gridProperties: { rowCount: 1000, columnCount: 26 },
      },
    });
  });

  test('takes id, place and grid from the request', () => {
    const properties = {
      sheetId: 9,
      title: 'X',
      index: 0,
      gridProperties: { rowCount: 5, frozenRowCount: 1 },
    };
    expect(apply(one(), 'addSheet', { properties }).reply).toMatchObject({
      properties: {
        sheetId: 9,
        index: 0,
        gridProperties: { rowCount: 5, columnCount: 26, frozenRowCount: 1 },
      },
    });
  });

  test('finds a title', () => {
    expect(
      titles(
        applyAll(one(), [
          ['addSheet', {}],
          ['addSheet', {}],
        ]),
      ),
    ).toEqual(['T', 'Trang tính2', 'Trang tính3']);
  });

  test.each([
    [{ title: 't' }, 'A sheet with the name "t" already exists.'],
    [{ title: '' }, 'Sheet name cannot be empty.'],
    [{ title: 'X', sheetId: 0 }, 'Sheet with id 0 already exists.'],
    [{ title: 'X', colour: 'red' }, 'Unknown name "colour" at \'properties\''],
    [{ title: 'X', sheetType: 'OBJECT' }, "Invalid value at 'properties.sheetType'"],
  ])('refuses %j', (properties, message) => {
    expect(() => apply(one(), 'addSheet', { properties })).toThrow(message);
  });
});

describe('deleteSheet', () => {
  test('removes the tab', () => {
    expect(
      titles(
        applyAll(one(), [
          ['addSheet', { properties: { title: 'X' } }],
          ['deleteSheet', { sheetId: 0 }],
        ]),
      ),
    ).toEqual(['X']);
  });

  test('refuses to remove the last visible tab', () => {
    const both = applyAll(one(), [['addSheet', { properties: { title: 'X', hidden: true } }]]);
    expect(() => apply(both, 'deleteSheet', { sheetId: 0 })).toThrow(/visible sheets/);
  });
});

describe('updateSheetProperties', () => {
  const update = (properties: Record<string, unknown>, fields: string) =>
    tabOf(
      apply(one(), 'updateSheetProperties', { properties: { sheetId: 0, ...properties }, fields })
        .spreadsheet,
    );

  test('changes what the mask names', () => {
    const tab = update(
      { title: 'Mới', hidden: true, gridProperties: { frozenRowCount: 1 } },
      'title,gridProperties.frozenRowCount',
    );
    expect(tab.properties).toEqual({
      sheetId: 0,
      title: 'Mới',
      gridProperties: { rowCount: 3, columnCount: 1, frozenRowCount: 1 },
    });
  });

  test('resizes the grid, cutting contents off', () => {
    const tab = update(
      { gridProperties: { rowCount: 2, columnCount: 4 } },
      'gridProperties(rowCount,columnCount)',
    );
    expect(valuesOf({ ...one(), sheets: [tab] })).toEqual([
      ['a', null, null, null],
      ['b', null, null, null],
    ]);
  });

  test('keeps the size and resets the rest when the grid is named whole', () => {
    expect(
      update({ gridProperties: { frozenColumnCount: 0 } }, 'gridProperties').properties.gridProperties,
    ).toEqual({
      rowCount: 3,
      columnCount: 1,
      frozenColumnCount: 0,
    });
  });

  test.each([
    [0, 2, ['B', 'T', 'C']],
    [0, 3, ['B', 'C', 'T']],
    [2, 0, ['C', 'T', 'B']],
  ])('moves tab %i to place %i', (sheetId, index, order) => {
    const three = applyAll(one(), [
      ['addSheet', { properties: { title: 'B' } }],
      ['addSheet', { properties: { title: 'C' } }],
    ]);
    const properties = { sheetId, index };
    expect(
      titles(apply(three, 'updateSheetProperties', { properties, fields: 'index' }).spreadsheet),
    ).toEqual(order);
  });

  test.each([
    [{ gridProperties: { frozenRowCount: 3 } }, 'gridProperties.frozenRowCount', /freeze all visible rows/],
    [{ gridProperties: { rowCount: 0 } }, 'gridProperties.rowCount', /freeze all|at least one row/],
    [{ title: 'x' }, 'titel', /Cannot find matching fields for path 'titel'/],
    [{ title: 'x' }, '', /Invalid value at 'fields'/],
  ])('refuses %j by "%s"', (properties, fields, message) => {
    expect(() => update(properties, fields)).toThrow(message);
  });
});

describe('updateSpreadsheetProperties', () => {
  test('renames', () => {
    const { spreadsheet } = apply(one(), 'updateSpreadsheetProperties', {
      properties: { title: 'Mới' },
      fields: 'title',
    });
    expect(spreadsheet.properties).toEqual({ title: 'Mới', locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' });
  });

  test('refuses another locale, which would read numbers otherwise', () => {
    const request = { properties: { locale: 'en_US' }, fields: 'locale' };
    expect(() => apply(one(), 'updateSpreadsheetProperties', request)).toThrow(
      "Invalid value at 'properties.locale'",
    );
  });
});
