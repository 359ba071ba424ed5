import { wholeArgument } from '../argument.ts';
import type { Methods } from '../strictObject.ts';
import { sheetProperties, type SheetRef } from './sheetRef.ts';

type Dimension = 'ROWS' | 'COLUMNS';

/** Rows or columns in a row of their own: `first` is 1-based. */
type Stretch = { dimension: Dimension; first: number; count: number };

function stretch(dimension: Dimension, first: unknown, count: unknown = 1): Stretch {
  return { dimension, first: wholeArgument(first, 'position'), count: wholeArgument(count, 'howMany') };
}

function apiStretch({ sheetId }: SheetRef, { dimension, first, count }: Stretch): object {
  return { sheetId, dimension, startIndex: first - 1, endIndex: first - 1 + count };
}

function insert(sheet: SheetRef, place: Stretch, inheritFromBefore: boolean): SheetRef {
  sheet.run.sheets.change([{ insertDimension: { range: apiStretch(sheet, place), inheritFromBefore } }]);
  return sheet;
}

function remove(sheet: SheetRef, place: Stretch): SheetRef {
  const { rowCount, columnCount } = sheetProperties(sheet).gridProperties;
  const size = place.dimension === 'ROWS' ? rowCount : columnCount;
  if (place.first + place.count - 1 > size) throw new Error('Those rows are out of bounds.');
  sheet.run.sheets.change([{ deleteDimension: { range: apiStretch(sheet, place) } }]);
  return sheet;
}

function update(sheet: SheetRef, place: Stretch, properties: Record<string, unknown>): SheetRef {
  const fields = Object.keys(properties).join();
  sheet.run.sheets.change([
    { updateDimensionProperties: { range: apiStretch(sheet, place), properties, fields } },
  ]);
  return sheet;
}

/** Rows and columns: how many, how wide, whether shown. */
export const sheetDimensions: Methods<SheetRef> = {
  insertRowAfter: (sheet, after) => insertAfter(sheet, 'ROWS', after, 1),
  insertRowsAfter: (sheet, after, howMany) => insertAfter(sheet, 'ROWS', after, howMany),
  insertRowBefore: (sheet, before) => insert(sheet, stretch('ROWS', before), false),
  insertRowsBefore: (sheet, before, howMany) => insert(sheet, stretch('ROWS', before, howMany), false),
  insertColumnAfter: (sheet, after) => insertAfter(sheet, 'COLUMNS', after, 1),
  insertColumnsAfter: (sheet, after, howMany) => insertAfter(sheet, 'COLUMNS', after, howMany),
  deleteRow: (sheet, row) => remove(sheet, stretch('ROWS', row)),
  deleteRows: (sheet, row, howMany) => remove(sheet, stretch('ROWS', row, howMany)),
  deleteColumn: (sheet, column) => remove(sheet, stretch('COLUMNS', column)),
  deleteColumns: (sheet, column, howMany) => remove(sheet, stretch('COLUMNS', column, howMany)),
  hideColumns: (sheet, column, howMany) =>
    update(sheet, stretch('COLUMNS', column, howMany), { hiddenByUser: true }),
  showColumns: (sheet, column, howMany) =>
    update(sheet, stretch('COLUMNS', column, howMany), { hiddenByUser: false }),
  hideRows: (sheet, row, howMany) => update(sheet, stretch('ROWS', row, howMany), { hiddenByUser: true }),
  showRows: (sheet, row, howMany) => update(sheet, stretch('ROWS', row, howMany), { hiddenByUser: false }),
  setColumnWidth: (sheet, column, width) =>
    update(sheet, stretch('COLUMNS', column), { pixelSize: wholeArgument(width, 'width') }),
  setColumnWidths: (sheet, column, howMany, width) =>
    update(sheet, stretch('COLUMNS', column, howMany), { pixelSize: wholeArgument(width, 'width') }),
  setRowHeight: (sheet, row, height) =>
    update(sheet, stretch('ROWS', row), { pixelSize: wholeArgument(height, 'height') }),
  setRowHeights: (sheet, row, howMany, height) =>
    update(sheet, stretch('ROWS', row, howMany), { pixelSize: wholeArgument(height, 'height') }),
  autoResizeColumn: (sheet, column) => autoResize(sheet, stretch('COLUMNS', column)),
  autoResizeColumns: (sheet, column, howMany) => autoResize(sheet, stretch('COLUMNS', column, howMany)),
};

function insertAfter(sheet: SheetRef, dimension: Dimension, after: unknown, howMany: unknown): SheetRef {
  return insert(sheet, stretch(dimension, wholeArgument(after, 'afterPosition') + 1, howMany), true);
}

function autoResize(sheet: SheetRef, place: Stretch): SheetRef {
  sheet.run.sheets.change([{ autoResizeDimensions: { dimensions: apiStretch(sheet, place) } }]);
  return sheet;
}
