import type { Cell } from '../../../core/src/schema/cell.ts';
import type { Ports } from '../ports.ts';

/** Where a column of a tab stands (1-based) and what its cells hold now, from row 1 on. */
export interface ColumnNow {
  readonly tab: string;
  readonly column: number;
  readonly now: readonly Cell[];
}

// Beyond this many separate calls one call over the whole stretch is better, with the values just read in between.
const MOST_CALLS = 10;

/** Writes new values into rows of one column, in as few calls as there are stretches of neighbouring rows. */
export function writeColumn(
  cells: Ports['cells'],
  { tab, column, now }: ColumnNow,
  news: ReadonlyMap<number, Cell>,
): void {
  const rows = [...news.keys()].sort((a, b) => a - b);
  const stretches = rows.reduce<number[][]>((found, row) => {
    const last = found[found.length - 1];
    if (last?.[last.length - 1] === row - 1) last.push(row);
    else found.push([row]);
    return found;
  }, []);
  for (const { first, count } of stretches.length > MOST_CALLS ? [span(rows)] : stretches.map(span)) {
    const values = Array.from({ length: count }, (_, at) => [
      news.get(first + at) ?? now[first + at - 1] ?? '',
    ]);
    cells.writeValues({ tab, row: first, column }, values);
  }
}

function span(rows: readonly number[]): { first: number; count: number } {
  const first = rows[0] ?? 1;
  return { first, count: (rows[rows.length - 1] ?? first) - first + 1 };
}
