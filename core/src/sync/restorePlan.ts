import { diffClass, type CellChange, type RowOfKind } from '../class/diffClass.ts';
import { fieldOwner } from '../class/fieldOwner.ts';
import { isBlank, type Cell } from '../schema/cell.ts';
import type { ClassCells } from '../schema/classCells.ts';
import { CLASS_KEYS, SENT_KEYS } from '../schema/sentKeys.ts';
import { LIST_KINDS, type RowKind } from '../schema/tabs.ts';

/**
 * A row that left the sheet, to be written at the end of its tab: its cells in the order of its kind's `SENT_KEYS`. The row
 * of a class that is gone has the class's code as its id.
 */
export interface RowToPutBack {
  readonly kind: RowKind;
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
  /** Rows that the sheet has under another class by now. They are left there. */
  readonly moved: readonly RowOfKind[];
}

/** What the sheet holds of a class, as the server would keep it. */
export interface PresentClass {
  /** No cells: the class's row is gone. */
  readonly content: ClassCells;
  /** Whether a row stands under another class of the workbook. */
  readonly isElsewhere?: (kind: RowKind, row: string) => boolean;
}

/**
 * Plans the restoring of a class to an earlier state [design §5]. `revision`: that state; beside it what the sheet holds
 * now, both as the server keeps them, so that an identity number that was not touched is known by its key and stays as it
 * is in the sheet. Nothing typed is ever overwritten by a masked cell. The province's fields are not the sheet's to
 * restore; a class whose row is gone gets its row back as it stood.
 */
export function restorePlan(
  revision: ClassCells,
  { content, isElsewhere = () => false }: PresentClass,
): RestorePlan {
  const { cells, addedRows, removedRows } = diffClass(content, revision);
  const isGone = content.cells.length === 0;
  const changes = cells.filter(({ kind, field }) => kind !== 'class' || (!isGone && isRestored(field)));
  const missing = new Set(addedRows.map(({ kind, row }) => `${kind} ${row}`));
  const rows = [
    ...LIST_KINDS.flatMap((kind) =>
      revision[`${kind}s`].map((row): RowToPutBack => {
        const id = String(row[SENT_KEYS[kind].indexOf('_id')]);
        return { kind, row: id, cells: shownCells(kind, row) };
      }),
    ).filter(({ kind, row }) => missing.has(`${kind} ${row}`)),
    ...(isGone ? [classRow(revision.cells)] : []),
  ];
  const putBack = rows.filter(({ kind, row }) => !isElsewhere(kind, row));
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
    moved: rows.filter((row) => !putBack.includes(row)).map(({ kind, row }) => ({ kind, row })),
  };
}

// A code is how the row was found.
const isRestored = (field: string): boolean => field !== 'classCode' && fieldOwner(field) === 'reporter';

const classRow = (cells: readonly Cell[]): RowToPutBack => ({
  kind: 'class',
  row: String(cells[CLASS_KEYS.indexOf('classCode')]),
  cells,
});

/** As `maskIdNumbers` leaves it. */
const MASKED = /…\d(?:[ .-]?\d){2}(?!\d)/;

/** What the server keeps there is less than what was typed, or may be. */
function isMasked(kind: RowKind, field: string, cell: Cell): boolean {
  if (isBlank(cell)) return false;
  if (kind === 'enrolment' && field === 'idNumber') return true;
  return (kind === 'enrolment' && field === 'ethnicity' && cell === 'DTTS') || MASKED.test(String(cell));
}

/** A cell that the server keeps, as it may be shown: without the key of an identity number. */
export const shownCell = (field: string, cell: Cell): Cell =>
  field === 'idNumber' && !isBlank(cell) ? `…${String(cell).split('…').pop() ?? ''}` : cell;

const shownCells = (kind: RowKind, row: readonly Cell[]): Cell[] =>
  row.map((cell, at) => shownCell(SENT_KEYS[kind][at] ?? '', cell));

const lostIn = ({ kind, row, cells }: RowToPutBack): LostCell[] =>
  SENT_KEYS[kind].flatMap((field, at) => {
    const shown = cells[at] ?? '';
    return isMasked(kind, field, shown) ? [{ kind, row, field, shown }] : [];
  });
