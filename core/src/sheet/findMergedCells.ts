import { cleanText } from '../cell/cleanText.ts';
import { isBlank } from '../schema/cell.ts';
import type { PlacedIssue } from './findSwappedDates.ts';
import type { SheetRow } from './readTab.ts';

/**
 * Finds blank cells of a key column below a filled one, in rows without a gap: what a merged cell leaves when it is pasted
 * (Q14). The value above is offered, never filled in. `column` is the place among the rows' cells.
 */
export function findMergedCells(rows: readonly SheetRow[], column: number): PlacedIssue[] {
  const found: PlacedIssue[] = [];
  let above = '';
  let lastRow = 0;
  for (const [at, { rowNumber, cells }] of rows.entries()) {
    const cell = cells[column] ?? '';
    if (rowNumber !== lastRow + 1) above = '';
    lastRow = rowNumber;
    if (!isBlank(cell)) above = cleanText(cell);
    else if (above !== '') found.push({ at, issue: { code: 'cell/merged-above', suggestion: above } });
  }
  return found;
}
