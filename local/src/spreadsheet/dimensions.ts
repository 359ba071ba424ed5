import { sheetById } from './area.ts';
import { bareCell, resizeGrid, withSheet } from './cells.ts';
import { refusal } from './refusal.ts';
import { shiftRanges } from './shiftedRanges.ts';
import type { Cell, Column, Dimension, GridProperties, Row, Sheet, Spreadsheet } from './spreadsheet.ts';

/** Whole rows or columns of one tab, counted from 0, end exclusive. */
export type DimensionSpan = {
  readonly sheetId: number;
  readonly dimension: Dimension;
  readonly start: number;
  readonly end: number;
};

const COUNT = { ROWS: 'rowCount', COLUMNS: 'columnCount' } as const;
const FROZEN = { ROWS: 'frozenRowCount', COLUMNS: 'frozenColumnCount' } as const;
const WORD = { ROWS: 'rows', COLUMNS: 'columns' } as const;

/**
 * Puts blank rows or columns in. They take the looks (format, validation, size) of the one before or after, or none.
 * Refuses a place beyond the grid.
 */
export function insertDimension(
  spreadsheet: Spreadsheet,
  span: DimensionSpan,
  inherit: 'before' | 'after' | 'none',
): Spreadsheet {
  const { start, end, dimension, sheetId } = checkedSpan(spreadsheet, { ...span, end: span.start }, span.end);
  const changed = withSheet(spreadsheet, sheetId, (sheet) => {
    const grid = sheet.properties.gridProperties;
    const frozen =
      start < frozenOf(grid, dimension)
        ? { [FROZEN[dimension]]: frozenOf(grid, dimension) + end - start }
        : {};
    const size = { [COUNT[dimension]]: grid[COUNT[dimension]] + end - start, ...frozen };
    const model = inherit === 'none' ? -1 : inherit === 'before' ? start - 1 : start;
    return insertInto[dimension](resizeGrid(sheet, size), { start, count: end - start, model });
  });
  return shiftRanges(changed, { sheetId, dimension, start, end, kind: 'insert' });
}

/** Takes rows or columns out. Refuses to take all of them, or all that are not frozen. */
export function deleteDimension(spreadsheet: Spreadsheet, span: DimensionSpan): Spreadsheet {
  const { start, end, dimension, sheetId } = checkedSpan(spreadsheet, span, span.end);
  const changed = withSheet(spreadsheet, sheetId, (sheet) => {
    const grid = sheet.properties.gridProperties;
    const left = grid[COUNT[dimension]] - (end - start);
    const frozen = frozenOf(grid, dimension);
    const frozenLeft = frozen - Math.max(0, Math.min(frozen, end) - start);
    if (left <= 0) throw refusal(`You can't delete all the ${WORD[dimension]} on the sheet.`);
    if (frozen > 0 && left <= frozenLeft) {
      throw refusal(`Sorry, it is not possible to delete all non-frozen ${WORD[dimension]}.`);
    }
    const removed = removeFrom[dimension](sheet, start, end - start);
    return resizeGrid(removed, {
      [COUNT[dimension]]: left,
      ...(frozenLeft === frozen ? {} : { [FROZEN[dimension]]: frozenLeft }),
    });
  });
  return shiftRanges(changed, { sheetId, dimension, start, end, kind: 'delete' });
}

/**
 * Moves rows or columns before the one that was at `destination`. Merges, protected ranges and the like stay where
 * they are. Refuses a destination inside the moved part.
 */
export function moveDimension(
  spreadsheet: Spreadsheet,
  span: DimensionSpan,
  destination: number,
): Spreadsheet {
  const { start, end, dimension, sheetId } = checkedSpan(spreadsheet, span, span.end);
  const sheet = sheetById(spreadsheet, sheetId);
  const size = sheet.properties.gridProperties[COUNT[dimension]];
  if (destination < 0 || destination > size || (destination > start && destination < end)) {
    throw refusal(
      `Cannot move ${WORD[dimension]} ${String(start)}-${String(end)} to ${String(destination)}.`,
    );
  }
  return withSheet(spreadsheet, sheetId, (before) => moveWithin[dimension](before, start, end, destination));
}

