import { columnsOf } from '../../../core/src/schema/columnsOf.ts';
import type { RowKind } from '../../../core/src/schema/tabs.ts';
import type { WorkbookReading } from '../../../core/src/sheet/readWorkbook.ts';

/** Where a field's column stands in its tab as it was read, 0-based; -1 when it is missing. */
export const columnPosition = ({ tabs }: WorkbookReading, kind: RowKind, field: string): number =>
  tabs[kind].positions[columnsOf[kind].findIndex(({ key }) => key === field)] ?? -1;
