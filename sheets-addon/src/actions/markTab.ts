import { TABS, type RowKind } from '../../../core/src/schema/tabs.ts';
import type { TabValues, WorkbookReading } from '../../../core/src/sheet/readWorkbook.ts';
import type { Ports } from '../ports.ts';
import { columnPosition } from './columnPosition.ts';
import type { LocatedIssue } from './findIssues.ts';
import { changedRows, planColours, planNotes, wantedMarks } from './planMarks.ts';

/** The rows of a tab to mark, 1-based. */
export interface RowsToMark {
  readonly kind: RowKind;
  readonly firstRow: number;
  readonly lastRow: number;
}

/**
 * Makes notes and colours of these rows say exactly the given issues. One call when they do already, at most four. With
 * `isThorough` colours are looked at even where no note changes (two calls when all is as it should be).
 */
export function markTab(
  cells: Ports['cells'],
  { reading, values }: { readonly reading: WorkbookReading; readonly values: TabValues },
  { kind, firstRow, lastRow }: RowsToMark,
  { issues, isThorough }: { readonly issues: readonly LocatedIssue[]; readonly isThorough: boolean },
): void {
  const columns = values[kind][0]?.length ?? 0;
  if (lastRow < firstRow || columns === 0) return;
  const at = { tab: TABS[kind], row: firstRow, column: 1 };
  const area = { ...at, rows: lastRow - firstRow + 1, columns };
  const wanted = wantedMarks(
    issues.filter((issue) => issue.kind === kind && issue.rowNumber <= lastRow),
    { firstRow, columnOf: (field) => columnPosition(reading, kind, field) },
  );
  const notes = cells.readNotes(area);
  const news = changedRows(notes, planNotes(notes, wanted));
  if (news === undefined && !isThorough) return;
  const colours = cells.readColours(area);
  const repainted = changedRows(colours, planColours(colours, wanted));
  if (news) cells.writeNotes({ ...at, row: firstRow + news.first }, news.rows);
  if (repainted) cells.writeColours({ ...at, row: firstRow + repainted.first }, repainted.rows);
}
