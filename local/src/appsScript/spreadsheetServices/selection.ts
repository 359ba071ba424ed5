import type { Run } from '../run.ts';
import {
  cellBlockOf,
  rangeOfCellBlock,
  rangeRef,
  sheetNamed,
  sheetRef,
  type RangeRef,
  type SheetRef,
} from './sheetRef.ts';

/** The tab the person looks at: of what is selected, else the first that is not hidden. */
export function activeSheet(run: Run): SheetRef {
  const selected = run.selected.block && sheetNamed(run, run.selected.block.sheetName);
  if (selected !== undefined) return selected;
  const { sheets } = run.sheets.workbook();
  const first = sheets.find(({ properties }) => properties.hidden !== true);
  if (first === undefined) throw new Error('The spreadsheet has no visible sheet');
  return sheetRef(run, first.properties.sheetId);
}

/** What is selected on a tab: A1 when the selection is elsewhere. */
export function activeRange(sheet: SheetRef): RangeRef {
  const { block } = sheet.run.selected;
  const selected = block && sheetNamed(sheet.run, block.sheetName);
  if (block !== undefined && selected?.sheetId === sheet.sheetId) return rangeOfCellBlock(sheet.run, block);
  return rangeRef(sheet, { row: 1, column: 1, numRows: 1, numColumns: 1 });
}

/** The cell where the selection begins. */
export const currentCell = (run: Run): RangeRef =>
  rangeRef(activeSheet(run), { ...activeRange(activeSheet(run)), numRows: 1, numColumns: 1 });

/** Shows a tab to the person. */
export function activateSheet(sheet: SheetRef): SheetRef {
  sheet.run.selected.block = cellBlockOf(activeRange(sheet));
  return sheet;
}
