import type { Cell } from '../schema/cell.ts';
import { classColumns } from '../schema/classColumns.ts';
import type { ColumnType } from '../schema/column.ts';
import { CLASS_KEYS } from '../schema/sentKeys.ts';
import { maskIdNumbers } from './maskIdNumbers.ts';

const AMOUNTS: readonly ColumnType[] = ['money', 'count', 'days', 'date'];
const AMOUNT_KEYS = new Set<string>(
  classColumns.filter(({ type }) => AMOUNTS.includes(type)).map(({ key }) => key),
);

/**
 * A class's own cells, in the order of `CLASS_KEYS`, as they may be kept on the server: a note or a lecturer's name may
 * hold an identity number too, an amount of 12 digits is an amount [design §8].
 */
export const protectCells = (cells: readonly Cell[]): Cell[] =>
  cells.map((cell, at) => (AMOUNT_KEYS.has(CLASS_KEYS[at] ?? '') ? cell : maskIdNumbers(cell)));
