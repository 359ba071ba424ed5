import { cleanText } from '../cell/cleanText.ts';
import type { Cell } from '../schema/cell.ts';
import { ENROLMENT_KEYS } from '../schema/sentKeys.ts';
import { hashCells } from './contentHash.ts';

const ID_AT = ENROLMENT_KEYS.indexOf('_id');

/** Rows that each have an id of their own, and which of them (by place in the list) did not bring one. */
export interface IdentifiedRows {
  readonly rows: readonly { readonly id: string; readonly cells: readonly Cell[] }[];
  readonly unidentified: readonly number[];
}

/**
 * Gives every enrolment row (cells in the order of `ENROLMENT_KEYS`) an id: its own, or, where that is blank or already
 * taken by an earlier row, one made of its content. Such a provisional id holds until the add-on writes a real one: the
 * server never writes into a reporter's workbook (`docs/decisions/`).
 */
export function identifyRows(rows: readonly (readonly Cell[])[]): IdentifiedRows {
  const taken = new Set<string>();
  const unidentified: number[] = [];
  const identified = rows.map((cells, at) => {
    const own = cleanText(cells[ID_AT] ?? '');
    const isOwn = own !== '' && !taken.has(own);
    if (!isOwn) unidentified.push(at);
    const id = isOwn ? own : provisionalId(cells, taken);
    taken.add(id);
    return { id, cells: ENROLMENT_KEYS.map((_, column) => (column === ID_AT ? id : (cells[column] ?? ''))) };
  });
  return { rows: identified, unidentified };
}

function provisionalId(cells: readonly Cell[], taken: ReadonlySet<string>): string {
  const content = `~${hashCells(cells.filter((_, at) => at !== ID_AT))}`;
  let id = content;
  for (let copy = 2; taken.has(id); copy += 1) id = `${content}.${String(copy)}`;
  return id;
}
