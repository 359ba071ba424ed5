import { newSheet, newSpreadsheet } from '../../../local/src/spreadsheet/newSpreadsheet.ts';
import type { NewSheet } from '../../../local/src/spreadsheet/newSpreadsheet.ts';
import type { CellValue, Sheet, Spreadsheet } from '../../../local/src/spreadsheet/spreadsheet.ts';

export type Values = readonly (readonly (CellValue | null)[])[];

/** A spreadsheet of one tab `T` (sheetId 0), as large as its values unless told. */
export function aSpreadsheet(values: Values, sheet: Partial<NewSheet> = {}): Spreadsheet {
  const size = { rowCount: values.length, columnCount: Math.max(1, ...values.map((row) => row.length)) };
  const tab = newSheet({ sheetId: 0, title: 'T', ...size, values, ...sheet });
  return newSpreadsheet({ spreadsheetId: 's', title: 'Mẫu', sheets: [tab] });
}

/** The first tab. */
export function tabOf(spreadsheet: Spreadsheet): Sheet {
  const [sheet] = spreadsheet.sheets;
  if (sheet === undefined) throw new Error('The spreadsheet has no tab.');
  return sheet;
}

/** The values of the first tab's whole grid, `null` where there is none. */
export function valuesOf(spreadsheet: Spreadsheet): (CellValue | null)[][] {
  const { rows, properties } = tabOf(spreadsheet);
  const { rowCount, columnCount } = properties.gridProperties;
  return Array.from({ length: rowCount }, (_, row) =>
    Array.from({ length: columnCount }, (_cell, column) => rows[row]?.cells[column]?.value ?? null),
  );
}
