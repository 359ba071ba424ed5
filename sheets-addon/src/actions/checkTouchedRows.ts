import { TABS, type RowKind } from '../../../core/src/schema/tabs.ts';
import { readWorkbook } from '../../../core/src/sheet/readWorkbook.ts';
import type { Ports } from '../ports.ts';
import { KINDS } from './columnsOf.ts';
import { findIssues } from './findIssues.ts';
import { loadCodebook } from './loadCodebook.ts';
import { markTab } from './markTab.ts';

/** The rows that somebody typed into or pasted over, as an edit event names them (1-based). */
export interface TouchedRows {
  readonly tab: string;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** The kind of rows of a tab; undefined for the tabs that are not synced. */
export const kindOfTab = (tab: string): RowKind | undefined => KINDS.find((kind) => TABS[kind] === tab);

/**
 * Checks the rows that were just edited and marks what is wrong in them, for anybody and without a connection. Both tabs
 * are read whole, since a commune is judged by its class's date and a learner by the rest of the roster: so these marks
 * are those that the full check would make. Six spreadsheet calls at most, three when nothing changes (one more when the
 * cache lost the codebook).
 */
export function checkTouchedRows(ports: Pick<Ports, 'cells' | 'cache'>, touched: TouchedRows): void {
  const kind = kindOfTab(touched.tab);
  const firstRow = Math.max(touched.firstRow, 2);
  if (kind === undefined || touched.lastRow < firstRow) return;
  const book = loadCodebook(ports);
  if (book === undefined) return;
  const values = {
    class: ports.cells.readTab(TABS.class) ?? [],
    enrolment: ports.cells.readTab(TABS.enrolment) ?? [],
  };
  const reading = readWorkbook(values, book.codebook.reporter?.id);
  const { lastRow } = touched;
  const issues = findIssues(
    reading,
    book,
    (ofKind, rowNumber) => ofKind === kind && rowNumber >= firstRow && rowNumber <= lastRow,
  );
  markTab(ports.cells, { reading, values }, { kind, firstRow, lastRow }, { issues, isThorough: false });
}
