import type { CellLook } from './cellPaint.ts';
import { gridChanges, sameShape } from './gridChanges.ts';
import { rowsToDraw } from './gridTable.ts';
import type { GridOwner, GridView } from './gridView.ts';
import type { PendingCells } from './pendingCells.ts';
import type { Block, Cell } from './rangeNames.ts';
import type { SheetGrid } from './sheetModel.ts';
import { cellAt, usedRows } from './sheetModel.ts';
import { makeTurns } from './turns.ts';

/** The sheet shown in a pane: the last reading of its tab, drawn, with what is pending laid over it. */
export interface SheetArea {
  /**
   * Shows a reading of a tab. A reading of the tab already drawn repaints only what differs and keeps scroll and
   * selection. `repaint` names cells to repaint besides. Answers the cells whose text changed since the last reading.
   * What is shown or cleared later wins, however long drawing takes.
   */
  readonly show: (grid: SheetGrid, repaint: Iterable<Cell>) => Promise<readonly Cell[]>;
  readonly grid: () => SheetGrid | undefined;
  readonly look: (x: number, y: number) => CellLook;
  readonly paint: (cells: Iterable<Cell>) => void;
  readonly flash: (cells: Iterable<Cell>) => void;
  readonly selection: () => Block | undefined;
  readonly select: (block: Block, focus: boolean) => void;
  /** Ends an open cell editor, storing what was typed. */
  readonly commit: () => void;
  readonly clear: () => void;
}

/** Draws a tab with so many rows, over whatever is drawn now. */
export type DrawGrid = (tab: { grid: SheetGrid; rows: number }, look: GridOwner['look']) => Promise<GridView>;

interface Place {
  readonly selection: Block;
  readonly scroll: { left: number; top: number };
  readonly hadKeys: boolean;
}

const placeOf = (view: GridView): Place => ({
  selection: view.selection(),
  scroll: view.scroll(),
  hadKeys: view.isActive(),
});

function restore(view: GridView, { selection, scroll, hadKeys }: Place): void {
  if (hadKeys) view.select(selection, true);
  view.scrollTo(scroll);
}

function lookOf(grid: SheetGrid, pending: PendingCells, { x, y }: Cell): CellLook {
  const cell = cellAt(grid, x, y);
  const typed = pending.at(grid.title, x, y);
  if (!typed) return { ...cell, state: 'stored' };
  return { ...cell, text: typed.text.replace(/^'/, ''), typed: typed.text, state: typed.state };
}

/** A tab and its table; the table is missing while it is being made. */
interface Shown {
  readonly grid: SheetGrid;
  readonly view?: GridView;
}

/** The table already drawn, when it can take another reading of its tab. */
function reusable(before: Shown | undefined, grid: SheetGrid): GridView | undefined {
  if (!before || !sameShape(before.grid, grid)) return undefined;
  return before.view && rowsToDraw(usedRows(grid)) <= before.view.rows ? before.view : undefined;
}

/** Makes an empty area. */
export function makeSheetArea(pending: PendingCells, drawGrid: DrawGrid): SheetArea {
  const turns = makeTurns();
  let shown: Shown | undefined;

  const look = (x: number, y: number): CellLook => {
    if (!shown) throw new Error('No tab is shown');
    return lookOf(shown.grid, pending, { x, y });
  };

  async function draw(grid: SheetGrid, before: GridView | undefined): Promise<boolean> {
    const isLatest = turns.start();
    const place = before && placeOf(before);
    const rows = Math.max(rowsToDraw(usedRows(grid)), before?.rows ?? 0);
    shown?.view?.remove();
    shown = { grid };
    const view = await drawGrid({ grid, rows }, look);
    if (!isLatest()) {
      view.remove();
      return false;
    }
    shown = { grid, view };
    if (place) restore(view, place);
    return true;
  }

  async function show(grid: SheetGrid, repaint: Iterable<Cell>): Promise<readonly Cell[]> {
    const before = shown?.grid.title === grid.title ? shown : undefined;
    const changes = before ? gridChanges(before.grid, grid) : [];
    const view = reusable(before, grid);
    if (view) {
      shown = { grid, view };
      view.paint(changes);
      view.paint(repaint);
      view.drawCharts(grid.charts);
    } else if (!(await draw(grid, before?.view))) return [];
    return changes.filter(({ textChanged }) => textChanged);
  }

  return {
    show,
    look,
    grid: () => shown?.grid,
    paint: (cells) => shown?.view?.paint(cells),
    flash: (cells) => shown?.view?.flash(cells),
    selection: () => shown?.view?.selection(),
    select: (block, focus) => shown?.view?.select(block, focus),
    commit: () => shown?.view?.commit(),
    clear: () => {
      turns.start();
      shown?.view?.remove();
      shown = undefined;
    },
  };
}
