import { joinCells, type CellBlock, type PlacedCell } from './joinCells.ts';

/** Rows of a portion: some 400 kB at most, so that portions fill requests of 2 MB well. */
const PORTION_ROWS = 500;

/** Cells in portions of so many rows each, none of a row in two of them; `first` stand in the first one, whatever their rows. */
export function cellPortions(
  first: readonly PlacedCell[],
  cells: readonly PlacedCell[],
): readonly (readonly CellBlock[])[] {
  const portions = new Map<number, PlacedCell[]>();
  for (const cell of cells) {
    const at = Math.floor(cell.row / PORTION_ROWS);
    const portion = portions.get(at);
    if (portion === undefined) portions.set(at, [cell]);
    else portion.push(cell);
  }
  const [start = [], ...rest] = portions.values();
  return [[...first, ...start], ...rest].filter((portion) => portion.length > 0).map(joinCells);
}
