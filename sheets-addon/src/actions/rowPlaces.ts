import { rowNames } from '../../../core/src/class/rowNames.ts';
import type { Cell } from '../../../core/src/schema/cell.ts';
import { columnsOf } from '../../../core/src/schema/columnsOf.ts';
import { ROW_KINDS, TABS, type RowKind } from '../../../core/src/schema/tabs.ts';
import { columnAt, type SheetRow } from '../../../core/src/sheet/readTab.ts';
import { cellsOf, classCodeIn, type WorkbookReading } from '../../../core/src/sheet/readWorkbook.ts';
import { idFieldOf } from './changeCells.ts';
import { headerOf } from './showFindings.ts';

/** Where each row stands that has an id (a class: its code), by its kind and id; the first where one stands twice. */
export type RowPlaces = ReadonlyMap<string, SheetRow>;

/** A row's key in `RowPlaces`. */
export const placeKey = (kind: RowKind, id: string): string => `${kind} ${id}`;

/** Where the rows of the workbook stand. */
export function rowPlaces({ tabs }: WorkbookReading): RowPlaces {
  const places = new Map<string, SheetRow>();
  for (const kind of ROW_KINDS) {
    const idAt = columnAt(columnsOf[kind], idFieldOf(kind));
    for (const row of tabs[kind].rows) {
      const key = placeKey(kind, idIn(kind, row.cells[idAt]));
      if (!places.has(key)) places.set(key, row);
    }
  }
  return places;
}

const idIn = (kind: RowKind, cell: Cell | undefined): string =>
  kind === 'class' ? classCodeIn(cell) : String(cell ?? '');

/** What rows are called, by their ids; of those in the sheet, as they are called there. */
export const namesOf = (
  { classes }: WorkbookReading,
  classCode: string,
  others: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> => {
  const here = classes.find((one) => one.classCode === classCode);
  const named = here === undefined ? [] : rowNames({ cells: here.cells, ...cellsOf(here.lists) });
  return new Map([...Object.entries(others), ...named]);
};

/** A row of a class, or a cell of it. */
interface RowCell {
  readonly kind: RowKind;
  readonly row?: string;
  readonly field?: string;
}

/**
 * A row or cell in a clerk's words: `Học viên dòng 12 · Nguyễn Thị Mẫu · Số điện thoại`; where the row is no longer in the
 * sheet, `Học viên, dòng đã xóa · …`.
 */
export function describeRow(
  { kind, row, field }: RowCell,
  places: RowPlaces,
  names: ReadonlyMap<string, string>,
): string {
  const header = field === undefined ? [] : [headerOf(kind, field)];
  if (kind === 'class' || row === undefined) return [TABS.class, ...header].join(' · ');
  const place = places.get(placeKey(kind, row));
  const where =
    place === undefined ? `${TABS[kind]}, dòng đã xóa` : `${TABS[kind]} dòng ${String(place.rowNumber)}`;
  return [where, names.get(row) ?? '', ...header].filter((part) => part !== '').join(' · ');
}
