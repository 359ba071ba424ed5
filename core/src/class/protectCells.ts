import type { Cell } from '../schema/cell.ts';
import type { ColumnType } from '../schema/column.ts';
import { columnsOf } from '../schema/columnsOf.ts';
import { SENT_KEYS } from '../schema/sentKeys.ts';
import { ROW_KINDS, type RowKind } from '../schema/tabs.ts';
import { maskIdNumbers } from './maskIdNumbers.ts';
import { protectRowId } from './protectRowId.ts';

const AMOUNTS: readonly ColumnType[] = ['money', 'count', 'days', 'date', 'quantity'];
const AMOUNT_KEYS = new Set<string>(
  ROW_KINDS.flatMap((kind) =>
    columnsOf[kind].filter(({ type }) => AMOUNTS.includes(type)).map(({ key }) => key),
  ),
);

/**
 * The cells of a row, in the order of its kind's `SENT_KEYS`, as they may be kept on the server: a note or a lecturer's
 * name may hold an identity number too, an amount of 12 digits is an amount [design §8].
 */
export const protectCells = (kind: RowKind, cells: readonly Cell[]): Cell[] =>
  cells.map((cell, at) => protectCell(SENT_KEYS[kind][at] ?? '', cell));

function protectCell(key: string, cell: Cell): Cell {
  if (key === '_id') return protectRowId(cell);
  return AMOUNT_KEYS.has(key) ? cell : maskIdNumbers(cell);
}
