import type { Cell } from '../../core/src/schema/cell.ts';
import type { Column } from '../../core/src/schema/column.ts';
import { columnsOf } from '../../core/src/schema/columnsOf.ts';
import { LIST_KINDS, type RowKind } from '../../core/src/schema/tabs.ts';
import type { TabValues } from '../../core/src/sheet/readWorkbook.ts';

/** A tab's values: its header row as the add-on sets it up, then rows given by the columns that travel. */
const aTab = (columns: readonly Column[], rows: readonly (readonly Cell[])[]): Cell[][] => {
  const sent = columns.filter(({ local }) => local !== true);
  const place = (row: readonly Cell[], column: Column): Cell => row[sent.indexOf(column)] ?? '';
  return [
    columns.map(({ header }) => header),
    ...rows.map((row, at) =>
      columns.map((column) => (column.key === 'ordinal' ? at + 1 : place(row, column))),
    ),
  ];
};

/** The tab `Lớp` with rows in the order of `CLASS_KEYS`. */
export const aClassTab = (...rows: (readonly Cell[])[]): Cell[][] => aTab(columnsOf.class, rows);

/** The tab `Học viên` with rows in the order of `ENROLMENT_KEYS`. */
export const anEnrolmentTab = (...rows: (readonly Cell[])[]): Cell[][] => aTab(columnsOf.enrolment, rows);

/** The tab of a kind of rows, with rows in the order of the kind's `SENT_KEYS`. */
export const aTabOf = (kind: RowKind, ...rows: (readonly Cell[])[]): Cell[][] => aTab(columnsOf[kind], rows);

/** The synced tabs of a workbook; those that are not given have a header row and nothing else. */
export const someTabs = (tabs: Partial<TabValues> = {}): TabValues =>
  Object.fromEntries(
    (['class', ...LIST_KINDS] as const).map((kind) => [kind, tabs[kind] ?? aTabOf(kind)]),
  ) as unknown as TabValues;
