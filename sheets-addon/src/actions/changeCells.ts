import type { Cell } from '../../../core/src/schema/cell.ts';
import { columnsOf } from '../../../core/src/schema/columnsOf.ts';
import { ROW_KINDS, TABS, type RowKind } from '../../../core/src/schema/tabs.ts';
import { readTab } from '../../../core/src/sheet/readTab.ts';
import type { Area, Ports } from '../ports.ts';
import { having, isCell, number, oneOf, text } from './shapes.ts';
import { isOfDays, showCell } from './describeCell.ts';
import { writeBlocks } from './writeBlocks.ts';

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
 * is, leading zeros too, whatever format the cell has. For a tab five to fourteen calls (more only when more than ten of
 * its columns are changed in scattered rows, or somebody types there), however many cells there are. Cells in between, where
 * a column takes one long call, are written as they are; all that is written is looked at once more when nothing is left to
 * do but to write.
 */
export function changeCells(cells: Ports['cells'], changes: readonly CellChange[]): ChangeOutcome {
  const undoing = ROW_KINDS.flatMap((kind) => {
    const ofTab = changes.filter((change) => change.kind === kind);
    return ofTab.length === 0 ? [] : changeTab(cells, kind, ofTab);
  });
  return { undoing, left: changes.length - undoing.length };
}

/** A change and its cell: 1-based, as the tab was just read. */
interface DueChange {
  readonly change: CellChange;
  readonly row: number;
  readonly column: number;
}

/** Answers what undoes the changes that were made. */
function changeTab(cells: Ports['cells'], kind: RowKind, changes: readonly CellChange[]): CellChange[] {
  const tab = TABS[kind];
  const values = cells.readTab(tab) ?? [];
  const { positions } = readTab(values.slice(0, 1), columnsOf[kind]);
  const columnOf = (field: string): number =>
    1 + (positions[columnsOf[kind].findIndex(({ key }) => key === field)] ?? -1);
  const ids = values.map((row) => String(row[columnOf(idFieldOf(kind)) - 1] ?? ''));
  const nowAt = (row: number, column: number): Cell => values[row - 1]?.[column - 1] ?? '';
  const due = changes
    .map((change): DueChange => ({ change, row: rowOf(change, ids), column: columnOf(change.field) }))
    .filter(({ row, column }) => row > 1 && row <= values.length && column > 0)
    .filter(({ change, row, column }) => isSame(nowAt(row, column), change.from));
  const idColumn = columnOf(idFieldOf(kind));
  return due.length === 0 ? [] : writeDue(cells, { tab, nowAt, idColumn }, due);
}

/** Where a row is now, 1-based; 0 when it is gone. */
function rowOf({ rowNumber, id }: CellChange, ids: readonly string[]): number {
  const isThere = id === '' || (ids[rowNumber - 1] ?? '') === id;
  return isThere ? rowNumber : 1 + ids.indexOf(id);
}

// A plain-text cell makes text of a number.
const isSame = (now: Cell | undefined, then: Cell): boolean =>
  now !== undefined && String(now) === String(then);

interface TabNow {
  readonly tab: string;
  /** 1-based; 0 when there is none. */
  readonly idColumn: number;
  readonly nowAt: (row: number, column: number) => Cell;
}

function writeDue(cells: Ports['cells'], now: TabNow, found: readonly DueChange[]): CellChange[] {
  const { tab, nowAt } = now;
  const area = areaAround(tab, found);
  const formats = cells.readFormats(area);
  const formulas = cells.readFormulas(area);
  const formulaAt = (row: number, column: number): string =>
    formulas[row - area.row]?.[column - area.column] ?? '';
  const formatAt = (row: number, column: number): string | undefined =>
    formats[row - area.row]?.[column - area.column];
  // Formats and formulas took their time.
  const isUntouched = untouchedIn(cells, area, now);
  const due = found.filter(({ row, column }) => isUntouched(row, column));
  const news = new Map<number, Map<number, Cell>>();
  for (const { change, row, column } of due) {
    const { formula, to } = change;
    const ofColumn = news.get(column) ?? new Map<number, Cell>();
    news.set(
      column,
      ofColumn.set(row, formula ?? written(heldAs(to, change, formatAt(row, column)), formatAt(row, column))),
    );
  }
  writeBlocks(cells, tab, news, (row, column) =>
    isUntouched(row, column)
      ? formulaAt(row, column) || exactly(nowAt(row, column), formatAt(row, column))
      : undefined,
  );
  return due.map(({ change: { kind, field, id, from, to }, row, column }) => {
    const formula = formulaAt(row, column);
    const held = heldAs(to, { kind, field }, formatAt(row, column));
    return { kind, field, rowNumber: row, id, from: held, to: from, ...(formula === '' ? {} : { formula }) };
  });
}

/**
 * Reads the rows of the area once more, and tells of which cells nobody has changed since the tab was read: of none when rows
 * have moved.
 */
function untouchedIn(
  cells: Ports['cells'],
  { tab, row: first, rows, column, columns }: Area,
  { idColumn, nowAt }: TabNow,
): (row: number, column: number) => boolean {
  const left = idColumn === 0 ? column : Math.min(column, idColumn);
  const right = Math.max(column + columns - 1, idColumn);
  const again = cells.readNow({ tab, row: first, rows, column: left, columns: right - left + 1 });
  const isAsRead = (row: number, at: number): boolean => again[row - first]?.[at - left] === nowAt(row, at);
  const isMoved = idColumn > 0 && again.some((_, y) => !isAsRead(first + y, idColumn));
  return (row, at) => !isMoved && isAsRead(row, at);
}

function areaAround(tab: string, due: readonly DueChange[]): Area {
  const [rows, columns] = [due.map(({ row }) => row), due.map(({ column }) => column)];
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  return { tab, row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
}

/** What a cell of that number format is to hold: where it is plain text, a day that a sheet gave as a number is a day. */
export const heldAs = (
  cell: Cell,
  of: Pick<CellChange, 'kind' | 'field'>,
  format: string | undefined,
): Cell => (typeof cell === 'number' && format === PLAIN_TEXT && isOfDays(of) ? showCell(cell, of) : cell);

/** What to write so that a cell of that number format holds exactly this; text never becomes a formula. */
export const written = (cell: Cell, format: string | undefined): Cell => notFormula(exactly(cell, format));

const notFormula = (cell: Cell): Cell =>
  typeof cell === 'string' && cell.startsWith('=') ? `'${cell}` : cell;

const PLAIN_TEXT = '@';
// What a sheet may read as a number, a day, a formula or a tick.
const READ_AS_ELSE = /\d|^\s*[=+\-'.]|^\s*(?:true|false)\s*$/i;

/** What to write so that a cell of that number format holds exactly this. */
const exactly = (cell: Cell, format: string | undefined): Cell =>
  typeof cell === 'string' && format !== PLAIN_TEXT && READ_AS_ELSE.test(cell) ? `'${cell}` : cell;
