import { textArgument } from '../argument.ts';
import type { Run } from '../run.ts';
import type { CellData } from '../sheetsClient.ts';
import { takeRef, type Methods } from '../strictObject.ts';
import { formatColour, parseColour } from './cellColour.ts';
import { dataValidationRef, type DataValidationRef } from './dataValidation.ts';
import { addressOf, fullTable, gridRangeOf, tableFor, type RangeRef } from './sheetRef.ts';

/** One thing that a cell has besides its value; null and undefined from a script take it away. */
type CellProperty = {
  /** The API's name of the field. */
  fields: string;
  write: (value: unknown, run: Run) => CellData;
  /** Absent when scripts only set it here. */
  read?: (cell: CellData, run: Run) => unknown;
};

const format = (part: NonNullable<CellData['userEnteredFormat']>): CellData => ({ userEnteredFormat: part });
const textFormat = (part: Record<string, unknown>): CellData => format({ textFormat: part });
const upper = (value: unknown, name: string): string => textArgument(value, name).toUpperCase();

/** A pattern that has letters of a day is a date to the API, and so on. */
function numberFormatOf(pattern: string): { type: string; pattern: string } {
  const hasDay = /[dy]/i.test(pattern);
  const hasTime = /[hs]/i.test(pattern);
  if (pattern === '@') return { type: 'TEXT', pattern };
  if (hasDay || hasTime) return { type: hasDay ? (hasTime ? 'DATE_TIME' : 'DATE') : 'TIME', pattern };
  return { type: pattern.includes('%') ? 'PERCENT' : 'NUMBER', pattern };
}

/** What Sheets calls the automatic number format. */
const AUTOMATIC = '0.###############';

const PROPERTIES: Record<string, CellProperty> = {
  Note: {
    fields: 'note',
    write: (value) => (value === '' ? {} : { note: textArgument(value, 'note') }),
    read: (cell) => cell.note ?? '',
  },
  Background: {
    fields: 'userEnteredFormat.backgroundColor',
    write: (value) => format({ backgroundColor: parseColour(textArgument(value, 'color')) }),
    read: ({ userEnteredFormat }) =>
      formatColour(userEnteredFormat?.backgroundColor ?? { red: 1, green: 1, blue: 1 }),
  },
  NumberFormat: {
    fields: 'userEnteredFormat.numberFormat',
    write: (value) => format({ numberFormat: numberFormatOf(textArgument(value, 'numberFormat')) }),
    read: ({ userEnteredFormat }) => userEnteredFormat?.numberFormat?.pattern ?? AUTOMATIC,
  },
  DataValidation: {
    fields: 'dataValidation',
    write: (value, run) => ({
      dataValidation: takeRef<DataValidationRef>(run, value, 'DataValidation').rule,
    }),
    read: ({ dataValidation }, run) =>
      dataValidation === undefined ? null : dataValidationRef(run, dataValidation),
  },
  FontWeight: {
    fields: 'userEnteredFormat.textFormat.bold',
    write: (value) => textFormat({ bold: value === 'bold' }),
    read: ({ userEnteredFormat }) => (userEnteredFormat?.textFormat?.['bold'] === true ? 'bold' : 'normal'),
  },
  FontStyle: {
    fields: 'userEnteredFormat.textFormat.italic',
    write: (value) => textFormat({ italic: value === 'italic' }),
  },
  FontSize: {
    fields: 'userEnteredFormat.textFormat.fontSize',
    write: (value) => textFormat({ fontSize: value }),
  },
  FontColor: {
    fields: 'userEnteredFormat.textFormat.foregroundColor',
    write: (value) => textFormat({ foregroundColor: parseColour(textArgument(value, 'color')) }),
  },
  Wrap: {
    fields: 'userEnteredFormat.wrapStrategy',
    write: (value) => format({ wrapStrategy: value === true ? 'WRAP' : 'OVERFLOW_CELL' }),
  },
  HorizontalAlignment: {
    fields: 'userEnteredFormat.horizontalAlignment',
    write: (value) => format({ horizontalAlignment: upper(value, 'alignment') }),
  },
  VerticalAlignment: {
    fields: 'userEnteredFormat.verticalAlignment',
    write: (value) => format({ verticalAlignment: upper(value, 'alignment') }),
  },
};

function setters(name: string, property: CellProperty): Methods<RangeRef> {
  const write = (value: unknown, run: Run): CellData =>
    value === null || value === undefined ? {} : property.write(value, run);
  const update = (range: RangeRef, request: (fields: object) => object): RangeRef => {
    range.run.sheets.change([request({ range: gridRangeOf(range), fields: property.fields })]);
    return range;
  };
  return {
    [`set${name}`]: (range, value) =>
      update(range, (target) => ({ repeatCell: { ...target, cell: write(value, range.run) } })),
    [`set${name}s`]: (range, values) => {
      const cells = tableFor(range, values).map((row) => row.map((value) => write(value, range.run)));
      return update(range, (target) => ({ updateCells: { ...target, rows: cells.map(shortRow) } }));
    },
  };
}

/** The API clears what a row leaves out, and most rows have nothing to write: it saves it most of the work. */
function shortRow(cells: readonly CellData[]): { values: readonly CellData[] } {
  const used = cells.reduce((end, cell, index) => (Object.keys(cell).length > 0 ? index + 1 : end), 0);
  return { values: cells.slice(0, used) };
}

function getters(name: string, { fields, read }: CellProperty): Methods<RangeRef> {
  if (read === undefined) return {};
  const readAll = (range: RangeRef): unknown[][] =>
    fullTable(range, range.run.sheets.cells(addressOf(range), fields), {}).map((row) =>
      row.map((cell) => read(cell, range.run)),
    );
  return {
    [`get${name}`]: (range) => readAll({ ...range, numRows: 1, numColumns: 1 })[0]?.[0],
    [`get${name}s`]: readAll,
  };
}

/** The getters and setters of all that a cell has besides its value, each for one value and for a table. */
export const cellProperties: Methods<RangeRef> = Object.assign(
  {},
  ...Object.entries(PROPERTIES).flatMap(([name, property]) => [
    setters(name, property),
    getters(name, property),
  ]),
) as Methods<RangeRef>;
