import type { Cell } from '../../core/src/schema/cell.ts';
import { classColumns } from '../../core/src/schema/classColumns.ts';
import type { Column } from '../../core/src/schema/column.ts';
import { enrolmentColumns } from '../../core/src/schema/enrolmentColumns.ts';

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
export const aClassTab = (...rows: (readonly Cell[])[]): Cell[][] => aTab(classColumns, rows);

/** The tab `Học viên` with rows in the order of `ENROLMENT_KEYS`. */
export const anEnrolmentTab = (...rows: (readonly Cell[])[]): Cell[][] => aTab(enrolmentColumns, rows);
