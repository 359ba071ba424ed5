import type { Cell } from '../schema/cell.ts';
import { HEAD_ROWS } from './formGrid.ts';
import type { FormColumn, FormRow, FormTable } from './formTable.ts';

/**
 * What the number in a cell of a form is: a sum over classes, named as `Form.add` names it; made of other columns of its
 * row; or the plan's own.
 */
export type NumberSource =
  | { readonly kind: 'counted'; readonly line: string; readonly measure: string }
  | { readonly kind: 'made'; readonly of: readonly FormColumn[] }
  | { readonly kind: 'planned' };

/** A number of a form, where it stands. */
export interface NumberCell {
  readonly row: FormRow;
  readonly column: FormColumn;
  readonly value: Cell;
  readonly source: NumberSource;
}

/**
 * The number at a place of a published form, row and column counted from 1 as in the sheet; undefined where the form has
 * words, or nothing.
 */
export function numberAt(table: FormTable, place: { row: number; column: number }): NumberCell | undefined {
  const row = table.rows[place.row - 1 - HEAD_ROWS];
  const column = table.columns[place.column - 1];
  if (row === undefined || column === undefined || column.format === 'text') return undefined;
  // What charts are drawn of stands on the forms too.
  if (table.charts !== undefined) return undefined;
  const source = sourceOf(table, row, column);
  const value = row.cells[place.column - 1] ?? '';
  // Some forms leave out a sum in lines that have none of it.
  if (source === undefined || (source.kind === 'counted' && value === '')) return undefined;
  return { row, column, value, source };
}

/** The forms with columns of the plan’s own. */
const PLANNED_FORMS = ['01', '03', '06'];

function sourceOf(
  { columns, formNumber }: FormTable,
  { line }: FormRow,
  column: FormColumn,
): NumberSource | undefined {
  if (line === undefined) return undefined;
  if (column.measure !== undefined) return { kind: 'counted', line, measure: column.measure };
  const [, made] = column.number.split('=');
  if (made === undefined) return PLANNED_FORMS.includes(formNumber) ? { kind: 'planned' } : undefined;
  const numbers = made.match(/\(\d+\)/g) ?? [];
  const of = numbers.flatMap((number) => columns.find((one) => ownNumber(one) === number) ?? []);
  return { kind: 'made', of };
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
