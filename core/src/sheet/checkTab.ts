import type { CellIssue, Issue } from '../issue.ts';
import type { Cell } from '../schema/cell.ts';
import type { Column } from '../schema/column.ts';
import { columnsOf } from '../schema/columnsOf.ts';
import { TABS, type RowKind } from '../schema/tabs.ts';
import { oldHeadersIn, SKIPPED_ROWS } from './classifyRow.ts';
import { findMergedCells } from './findMergedCells.ts';
import { findSwappedDates } from './findSwappedDates.ts';
import { columnAt, type TabReading } from './readTab.ts';

/** An issue that knows its row in the sheet. */
export type RowIssue = Issue & { readonly rowNumber: number };

/** Key columns that offices merge over the rows of a class. */
const MERGED: Readonly<Record<RowKind, readonly string[]>> = {
  class: [],
  enrolment: ['classCode', 'commune'],
  cost: ['classCode'],
  material: ['classCode'],
  lecturer: ['classCode'],
};

/**
 * Columns that are missing from a tab and without which nothing may be sent: all but the clerk's, our marks, and those
 * that came later (`added`).
 */
export const missingColumns = (reading: TabReading, kind: RowKind): Column[] =>
  absentColumns(reading, kind).filter(({ added }) => added !== true);

const absentColumns = ({ positions }: TabReading, kind: RowKind): Column[] =>
  tabColumns(kind).filter(({ local }, at) => positions[at] === -1 && local !== true);

const tabColumns = (kind: RowKind): readonly Column[] => columnsOf[kind];

/** What is wrong with a tab as a whole: its columns, rows that are no data, columns of dates, merged cells. */
export function checkTab(
  kind: RowKind,
  values: readonly (readonly Cell[])[],
  reading: TabReading,
): RowIssue[] {
  return [
    ...absentColumns(reading, kind).map(({ key, header, added }): RowIssue => ({
      kind,
      field: key,
      code: added === true ? 'sheet/column-new' : 'sheet/column-missing',
      params: { tab: TABS[kind], header },
      rowNumber: 1,
    })),
    ...oldLayout(kind, values, reading),
    ...reading.skipped.map((row): RowIssue => ({
      kind,
      code: 'sheet/row-skipped',
      params: { row: row.rowNumber, why: SKIPPED_ROWS[row.kind] },
      rowNumber: row.rowNumber,
    })),
    ...inColumns(kind, reading),
  ];
}

function oldLayout(kind: RowKind, values: readonly (readonly Cell[])[], { skipped }: TabReading): RowIssue[] {
  const headerRows = skipped.filter((row) => row.kind === 'header').map(({ rowNumber }) => rowNumber);
  return [1, ...headerRows].flatMap((rowNumber): RowIssue[] => {
    const headers = oldHeadersIn(values[rowNumber - 1] ?? []).join(', ');
    if (headers === '') return [];
    return [{ kind, code: 'sheet/old-layout', params: { tab: TABS[kind], headers }, rowNumber }];
  });
}

function inColumns(kind: RowKind, { rows }: TabReading): RowIssue[] {
  const columns = tabColumns(kind);
  const placed = (field: string, found: readonly { at: number; issue: CellIssue }[]): RowIssue[] =>
    found.map(({ at, issue }) => ({ kind, field, ...issue, rowNumber: rows[at]?.rowNumber ?? 1 }));
  const dates = columns.flatMap(({ key, type }, column) =>
    type === 'date' || type === 'birth'
      ? placed(key, findSwappedDates(rows.map(({ cells }) => cells[column] ?? '')))
      : [],
  );
  const merged = MERGED[kind].flatMap((key) => placed(key, findMergedCells(rows, columnAt(columns, key))));
  return [...dates, ...merged];
}
