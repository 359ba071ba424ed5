import type { Cell } from '../schema/cell.ts';

/** Most characters of a reporter's cell that the province is shown. */
const MOST_SHOWN = 500;

/** A cell of a reporter's sheet as the province's tab shows it: what it holds, a very long text cut. */
export const shownCell = (cell: Cell): Cell =>
  typeof cell === 'string' && cell.length > MOST_SHOWN ? `${cell.slice(0, MOST_SHOWN)}…` : cell;
