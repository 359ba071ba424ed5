import type { Column } from '../../../core/src/schema/column.ts';
import { classColumns } from '../../../core/src/schema/classColumns.ts';
import { enrolmentColumns } from '../../../core/src/schema/enrolmentColumns.ts';
import { TABS, type RowKind } from '../../../core/src/schema/tabs.ts';
import type { TabReading } from '../../../core/src/sheet/readTab.ts';
import type { Area, Ports } from '../ports.ts';
import type { LocatedIssue } from './findIssues.ts';
import { changedRows, planColours, planNotes, wantedMarks } from './planMarks.ts';

/** Title and columns of the tab of a kind of rows. */
export const TAB_OF: Readonly<Record<RowKind, { tab: string; columns: readonly Column[] }>> = {
  class: { tab: TABS.class, columns: classColumns },
  enrolment: { tab: TABS.enrolment, columns: enrolmentColumns },
};

/** Where a field's column stands in a tab as it was read, 0-based; -1 when it is missing. */
export const columnFinder =
  ({ positions }: TabReading, columns: readonly Column[]) =>
  (field: string): number =>
    positions[columns.findIndex(({ key }) => key === field)] ?? -1;

/** The rows of a tab to mark. */
export interface RowsToMark {
  readonly kind: RowKind;
  readonly tab: TabReading;
  readonly firstRow: number;
  readonly lastRow: number;
  /** Columns of the tab. */
  readonly width: number;
}

/**
 * Makes notes and colours of these rows say exactly the given issues. One call when they do already, at most four. With
 * `isThorough` colours are looked at even where no note changes (two calls when all is as it should be).
 */
export function markTab(
  cells: Ports['cells'],
  { kind, tab, firstRow, lastRow, width }: RowsToMark,
  issues: readonly LocatedIssue[],
  isThorough = false,
): void {
  if (lastRow < firstRow || width === 0) return;
  const { tab: title, columns } = TAB_OF[kind];
  const area = { tab: title, row: firstRow, column: 1, rows: lastRow - firstRow + 1, columns: width };
  const part = { firstRow, columnOf: columnFinder(tab, columns) };
  const wanted = wantedMarks(
    issues.filter((issue) => issue.kind === kind && issue.rowNumber <= lastRow),
    part,
  );
  const notes = cells.readNotes(area);
  const plannedNotes = planNotes(notes, wanted);
  const changedNotes = changedRows(notes, plannedNotes);
  if (changedNotes === undefined && !isThorough) return;
  const colours = cells.readColours(area);
  const plannedColours = planColours(colours, wanted);
  const comparable = plannedColours.map((row) => row.map((colour) => colour ?? '#ffffff'));
  const changedColours = changedRows(colours, comparable);
  if (changedNotes) {
    cells.writeNotes(
      rowsOf(area, changedNotes),
      plannedNotes.slice(changedNotes.first, changedNotes.last + 1),
    );
  }
  if (changedColours) {
    const rows = plannedColours.slice(changedColours.first, changedColours.last + 1);
    cells.writeColours(rowsOf(area, changedColours), rows);
  }
}

const rowsOf = (area: Area, { first, last }: { first: number; last: number }): Area => ({
  ...area,
  row: area.row + first,
  rows: last - first + 1,
});
