import { diffClass, type CellChange, type RowOfKind } from '../class/diffClass.ts';
import { fieldOwner } from '../class/fieldOwner.ts';
import { isBlank, type Cell } from '../schema/cell.ts';
import type { ClassCells } from '../schema/classCells.ts';
import { SENT_KEYS } from '../schema/sentKeys.ts';
import { LIST_KINDS, type ListKind, type RowKind } from '../schema/tabs.ts';

/** A row that left the sheet, to be written at the end of its list: its cells in the order of its kind's `SENT_KEYS`. */
export interface RowToPutBack {
  readonly kind: ListKind;
  readonly row: string;
  readonly cells: readonly Cell[];
}

/** A cell whose content the server never had in full: an identity number is kept as a key and its last three digits. */
export interface LostCell {
  readonly kind: RowKind;
  readonly row?: string;
  readonly field: string;
  /** All that is known of it: `…123`. */
  readonly shown: Cell;
}

/** What to write into a sheet so that a class is again what it was. */
export interface RestorePlan {
  /** Cells that are another now: of the class's own row and of rows that are still there. */
  readonly overwrite: readonly CellChange[];
  readonly putBack: readonly RowToPutBack[];
  /** Said to the person: in rows still there the cell stays as it is, in rows put back it shows `shown`. */
  readonly lost: readonly LostCell[];
  /** Rows that were not there then. They are left to the person. */
  readonly surplus: readonly RowOfKind[];
}

/**
 * Plans the restoring of a class to an earlier state [design §5]. `revision`: that state; `present`: what the sheet holds
 * now, both as the server keeps them, so that an identity number that was not touched is known by its key and stays as it
 * is in the sheet. Nothing typed is ever overwritten by a masked cell. The province's fields are not the sheet's to restore.
 */
export function restorePlan(revision: ClassCells, present: ClassCells): RestorePlan {
  const { cells, addedRows, removedRows } = diffClass(present, revision);
  const changes = cells.filter(
    ({ kind, field }) => field !== 'classCode' && (kind !== 'class' || fieldOwner(field) === 'reporter'),
  );
  const gone = new Set(addedRows.map(({ kind, row }) => `${kind} ${row}`));
  const putBack = LIST_KINDS.flatMap((kind) =>
    revision[`${kind}s`].flatMap((row): RowToPutBack[] => {
      const id = String(row[SENT_KEYS[kind].indexOf('_id')]);
      return gone.has(`${kind} ${id}`) ? [{ kind, row: id, cells: shownCells(kind, row) }] : [];
    }),
  );
  return {
    overwrite: changes.filter(({ kind, field, to }) => !isMasked(kind, field, to)),
    putBack,
    lost: [
      ...changes.flatMap(({ kind, row, field, to }): LostCell[] =>
        isMasked(kind, field, to) ? [{ kind, ...(row && { row }), field, shown: shownCell(field, to) }] : [],
      ),
      ...putBack.flatMap(lostIn),
    ],
    surplus: removedRows,
  };
}

/** As `maskIdNumbers` leaves it. */
const MASKED = /…\d(?:[ .-]?\d){2}(?!\d)/;

/** What the server keeps there is less than what was typed, or may be. */
function isMasked(kind: RowKind, field: string, cell: Cell): boolean {
  if (isBlank(cell)) return false;
  if (kind === 'enrolment' && field === 'idNumber') return true;
  return (kind === 'enrolment' && field === 'ethnicity' && cell === 'DTTS') || MASKED.test(String(cell));
}

/** Without the key of an identity number. */
const shownCell = (field: string, cell: Cell): Cell =>
  field === 'idNumber' && !isBlank(cell) ? `…${String(cell).split('…').pop() ?? ''}` : cell;

const shownCells = (kind: ListKind, row: readonly Cell[]): Cell[] =>
  row.map((cell, at) => shownCell(SENT_KEYS[kind][at] ?? '', cell));

const lostIn = ({ kind, row, cells }: RowToPutBack): LostCell[] =>
  SENT_KEYS[kind].flatMap((field, at) => {
    const shown = cells[at] ?? '';
    return isMasked(kind, field, shown) ? [{ kind, row, field, shown }] : [];
  });