function checkedSpan(spreadsheet: Spreadsheet, within: DimensionSpan, end: number): DimensionSpan {
  const size = sheetById(spreadsheet, within.sheetId).properties.gridProperties[COUNT[within.dimension]];
  if (within.start < 0 || within.start >= end || within.start > size || within.end > size) {
    throw refusal(
      `Invalid ${WORD[within.dimension]} ${String(within.start)}-${String(end)}: the sheet has ${String(size)}.`,
    );
  }
  return { ...within, end };
}

const frozenOf = (grid: GridProperties, dimension: Dimension) => grid[FROZEN[dimension]] ?? 0;

type Insertion = { readonly start: number; readonly count: number; readonly model: number };

const insertInto: Record<Dimension, (sheet: Sheet, insertion: Insertion) => Sheet> = {
  ROWS: (sheet, { start, count, model }) => {
    const row = sheet.rows[model] ?? null;
    const blank = row === null ? null : { ...row, cells: row.cells.map(bare) };
    return { ...sheet, rows: splice(sheet.rows, start, 0, Array<Row | null>(count).fill(blank)) };
  },
  COLUMNS: (sheet, { start, count, model }) => {
    const columns = splice(
      sheet.columns,
      start,
      0,
      Array<Column | null>(count).fill(sheet.columns[model] ?? null),
    );
    const inRow = (cells: readonly (Cell | null)[]) =>
      splice(cells, start, 0, Array<Cell | null>(count).fill(bare(cells[model] ?? null)));
    return { ...sheet, columns, rows: eachRow(sheet, inRow) };
  },
};

const removeFrom: Record<Dimension, (sheet: Sheet, start: number, count: number) => Sheet> = {
  ROWS: (sheet, start, count) => ({ ...sheet, rows: splice(sheet.rows, start, count, []) }),
  COLUMNS: (sheet, start, count) => ({
    ...sheet,
    columns: splice(sheet.columns, start, count, []),
    rows: eachRow(sheet, (cells) => splice(cells, start, count, [])),
  }),
};

const moveWithin: Record<Dimension, (sheet: Sheet, start: number, end: number, to: number) => Sheet> = {
  ROWS: (sheet, start, end, to) => ({ ...sheet, rows: move(sheet.rows, start, end, to) }),
  COLUMNS: (sheet, start, end, to) => ({
    ...sheet,
    columns: move(sheet.columns, start, end, to),
    rows: eachRow(sheet, (cells) => move(cells, start, end, to)),
  }),
};

const eachRow = (sheet: Sheet, change: (cells: readonly (Cell | null)[]) => (Cell | null)[]) =>
  sheet.rows.map((row) => (row === null ? null : { ...row, cells: change(row.cells) }));

function bare(cell: Cell | null): Cell | null {
  if (cell?.format === undefined && cell?.validation === undefined) return null;
  return bareCell(cell);
}

function splice<T>(list: readonly (T | null)[], at: number, remove: number, insert: readonly (T | null)[]) {
  if (list.length <= at && insert.every((item) => item === null)) return [...list];
  return [...padded(list, at).slice(0, at), ...insert, ...list.slice(at + remove)];
}

function move<T>(list: readonly (T | null)[], start: number, end: number, to: number): (T | null)[] {
  const all = padded(list, Math.max(end, to));
  const block = all.slice(start, end);
  const rest = [...all.slice(0, start), ...all.slice(end)];
  return splice(rest, to > start ? to - block.length : to, 0, block);
}

function padded<T>(list: readonly (T | null)[], length: number): (T | null)[] {
  return list.length >= length ? [...list] : [...list, ...Array<null>(length - list.length).fill(null)];
}
