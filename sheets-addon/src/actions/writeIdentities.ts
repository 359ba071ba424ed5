import type { Cell } from '../../../core/src/schema/cell.ts';
import type { Ports } from '../ports.ts';
import { stretchesOf } from './writeBlocks.ts';
import type { ColumnNow } from './writeColumn.ts';

/** Two calls each: what a run has time for. */
const MOST_STRETCHES = 100;

/**
 * Writes what tells rows apart into a column, one stretch of neighbouring rows after the other, and answers which rows got
 * theirs. Before each stretch the column is read again, and nothing more is written once somebody has moved rows: in another
 * row an id makes it another learner's, and over a longer stretch with the ids in between, every learner another one. What
 * is left is for the next run.
 */
export function writeIdentities(
  cells: Ports['cells'],
  { tab, column, now }: ColumnNow,
  news: ReadonlyMap<number, string>,
): Map<number, string> {
  const written = new Map<number, string>();
  const whole = { tab, column, row: 1, rows: now.length, columns: 1 };
  const expected: Cell[] = [...now];
  const lacking = [...news.keys()].sort((a, b) => a - b);
  for (const { row, rows } of stretchesOf(lacking).slice(0, MOST_STRETCHES)) {
    if (cells.readNow(whole).some(([cell], at) => cell !== expected[at])) return written;
    const ids = Array.from({ length: rows }, (_, at) => news.get(row + at) ?? '');
    cells.writeValues(
      { tab, column, row },
      ids.map((id) => [id]),
    );
    for (const [at, id] of ids.entries()) written.set(row + at, id);
    expected.splice(row - 1, rows, ...ids);
  }
  return written;
}
