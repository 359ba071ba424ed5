import type { Cell } from '../../../core/src/schema/cell.ts';
import { columnsOf } from '../../../core/src/schema/columnsOf.ts';
import { ROW_KINDS, TABS, type RowKind } from '../../../core/src/schema/tabs.ts';
import { readTab } from '../../../core/src/sheet/readTab.ts';
import type { Ports } from '../ports.ts';
import { having, number, oneOf, text, type Shape } from './shapes.ts';
import { writeColumn } from './writeColumn.ts';

/** What a cell is to hold instead of what it holds. */
export interface CellChange {
  readonly kind: RowKind;
  readonly field: string;
  /** The row as shown; where its id stands elsewhere by now, the row is looked for there. */
  readonly rowNumber: number;
  /** The row's id, or a class's code; empty when it has none yet. */
  readonly id: string;
  /** What the cell held when the change was thought of: a cell that holds anything else is left alone. */
  readonly from: Cell;
  readonly to: Cell;
  /** The formula to write instead of the value that it gives. */
  readonly formula?: string;
}

const isCell: Shape<Cell> = (value): value is Cell => /^(?:string|number|boolean)$/.test(typeof value);

/** Whether a value that came from elsewhere is a change. */
export const isChange = having<CellChange>({
  kind: oneOf(...ROW_KINDS),
  field: text,
  rowNumber: number,
  id: text,
  from: isCell,
  to: isCell,
});

/** What became of changes. */
export interface ChangeOutcome {
  /** For each cell that was written, what writes back what it held, a formula too. */
  readonly undoing: readonly CellChange[];
  /** How many cells had changed meanwhile, or are gone: left alone. */
  readonly left: number;
}

/** The column that tells a tab's rows apart. */
export const idFieldOf = (kind: RowKind): string => (kind === 'class' ? 'classCode' : '_id');

/**
 * Writes cells of people's own columns, each only if it still holds what it is said to hold; text arrives exactly as it
 * is, leading zeros too, whatever format the cell has. For a tab one call, for each of its columns three to twelve, however
 * many cells there are. Cells in between, where a column takes one long call, are written as they are read just before.
 */
export function changeCells(cells: Ports['cells'], changes: readonly CellChange[]): ChangeOutcome {
  const undoing = ROW_KINDS.flatMap((kind) => {
    const ofTab = changes.filter((change) => change.kind === kind);
    return ofTab.length === 0 ? [] : changeTab(cells, kind, ofTab);
  });
  return { undoing, left: changes.length - undoing.length };
}

/** Answers what undoes the changes that were made. */
function changeTab(cells: Ports['cells'], kind: RowKind, changes: readonly CellChange[]): CellChange[] {
  const values = cells.readTab(TABS[kind]) ?? [];
  const { positions } = readTab(values.slice(0, 1), columnsOf[kind]);
  const columnOf = (field: string): Column => {
    const position = positions[columnsOf[kind].findIndex(({ key }) => key === field)] ?? -1;
    const now = position < 0 ? [] : values.map((row) => row[position] ?? '');
    return { tab: TABS[kind], column: position + 1, now };
  };
  const ids = columnOf(idFieldOf(kind)).now.map(String);
  const fields = [...new Set(changes.map(({ field }) => field))];
  return fields.flatMap((field) => {
    const column = columnOf(field);
    const due = changes
      .filter((change) => change.field === field)
      .map((change) => ({ ...change, rowNumber: rowOf(change, ids) }))
      .filter(({ rowNumber, from }) => rowNumber > 1 && isSame(column.now[rowNumber - 1], from));
    return due.length === 0 ? [] : changeColumn(cells, column, due);
  });
}

/** Where a row is now, 1-based; 0 when it is gone. */
function rowOf({ rowNumber, id }: CellChange, ids: readonly string[]): number {
  const isThere = id === '' || (ids[rowNumber - 1] ?? '') === id;
  return isThere ? rowNumber : 1 + ids.indexOf(id);
}

// A plain-text cell makes text of a number.
const isSame = (now: Cell | undefined, then: Cell): boolean =>
  now !== undefined && String(now) === String(then);

/** A column of a tab (1-based) and what its cells hold, from row 1 on. */
interface Column {
  readonly tab: string;
  readonly column: number;
  readonly now: readonly Cell[];
}

function changeColumn(
  cells: Ports['cells'],
  { tab, column, now }: Column,
  changes: readonly CellChange[],
): CellChange[] {
  const rows = changes.map(({ rowNumber }) => rowNumber);
  const first = Math.min(...rows);
  const area = { tab, column, row: first, rows: Math.max(...rows) - first + 1, columns: 1 };
  const formats = cells.readFormats(area);
  const formulas = cells.readFormulas(area);
  const formulaAt = (rowNumber: number): string => formulas[rowNumber - first]?.[0] ?? '';
  const exact = (cell: Cell, rowNumber: number): Cell =>
    asTyped(cell, formats[rowNumber - first]?.[0] === PLAIN_TEXT);
  const news = changes.map(
    ({ rowNumber, to, formula }) => [rowNumber, formula ?? notFormula(exact(to, rowNumber))] as const,
  );
  const exactNow = now.map((cell, at) => formulaAt(at + 1) || exact(cell, at + 1));
  writeColumn(cells, { tab, column, now: exactNow }, new Map(news));
  return changes.map(({ formula: _, from, to, ...place }) => {
    const formula = formulaAt(place.rowNumber);
    return { ...place, from: to, to: from, ...(formula === '' ? {} : { formula }) };
  });
}

/** Text that was meant for a cell never becomes a formula, whatever the cell's format. */
const notFormula = (cell: Cell): Cell =>
  typeof cell === 'string' && cell.startsWith('=') ? `'${cell}` : cell;

const PLAIN_TEXT = '@';
// What a sheet may read as a number, a day, a formula or a tick.
const READ_AS_ELSE = /\d|^\s*[=+\-'.]|^\s*(?:true|false)\s*$/i;

/** What to write so that the cell holds exactly this text. */
const asTyped = (cell: Cell, isPlainText: boolean): Cell =>
  typeof cell === 'string' && !isPlainText && READ_AS_ELSE.test(cell) ? `'${cell}` : cell;
