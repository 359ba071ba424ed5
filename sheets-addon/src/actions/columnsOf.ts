import { classColumns } from '../../../core/src/schema/classColumns.ts';
import type { Column } from '../../../core/src/schema/column.ts';
import { enrolmentColumns } from '../../../core/src/schema/enrolmentColumns.ts';
import type { RowKind } from '../../../core/src/schema/tabs.ts';
import type { WorkbookReading } from '../../../core/src/sheet/readWorkbook.ts';

/** The columns of the tab of a kind of rows. */
export const columnsOf: Readonly<Record<RowKind, readonly Column[]>> = {
  class: classColumns,
  enrolment: enrolmentColumns,
};

/** Both kinds of rows, in the order of their tabs. */
export const KINDS: readonly RowKind[] = ['class', 'enrolment'];

/** Where a field's column stands in its tab as it was read, 0-based; -1 when it is missing. */
export const columnPosition = (reading: WorkbookReading, kind: RowKind, field: string): number =>
  reading[`${kind}Tab` as const].positions[columnsOf[kind].findIndex(({ key }) => key === field)] ?? -1;
