import { readDay, showDay } from '../../../core/src/cell/readDay.ts';
import { isBlank, type Cell } from '../../../core/src/schema/cell.ts';
import { columnsOf } from '../../../core/src/schema/columnsOf.ts';
import type { Column, ColumnType } from '../../../core/src/schema/column.ts';
import { TABS, type RowKind } from '../../../core/src/schema/tabs.ts';
import type { WorkbookReading } from '../../../core/src/sheet/readWorkbook.ts';
import type { CellChange } from '../../../core/src/class/diffClass.ts';
import { shownCell } from '../../../core/src/sync/restorePlan.ts';
import { printAmount } from '../../../core/src/wording/printAmount.ts';
import type { SidebarChange } from '../ui/sidebarModel.ts';
import { columnPosition } from './columnPosition.ts';
import { isPlainText } from './planLayout.ts';
import { cellAddress } from './showFindings.ts';

/** Where a cell of a field stands. */
export interface FieldPlace {
  readonly kind: RowKind;
  readonly field: string;
  readonly rowNumber: number;
}

/** Columns in which a number is a day that the sheet shows as one. */
const OF_DAYS: ReadonlySet<ColumnType> = new Set(['date', 'birth', 'sessions']);

type Field = Pick<FieldPlace, 'kind' | 'field'>;

const columnOf = ({ kind, field }: Field): Column | undefined =>
  columnsOf[kind].find(({ key }) => key === field);

/** A column in which a number is a day. */
export const isOfDays = (field: Field): boolean => OF_DAYS.has(columnOf(field)?.type ?? 'text');

/** A cell as the person sees it: 45363 is 12/03/2024 in a column of days and 45.363 in one of money. */
export function showCell(cell: Cell, field: Field): string {
  if (isBlank(cell)) return '(ô trống)';
  const column = columnOf(field);
  if (typeof cell !== 'number' || column === undefined) return String(cell).trim();
  const { day } = OF_DAYS.has(column.type) ? readDay(cell) : {};
  if (day !== undefined) return showDay(day);
  return isPlainText(column) ? String(cell) : printAmount(cell);
}

/** `G5`; the address of a cell in its tab. */
export const addressOf = (reading: WorkbookReading, { kind, field, rowNumber }: FieldPlace): string =>
  cellAddress(rowNumber, Math.max(columnPosition(reading, kind, field), 0));

/** `Học viên!G5`. */
export const placeName = (reading: WorkbookReading, place: FieldPlace): string =>
  `${TABS[place.kind]}!${addressOf(reading, place)}`;

/** A change of a cell that the server keeps, in words. */
export const keptChange = (
  { kind, field, from, to }: Pick<CellChange, 'kind' | 'field' | 'from' | 'to'>,
  where: string,
): SidebarChange => ({
  where,
  from: showCell(shownCell(field, from), { kind, field }),
  to: showCell(shownCell(field, to), { kind, field }),
});
