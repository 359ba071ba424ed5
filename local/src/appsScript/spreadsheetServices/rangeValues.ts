import { isDate } from 'node:util/types';
import type { Methods } from '../strictObject.ts';
import { takeRef } from '../strictObject.ts';
import { textArgument } from '../argument.ts';
import { zoneClock, type ZoneClock } from '../zoneClock.ts';
import { serialOfDate, withDates } from './dateCells.ts';
import type { RichTextValueRef } from './richTextValue.ts';
import { addressOf, fullTable, gridRangeOf, tableFor, type RangeRef } from './sheetRef.ts';

/** Reading and writing what stands in the cells. */
export const rangeValues: Methods<RangeRef> = {
  getValue: (range) => readValues(firstCell(range))[0]?.[0],
  getValues: (range) => readValues(range),
  getDisplayValue: (range) => readAsShown(firstCell(range))[0]?.[0],
  getDisplayValues: (range) => readAsShown(range),
  getFormula: (range) => readFormulas(firstCell(range))[0]?.[0],
  getFormulas: (range) => readFormulas(range),
  isBlank: (range) => range.run.sheets.values(addressOf(range), 'serials').length === 0,
  setValue: (range, value) => writeValues(range, fullTable(range, [], value)),
  setValues: (range, values) => writeValues(range, tableFor(range, values)),
  setFormula: (range, formula) => writeFormulas(range, fullTable(range, [], formula)),
  setFormulas: (range, formulas) => writeFormulas(range, tableFor(range, formulas)),
  setRichTextValue: (range, value) => writeRichTexts(range, fullTable(range, [], value)),
  setRichTextValues: (range, values) => writeRichTexts(range, tableFor(range, values)),
};

function firstCell(range: RangeRef): RangeRef {
  return { ...range, numRows: 1, numColumns: 1 };
}

function clockOf({ run }: RangeRef): ZoneClock {
  return zoneClock(run.sheets.workbook().properties.timeZone);
}

/** One more request where there are numbers at all: it tells which of them are dates. */
function readValues(range: RangeRef): unknown[][] {
  const address = addressOf(range);
  const serials = range.run.sheets.values(address, 'serials');
  const hasNumbers = serials.some((row) => row.some((value) => typeof value === 'number'));
  const values = hasNumbers
    ? withDates(serials, range.run.sheets.values(address, 'dates as text'), clockOf(range))
    : serials;
  return fullTable<unknown>(range, values, '');
}

function readAsShown(range: RangeRef): unknown[][] {
  return fullTable<unknown>(range, range.run.sheets.values(addressOf(range), 'as shown'), '');
}

function readFormulas(range: RangeRef): string[][] {
  const rows = range.run.sheets.values(addressOf(range), 'formulas');
  return fullTable<unknown>(range, rows, '').map((row) =>
    row.map((value) => (typeof value === 'string' && value.startsWith('=') ? value : '')),
  );
}

/** Texts are taken as if typed. Dates go as serials with a date format: typed text would depend on the locale. */
function writeValues(range: RangeRef, table: unknown[][]): RangeRef {
  const typed = table.map((row) => row.map((value) => (isDate(value) ? null : typedCell(value))));
  range.run.sheets.type(addressOf(range), typed);
  const clock = clockOf(range);
  const dates = table.flatMap((row, y) =>
    row.flatMap((value, x) => (isDate(value) ? [dateRequest(cellAt(range, y, x), value, clock)] : [])),
  );
  if (dates.length > 0) range.run.sheets.change(dates);
  return range;
}

function typedCell(value: unknown): string | number | boolean {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value))
    return value as string;
  throw new Error(`Writing ${String(value)} into a cell is not simulated`);
}

function cellAt(range: RangeRef, rowsDown: number, columnsRight: number): RangeRef {
  return {
    ...range,
    row: range.row + rowsDown,
    column: range.column + columnsRight,
    numRows: 1,
    numColumns: 1,
  };
}

function dateRequest(cell: RangeRef, date: Date, clock: ZoneClock): object {
  const { serial, hasTime } = serialOfDate(date, clock);
  const numberFormat = hasTime
    ? { type: 'DATE_TIME', pattern: 'dd/mm/yyyy hh:mm' }
    : { type: 'DATE', pattern: 'dd/mm/yyyy' };
  return {
    updateCells: {
      range: gridRangeOf(cell),
      rows: [
        { values: [{ userEnteredValue: { numberValue: serial }, userEnteredFormat: { numberFormat } }] },
      ],
      fields: 'userEnteredValue,userEnteredFormat.numberFormat',
    },
  };
}

/** Formulas are typed; the local spreadsheets have no formula engine and know only HYPERLINK. */
function writeFormulas(range: RangeRef, table: unknown[][]): RangeRef {
  const formulas = table.map((row) => row.map((formula) => textArgument(formula, 'formula')));
  range.run.sheets.type(addressOf(range), formulas);
  return range;
}

/** A link on a whole text is a format of its cell. */
function writeRichTexts(range: RangeRef, table: unknown[][]): RangeRef {
  const cell = (value: unknown): object => {
    const { text, link } = takeRef<RichTextValueRef>(range.run, value, 'RichTextValue').content;
    return {
      ...(text === '' ? {} : { userEnteredValue: { stringValue: text } }),
      ...(link === undefined ? {} : { userEnteredFormat: { textFormat: { link: { uri: link } } } }),
    };
  };
  const rows = table.map((row) => ({ values: row.map(cell) }));
  const fields = 'userEnteredValue,userEnteredFormat.textFormat.link';
  range.run.sheets.change([{ updateCells: { range: gridRangeOf(range), rows, fields } }]);
  return range;
}
