import type { Area } from './area.ts';
import { cellAt, editCells } from './cells.ts';
import { effectiveValue } from './effectiveValue.ts';
import type { EffectiveValue } from './effectiveValue.ts';
import type { Cell, Sheet } from './spreadsheet.ts';

/** `column` counts from 0 on the tab, not within the sorted area. */
export type SortKey = { readonly column: number; readonly ascending: boolean };

const VIETNAMESE = new Intl.Collator('vi');

/**
 * Sorts an area's rows by its keys; whole cells move (value, format, note, validation), only inside the area.
 * Ascending is numbers, text, booleans, errors; blanks are last either way; equal rows keep their order.
 */
export function sortArea(sheet: Sheet, area: Area, keys: readonly SortKey[]): Sheet {
  const rows = Array.from({ length: area.endRow - area.startRow }, (_, index) => area.startRow + index);
  const order = rows
    .map((row) => ({ row, values: keys.map(({ column }) => effectiveValue(cellAt(sheet, row, column))) }))
    .sort((a, b) => compareRows(a.values, b.values, keys))
    .map(({ row }) => row);
  const source = (row: number) => order[row - area.startRow] ?? row;
  return editCells(sheet, area, (_cell: Cell, row, column) => cellAt(sheet, source(row), column));
}

type Values = readonly (EffectiveValue | undefined)[];

function compareRows(a: Values, b: Values, keys: readonly SortKey[]): number {
  for (const [index, { ascending }] of keys.entries()) {
    const order = compareValues(a[index], b[index], ascending);
    if (order !== 0) return order;
  }
  return 0;
}

function compareValues(
  a: EffectiveValue | undefined,
  b: EffectiveValue | undefined,
  ascending: boolean,
): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  const order = rank(a) - rank(b) || compareAlike(a, b);
  return ascending ? order : -order;
}

function compareAlike(a: EffectiveValue, b: EffectiveValue): number {
  if (typeof a === 'string' && typeof b === 'string') return VIETNAMESE.compare(a, b);
  return Number(a) - Number(b) || 0;
}

const RANKS: Readonly<Record<string, number>> = { number: 0, string: 1, boolean: 2, object: 3 };
const rank = (value: EffectiveValue) => RANKS[typeof value] ?? 4;
