import type { Cell } from '../../../core/src/schema/cell.ts';
import type { Ports } from '../ports.ts';

/** New values by column, then by row; both 1-based. */
export type NewCells = ReadonlyMap<number, ReadonlyMap<number, Cell>>;

interface Block {
  readonly column: number;
  readonly columns: number;
  readonly row: number;
  readonly rows: number;
}

// Beyond this many separate calls one call a column is better, with the values just read in between.
const MOST_CALLS = 10;

/**
 * Writes cells of a tab in few calls: one for every block of neighbouring cells; where that were more than ten, one for
 * every column, over the stretch from its first new cell to its last. `now`: what the cells in between hold, undefined for
 * one that must not be written over, where a stretch is parted.
 */
export function writeBlocks(
  cells: Ports['cells'],
  tab: string,
  news: NewCells,
  now: (row: number, column: number) => Cell | undefined,
): void {
  const exact = blocksOf(news, stretchesOf);
  const blocks = exact.length > MOST_CALLS ? blocksOf(news, partedBy(now)) : exact;
  for (const { row, rows, column, columns } of blocks) {
    const values = Array.from({ length: rows }, (_, y) =>
      Array.from(
        { length: columns },
        (__, x) => news.get(column + x)?.get(row + y) ?? now(row + y, column + x) ?? '',
      ),
    );
    cells.writeValues({ tab, row, column }, values);
  }
}

/** Neighbouring rows: the first one, and how many. */
type Stretch = Pick<Block, 'row' | 'rows'>;

/** Neighbouring columns that are written over the same rows are one block. */
function blocksOf(
  news: NewCells,
  stretches: (rows: readonly number[], column: number) => Stretch[],
): Block[] {
  const blocks: Block[] = [];
  for (const column of [...news.keys()].sort((a, b) => a - b)) {
    const ofColumn = [...(news.get(column)?.keys() ?? [])].sort((a, b) => a - b);
    for (const { row, rows } of stretches(ofColumn, column)) {
      const beside = blocks.findIndex(
        (one) => one.row === row && one.rows === rows && one.column + one.columns === column,
      );
      const left = blocks[beside];
      if (left === undefined) blocks.push({ column, columns: 1, row, rows });
      else blocks[beside] = { ...left, columns: left.columns + 1 };
    }
  }
  return blocks;
}

/** Stretches of neighbouring rows; `rows` from the top. */
export function stretchesOf(rows: readonly number[]): Stretch[] {
  const found: { row: number; rows: number }[] = [];
  for (const row of rows) {
    const last = found[found.length - 1];
    if (last !== undefined && last.row + last.rows === row) last.rows += 1;
    else found.push({ row, rows: 1 });
  }
  return found;
}

/** From the first row to the last, but never over a cell of which nothing is known. */
const partedBy =
  (now: (row: number, column: number) => Cell | undefined) =>
  (rows: readonly number[], column: number): Stretch[] => {
    const found: { row: number; rows: number }[] = [];
    for (const row of rows) {
      const last = found[found.length - 1];
      const next = last === undefined ? row : last.row + last.rows;
      const between = Array.from({ length: row - next }, (_, at) => next + at);
      if (last === undefined || between.some((one) => now(one, column) === undefined)) {
        found.push({ row, rows: 1 });
      } else last.rows = row - last.row + 1;
    }
    return found;
  };
