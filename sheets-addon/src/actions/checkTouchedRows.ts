import { vietnamDay } from '../../../core/src/plan/vietnamDay.ts';
import type { Cell } from '../../../core/src/schema/cell.ts';
import { ROW_KINDS, TABS, type RowKind } from '../../../core/src/schema/tabs.ts';
import { ofEachList, readWorkbook } from '../../../core/src/sheet/readWorkbook.ts';
import type { Ports } from '../ports.ts';
import { readClassMemory } from './classMemory.ts';
import { conflictIssues } from './conflictIssues.ts';
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
export const kindOfTab = (tab: string): RowKind | undefined => ROW_KINDS.find((kind) => TABS[kind] === tab);

/** By the tab of the edited rows: the tabs that decide what is wrong in them. */
const DECIDING: Readonly<Record<RowKind, readonly RowKind[]>> = {
  class: ROW_KINDS,
  enrolment: ['class', 'enrolment'],
  cost: ['class', 'enrolment', 'cost'],
  material: ['class', 'material'],
  lecturer: ['class', 'lecturer'],
};

/**
 * Checks the rows that were just edited and marks what is wrong in them, for anybody and without a connection. The tabs
 * that decide are read whole, since a commune is judged by its class's date and a learner by the rest of the roster: so
 * these marks are those that the full check would make. For a learner six spreadsheet calls at most, three when nothing
 * changes, however many rows there are (one more when the cache lost the codebook).
 */
export function checkTouchedRows(
  ports: Pick<Ports, 'cells' | 'cache' | 'memory' | 'clock'>,
  touched: TouchedRows,
): void {
  const kind = kindOfTab(touched.tab);
  const firstRow = Math.max(touched.firstRow, 2);
  if (kind === undefined || touched.lastRow < firstRow) return;
  const book = loadCodebook(ports);
  if (book === undefined) return;
  const read = (of: RowKind): Cell[][] =>
    DECIDING[kind].includes(of) ? (ports.cells.readTab(TABS[of]) ?? []) : [];
  const values = { class: read('class'), ...ofEachList(read) };
  const reading = readWorkbook(values, book.codebook.reporter?.id);
  const { lastRow } = touched;
  const issues = findIssues(
    reading,
    { ...book, today: vietnamDay(ports.clock.now()) },
    {
      asked: (ofKind, rowNumber) => ofKind === kind && rowNumber >= firstRow && rowNumber <= lastRow,
      others: kind === 'class' ? conflictIssues(reading, readClassMemory(ports.memory)) : [],
    },
  );
  markTab(ports.cells, { reading, values }, { kind, firstRow, lastRow }, { issues, isThorough: false });
}
