import { textArgument, wholeArgument } from '../argument.ts';
import { takeRef, type Kind, type Methods } from '../strictObject.ts';
import { blockOfA1, titleInA1, type Block } from './cellBlock.ts';
import { clearAsTold } from './range.ts';
import {
  addressOf,
  cellBlockOf,
  rangeRef,
  sheetProperties,
  spreadsheetRef,
  type RangeRef,
  type SheetRef,
} from './sheetRef.ts';
import { sheetDimensions } from './sheetDimensions.ts';
import { activeRange, activateSheet } from './selection.ts';

/** What a script knows of a tab without reading its cells. */
const facts: Methods<SheetRef> = {
  getName: (sheet) => sheetProperties(sheet).title,
  getSheetName: (sheet) => sheetProperties(sheet).title,
  getSheetId: ({ sheetId }) => sheetId,
  getIndex: (sheet) => sheetProperties(sheet).index + 1,
  getParent: ({ run }) => spreadsheetRef(run),
  getMaxRows: (sheet) => sheetProperties(sheet).gridProperties.rowCount,
  getMaxColumns: (sheet) => sheetProperties(sheet).gridProperties.columnCount,
  getFrozenRows: (sheet) => sheetProperties(sheet).gridProperties.frozenRowCount ?? 0,
  getFrozenColumns: (sheet) => sheetProperties(sheet).gridProperties.frozenColumnCount ?? 0,
  isSheetHidden: (sheet) => sheetProperties(sheet).hidden === true,
  getRange: (sheet, ...place) => rangeRef(sheet, blockOf(sheet, place)),
};

function blockOf(sheet: SheetRef, [first, column, numRows = 1, numColumns = 1]: readonly unknown[]): Block {
  if (typeof first === 'string' && column === undefined) {
    const { title, gridProperties } = sheetProperties(sheet);
    if ((titleInA1(first) ?? title) !== title) throw new Error(`Range ${first} is not on sheet ${title}`);
    return blockOfA1(first, gridProperties);
  }
  return {
    row: wholeArgument(first, 'row'),
    column: wholeArgument(column, 'column'),
    numRows: wholeArgument(numRows, 'numRows', 0),
    numColumns: wholeArgument(numColumns, 'numColumns', 0),
  };
}

/** How far the contents reach; an empty tab is 0 by 0. */
function extent(sheet: SheetRef): { rows: number; columns: number } {
  const rows = sheet.run.sheets.values(addressOf(wholeGrid(sheet)), 'serials');
  return { rows: rows.length, columns: rows.reduce((most, row) => Math.max(most, row.length), 0) };
}

function wholeGrid(sheet: SheetRef): RangeRef {
  const { rowCount, columnCount } = sheetProperties(sheet).gridProperties;
  return rangeRef(sheet, { row: 1, column: 1, numRows: rowCount, numColumns: columnCount });
}

const contents: Methods<SheetRef> = {
  getLastRow: (sheet) => extent(sheet).rows,
  getLastColumn: (sheet) => extent(sheet).columns,
  getDataRange: (sheet) => {
    const { rows, columns } = extent(sheet);
    return rangeRef(sheet, {
      row: 1,
      column: 1,
      numRows: Math.max(rows, 1),
      numColumns: Math.max(columns, 1),
    });
  },
  clear: (sheet, options) => {
    clearAsTold(wholeGrid(sheet), options);
    return sheet;
  },
  clearContents: (sheet) => {
    clearAsTold(wholeGrid(sheet), { contentsOnly: true });
    return sheet;
  },
  clearNotes: (sheet) => {
    clearAsTold(wholeGrid(sheet), { commentsOnly: true });
    return sheet;
  },
};

function update(sheet: SheetRef, fields: string, properties: object): SheetRef {
  sheet.run.sheets.change([
    { updateSheetProperties: { properties: { sheetId: sheet.sheetId, ...properties }, fields } },
  ]);
  return sheet;
}

const appearance: Methods<SheetRef> = {
  setName: (sheet, name) => update(sheet, 'title', { title: textArgument(name, 'name') }),
  hideSheet: (sheet) => update(sheet, 'hidden', { hidden: true }),
  showSheet: (sheet) => update(sheet, 'hidden', { hidden: false }),
  setFrozenRows: (sheet, rows) =>
    update(sheet, 'gridProperties.frozenRowCount', {
      gridProperties: { frozenRowCount: wholeArgument(rows, 'rows', 0) },
    }),
  setFrozenColumns: (sheet, columns) =>
    update(sheet, 'gridProperties.frozenColumnCount', {
      gridProperties: { frozenColumnCount: wholeArgument(columns, 'columns', 0) },
    }),
};

const selecting: Methods<SheetRef> = {
  activate: (sheet) => activateSheet(sheet),
  getActiveRange: (sheet) => activeRange(sheet),
  getActiveCell: (sheet) => rangeRef(sheet, { ...activeRange(sheet), numRows: 1, numColumns: 1 }),
  setActiveRange: (sheet, range) => select(sheet, range),
  setActiveSelection: (sheet, range) => select(sheet, range),
};

function select(sheet: SheetRef, selected: unknown): RangeRef {
  const range =
    typeof selected === 'string'
      ? rangeRef(sheet, blockOf(sheet, [selected]))
      : takeRef<RangeRef>(sheet.run, selected, 'Range');
  sheet.run.selected.block = cellBlockOf(range);
  return range;
}

/** A tab. */
export const sheet: Kind<SheetRef> = {
  touches: 'document',
  methods: { ...facts, ...selecting },
  counted: { ...contents, ...appearance, ...sheetDimensions },
};
