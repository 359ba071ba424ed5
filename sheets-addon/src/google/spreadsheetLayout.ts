import type { LayoutPort } from '../ports.ts';
import { rangeOf, sheetNamed } from './spreadsheetCells.ts';

const HEADER_COLOUR = '#d0e0e3';

/** The looks of a spreadsheet. */
export function spreadsheetLayout(open: () => GoogleAppsScript.Spreadsheet.Spreadsheet): LayoutPort {
  const sheetOf = (tab: string): GoogleAppsScript.Spreadsheet.Sheet => sheetNamed(open(), tab);
  /** A column below its header row, down to the tab's last row. */
  const columnOf = (tab: string, column: number): GoogleAppsScript.Spreadsheet.Range => {
    const sheet = sheetOf(tab);
    return sheet.getRange(2, column, sheet.getMaxRows() - 1, 1);
  };
  return {
    tabs: () => titlesOf(open()),
    addTab: (tab, position) => {
      open().insertSheet(tab, position);
    },
    hideTab: (tab) => {
      sheetOf(tab).hideSheet();
    },
    widenTo: (tab, columns) => {
      const sheet = sheetOf(tab);
      const now = sheet.getMaxColumns();
      if (columns > now) sheet.insertColumnsAfter(now, columns - now);
    },
    freezeHeader: (tab) => {
      sheetOf(tab).setFrozenRows(1);
    },
    styleHeader: (area) => {
      const range = rangeOf(sheetOf(area.tab), area);
      range.setFontWeight('bold').setBackground(HEADER_COLOUR).setWrap(true).setVerticalAlignment('middle');
    },
    wrap: (area) => {
      rangeOf(sheetOf(area.tab), area).setWrap(true);
    },
    setWidth: (tab, column, pixels) => {
      sheetOf(tab).setColumnWidth(column, pixels);
    },
    hideColumn: (tab, column) => {
      sheetOf(tab).hideColumns(column);
    },
    setFormat: (tab, column, format) => {
      columnOf(tab, column).setNumberFormat(format);
    },
    setDropdown: ({ tab, column }, source, help) => {
      const rule = SpreadsheetApp.newDataValidation()
        .requireValueInRange(rangeOf(sheetOf(source.tab), source), true)
        .setAllowInvalid(true)
        .setHelpText(help)
        .build();
      columnOf(tab, column).setDataValidation(rule);
    },
  };
}

const titlesOf = (spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): string[] =>
  spreadsheet.getSheets().map((sheet) => sheet.getName());
