import type { Cell } from '../../../core/src/schema/cell.ts';
import type { Area, CellLink, CellsPort } from '../ports.ts';
import { serialDates, type DateReader } from './serialDates.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The tab of that title. A missing one is a bug of the caller. */
export function sheetNamed(spreadsheet: Spreadsheet, tab: string): Sheet {
  const sheet = spreadsheet.getSheetByName(tab) as Sheet | null;
  if (sheet === null) throw new Error(`no tab ${tab}`);
  return sheet;
}

/** The block of cells of an area. */
export const rangeOf = (
  sheet: Sheet,
  { row, column, rows, columns }: Area,
): GoogleAppsScript.Spreadsheet.Range => sheet.getRange(row, column, rows, columns);

/** The cells of a spreadsheet in that time zone; tabs are looked up once a run. */
export function spreadsheetCells(open: () => Spreadsheet, zone: () => string): CellsPort {
  const known = new Map<string, Sheet>();
  const sheetOf = (tab: string): Sheet => {
    const sheet = known.get(tab) ?? sheetNamed(open(), tab);
    known.set(tab, sheet);
    return sheet;
  };
  const serial = serialDates(zone);
  return {
    readTab: (tab) => {
      const sheet = known.get(tab) ?? (open().getSheetByName(tab) as Sheet | null);
      if (sheet === null) return undefined;
      known.set(tab, sheet);
      return sheet
        .getDataRange()
        .getValues()
        .map((row: unknown[]) => row.map((value) => cellOf(value, serial)));
    },
    readNotes: (area) => rangeOf(sheetOf(area.tab), area).getNotes(),
    readColours: (area) => rangeOf(sheetOf(area.tab), area).getBackgrounds(),
    writeValues: (area, values) => {
      const sheet = sheetOf(area.tab);
      growTo(sheet, area.row + area.rows - 1);
      rangeOf(sheet, area).setValues(values.map((row) => [...row]));
    },
    writeNotes: (area, notes) => {
      rangeOf(sheetOf(area.tab), area).setNotes(notes.map((row) => [...row]));
    },
    writeColours: (area, colours) => {
      rangeOf(sheetOf(area.tab), area).setBackgrounds(colours.map((row) => [...row]) as string[][]);
    },
    writeLinks: (area, links) => {
      const texts = links.map((row) => row.map((link) => richText(link, sheetOf)));
      rangeOf(sheetOf(area.tab), area).setRichTextValues(texts);
    },
  };
}

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
