import type { sheets_v4 } from '@googleapis/sheets';
import type { Cell } from '../../../core/src/schema/cell.ts';
import type { GridSize } from '../deps.ts';
import { gridSizeOf } from './gridSize.ts';

/** Rows of cells. */
export type Values = readonly (readonly Cell[])[];

/** A tab's values, and its size as the range tells it that Google names. */
export interface ReadRange {
  readonly values: Values;
  readonly size: GridSize | undefined;
}

/** The tabs of an answer of `values.batchGet`, of which there must be `count`. */
export function readRanges(
  { valueRanges }: sheets_v4.Schema$BatchGetValuesResponse,
  count: number,
): ReadRange[] {
  if (valueRanges?.length !== count) throw new Error('The Sheets API answered fewer tabs than asked');
  return valueRanges.map(({ values, range }) => ({ values: readValues(values), size: gridSizeOf(range) }));
}

/** What the API answers is untrusted: anything that is no cell is a bug of ours to find, not to store. */
function readValues(values: unknown): Values {
  if (values === undefined || values === null) return [];
  if (!Array.isArray(values) || !values.every((row): row is unknown[] => Array.isArray(row))) {
    throw new Error('The Sheets API answered values that are no rows');
  }
  return values.map((row) => row.map(readCell));
}

function readCell(cell: unknown): Cell {
  if (typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean') return cell;
  if (cell === null || cell === undefined) return '';
  throw new Error('The Sheets API answered a value that is no cell');
}
