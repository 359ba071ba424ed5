import type { Cell } from '../../../core/src/schema/cell.ts';
import type { Area, CellLink, CellsPort, Place } from '../ports.ts';
import { serialDates, type DateReader } from './serialDates.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** The tab of that title. A missing one is a bug of the caller. */
export function sheetNamed(spreadsheet: Spreadsheet, tab: string): Sheet {
  const sheet = spreadsheet.getSheetByName(tab) as Sheet | null;
  if (sheet === null) throw new Error(`no tab ${tab}`);
  return sheet;
}

/** The block of cells of an area. */
export const rangeOf = (sheet: Sheet, { row, column, rows, columns }: Area): Range =>
  sheet.getRange(row, column, rows, columns);

/** The cells of a spreadsheet in that time zone; tabs are looked up once a run. */
export function spreadsheetCells(open: () => Spreadsheet, zone: () => string): CellsPort {
  const known = new Map<string, Sheet>();
  const sheetOf = (tab: string): Sheet => {
    const sheet = known.get(tab) ?? sheetNamed(open(), tab);
    known.set(tab, sheet);
    return sheet;
  };
  const serial = serialDates(zone);
  const cellsIn = (range: Range): Cell[][] =>
    range.getValues().map((row: unknown[]) => row.map((value) => cellOf(value, serial)));
  const areaOf = (area: Area): Range => rangeOf(sheetOf(area.tab), area);
  /** The range that a table fills from its first cell on. */
  const filledBy = (at: Place, table: readonly (readonly unknown[])[]): Range =>
    areaOf({ ...at, rows: table.length, columns: table[0]?.length ?? 0 });
  return {
    readTab: (tab) => {
      const sheet = known.get(tab) ?? (open().getSheetByName(tab) as Sheet | null);
      if (sheet === null) return undefined;
      known.set(tab, sheet);
      return cellsIn(sheet.getDataRange());
    },
    readNow: (area) => {
      // Forgets what was read ahead.
      SpreadsheetApp.flush();
      return cellsIn(areaOf(area));
    },
    readNotes: (area) => areaOf(area).getNotes(),
    readColours: (area) => areaOf(area).getBackgrounds(),
    readFormats: (area) => {
      growTo(sheetOf(area.tab), area.row + area.rows - 1);
      return areaOf(area).getNumberFormats();
    },
    readFormulas: (area) => areaOf(area).getFormulas(),
    writeValues: (at, values) => {
      growTo(sheetOf(at.tab), at.row + values.length - 1);
      filledBy(at, values).setValues(copyOf(values));
    },
    writeNotes: (at, notes) => {
      filledBy(at, notes).setNotes(copyOf(notes));
    },
    writeColours: (at, colours) => {
      filledBy(at, colours).setBackgrounds(copyOf(colours) as string[][]);
    },
    writeLinks: (at, links) => {
      const texts = links.map((row) => row.map((link) => richText(link, sheetOf)));
      filledBy(at, links).setRichTextValues(texts);
    },
  };
}

const copyOf = <Value>(table: readonly (readonly Value[])[]): Value[][] => table.map((row) => [...row]);

/** Text exactly as typed; a date as its serial number, so that everybody who reads the sheet hashes the same. */
function cellOf(value: unknown, serial: DateReader): Cell {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return Object.prototype.toString.call(value) === '[object Date]' ? serial(value as Date) : '';
}

function growTo(sheet: Sheet, lastRow: number): void {
  const rows = sheet.getMaxRows();
  if (lastRow > rows) sheet.insertRowsAfter(rows, lastRow - rows);
}

function richText(
  link: CellLink | undefined,
  sheetOf: (tab: string) => Sheet,
): GoogleAppsScript.Spreadsheet.RichTextValue {
  const text = SpreadsheetApp.newRichTextValue().setText(link?.text ?? '');
  if (link === undefined) return text.build();
  return text.setLinkUrl(`#gid=${String(sheetOf(link.tab).getSheetId())}&range=${link.address}`).build();
}
