import { cleanText } from '../cell/cleanText.ts';
import type { Cell } from '../schema/cell.ts';
import { SENT_KEYS } from '../schema/sentKeys.ts';
import type { ListKind } from '../schema/tabs.ts';
import { hashCells } from './contentHash.ts';

/** Rows that each have an id of their own, and which of them (by place in the list) did not bring one. */
export interface IdentifiedRows {
  readonly rows: readonly { readonly id: string; readonly cells: readonly Cell[] }[];
  readonly unidentified: readonly number[];
}

/**
 * Gives every row of a list (cells in the order of its kind's `SENT_KEYS`) an id: its own, or, where that is blank or
 * already taken by an earlier row, one made of its content. Such a provisional id holds until the add-on writes a real one:
 * the server never writes into a reporter's workbook (`docs/decisions/`).
 */
export function identifyRows(kind: ListKind, rows: readonly (readonly Cell[])[]): IdentifiedRows {
  const keys = SENT_KEYS[kind];
  const idAt = keys.indexOf('_id');
  const taken = new Set<string>();
  const unidentified: number[] = [];
  const identified = rows.map((cells, at) => {
    const own = cleanText(cells[idAt] ?? '');
    const isOwn = own !== '' && !taken.has(own);
    if (!isOwn) unidentified.push(at);
    const id = isOwn
      ? own
      : provisionalId(
          cells.filter((_, column) => column !== idAt),
          taken,
        );
    taken.add(id);
    return { id, cells: keys.map((_, column) => (column === idAt ? id : (cells[column] ?? ''))) };
  });
  return { rows: identified, unidentified };
}

function provisionalId(content: readonly Cell[], taken: ReadonlySet<string>): string {
  const made = `~${hashCells(content)}`;
  let id = made;
  for (let copy = 2; taken.has(id); copy += 1) id = `${made}.${String(copy)}`;
  return id;
}
