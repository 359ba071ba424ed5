import { optionsArgument, wholeArgument } from '../argument.ts';
import type { Kind, Methods } from '../strictObject.ts';
import { blockToA1 } from './cellBlock.ts';
import { cellProperties } from './cellProperty.ts';
import { rangeValues } from './rangeValues.ts';
import { cellBlockOf, gridRangeOf, rangeRef, sheetRef, type RangeRef } from './sheetRef.ts';

/** Where a range is; the script's own arithmetic, no call to the spreadsheet. */
const geometry: Methods<RangeRef> = {
  getRow: ({ row }) => row,
  getColumn: ({ column }) => column,
  getNumRows: ({ numRows }) => numRows,
  getNumColumns: ({ numColumns }) => numColumns,
  getLastRow: ({ row, numRows }) => row + numRows - 1,
  getLastColumn: ({ column, numColumns }) => column + numColumns - 1,
  getHeight: ({ numRows }) => numRows,
  getWidth: ({ numColumns }) => numColumns,
  getA1Notation: (range) => blockToA1(range),
  getSheet: (range) => sheetRef(range.run, range.sheetId),
  getCell: (range, row, column) =>
    rangeRef(range, {
      row: range.row + wholeArgument(row, 'row') - 1,
      column: range.column + wholeArgument(column, 'column') - 1,
      numRows: 1,
      numColumns: 1,
    }),
  offset: (range, rows, columns, ...size) =>
    rangeRef(range, {
      row: range.row + wholeArgument(rows, 'rowOffset', -Infinity),
      column: range.column + wholeArgument(columns, 'columnOffset', -Infinity),
      numRows: size[0] === undefined ? range.numRows : wholeArgument(size[0], 'numRows'),
      numColumns: size[1] === undefined ? range.numColumns : wholeArgument(size[1], 'numColumns'),
    }),
  activate: (range) => {
    range.run.selected.block = cellBlockOf(range);
    return range;
  },
};

/** Takes fields away from all cells; `fields` as the API names them. */
function clear(range: RangeRef, fields: string): RangeRef {
  range.run.sheets.change([{ repeatCell: { range: gridRangeOf(range), cell: {}, fields } }]);
  return range;
}

/** What the options of `clear` and `clearContents` take away; none of them means contents and formats. */
const CLEARED: Record<string, string> = {
  contentsOnly: 'userEnteredValue',
  formatOnly: 'userEnteredFormat',
  commentsOnly: 'note',
  validationsOnly: 'dataValidation',
};

/**
 * Empties cells as `Range.clear(options)` and `Sheet.clear(options)` do.
 * @throws on an option the simulation does not know
 */
export function clearAsTold(range: RangeRef, options: unknown): RangeRef {
  const told = optionsArgument(options, 'Range.clear', Object.keys(CLEARED));
  const chosen = Object.entries(CLEARED).filter(([option]) => told[option] === true);
  return clear(
    range,
    chosen.length === 0 ? 'userEnteredValue,userEnteredFormat' : chosen.map(([, field]) => field).join(),
  );
}

const clearing: Methods<RangeRef> = {
  clear: (range, options) => clearAsTold(range, options),
  clearContent: (range) => clear(range, 'userEnteredValue'),
  clearFormat: (range) => clear(range, 'userEnteredFormat'),
  clearNote: (range) => clear(range, 'note'),
  clearDataValidations: (range) => clear(range, 'dataValidation'),
};

const merging: Methods<RangeRef> = {
  merge: (range) => {
    range.run.sheets.change([{ mergeCells: { range: gridRangeOf(range), mergeType: 'MERGE_ALL' } }]);
    return range;
  },
};

/** A block of cells. */
export const range: Kind<RangeRef> = {
  touches: 'document',
  methods: geometry,
  counted: { ...rangeValues, ...cellProperties, ...clearing, ...merging },
};
