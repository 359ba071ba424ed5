import type { Cell } from '../schema/cell.ts';
import { PROVINCE_TABS } from '../schema/tabs.ts';
import { HEAD_ROWS } from './formGrid.ts';
import type { FormColumn, FormRow, FormTable, Taken } from './formTable.ts';

/**
 * What the number in a cell of a form is: a sum over classes, named as `Form.add` names it; one that another form tells in
 * parts; made of other columns of its row; the plan's own; or one of submissions.
 */
export type NumberSource =
  | { readonly kind: 'counted'; readonly line: string; readonly measure: string }
  | { readonly kind: 'taken'; readonly from: Taken }
  | { readonly kind: 'made'; readonly of: readonly FormColumn[] }
  | { readonly kind: 'planned' }
  | { readonly kind: 'submitted' };

/** A number of a form, where it stands. */
export interface NumberCell {
  readonly row: FormRow;
  readonly column: FormColumn;
  /** What its column is called; in a block of numbers for charts what the block calls it. */
  readonly header: string;
  readonly value: Cell;
  readonly source: NumberSource;
}

/**
 * The number at a place of a published form, row and column counted from 1 as in the sheet; undefined where the form has
 * words, or nothing.
 */
export function numberAt(table: FormTable, place: { row: number; column: number }): NumberCell | undefined {
  return numberIn(table, place.row - 1 - HEAD_ROWS, place.column - 1);
}

/** The number in a row and a column of a form, both counted from 0 below its head. */
export function numberIn(table: FormTable, rowAt: number, columnAt: number): NumberCell | undefined {
  const row = table.rows[rowAt];
  const column = table.columns[columnAt];
  if (row === undefined || column === undefined || column.format === 'text') return undefined;
  const source = sourceOf(table, row, columnAt);
  const value = row.cells[columnAt] ?? '';
  // Some forms leave out a sum in lines that have none of it.
  if (source === undefined || (source.kind === 'counted' && value === '')) return undefined;
  return { row, column, header: headerOf(table, rowAt, columnAt), value, source };
}

function headerOf({ charts, columns, rows }: FormTable, rowAt: number, columnAt: number): string {
  const own = columns[columnAt]?.header ?? '';
  if (charts === undefined) return own;
  const heads = rows.slice(0, rowAt).filter(({ line }) => line === undefined);
  const head = heads.reverse().find(({ cells }) => cells.length > 0);
  return String(head?.cells[columnAt] ?? own);
}

/** The tabs with columns of the plan’s own. */
const PLANNED_TABS: readonly string[] = [
  PROVINCE_TABS.form01,
  PROVINCE_TABS.form03,
  PROVINCE_TABS.form06,
  PROVINCE_TABS.leaders,
];

function sourceOf(table: FormTable, row: FormRow, columnAt: number): NumberSource | undefined {
  const { columns, tab } = table;
  const column = columns[columnAt];
  const from = row.taken?.[columnAt];
  if (from !== undefined) return { kind: 'taken', from };
  const { line } = row;
  if (line === undefined || column === undefined) return undefined;
  if (column.measure !== undefined) return { kind: 'counted', line, measure: column.measure };
  const [, made] = column.number.split('=');
  if (made !== undefined) return madeOf(table, made);
  if (tab === PROVINCE_TABS.tracker) return { kind: 'submitted' };
  return PLANNED_TABS.includes(tab) ? { kind: 'planned' } : undefined;
}

function madeOf({ columns }: FormTable, made: string): NumberSource {
  const numbers = made.match(/\(\d+\)/g) ?? [];
  return {
    kind: 'made',
    of: numbers.flatMap((number) => columns.find((one) => ownNumber(one) === number) ?? []),
  };
}

/** `(6)` of `(6)=(4)/(2)`. */
export const ownNumber = ({ number }: FormColumn): string => number.split('=')[0] ?? '';

/** What a row of a form is called: the words before its first number, but for its place in the list. */
export function rowLabel({ columns }: FormTable, { cells }: FormRow): string {
  const first = columns.findIndex(({ format }) => format !== 'text');
  return cells
    .slice(1, first)
    .filter((cell) => cell !== '')
    .join(', ');
}
