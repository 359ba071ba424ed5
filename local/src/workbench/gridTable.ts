import jspreadsheet from 'jspreadsheet-ce';
import type { Block } from './rangeNames.ts';
import type { SheetGrid } from './sheetModel.ts';
import { cellAt } from './sheetModel.ts';

/** The grid component's table of one tab. */
export type Table = jspreadsheet.WorksheetInstance;

/** What the person does in the table. Cells are zero-based. */
export interface TableEvents {
  readonly onChanges: (changes: readonly { x: number; y: number; value: string }[]) => void;
  readonly onSelect: (block: Block) => void;
  /** Edits the cells of every column. */
  readonly editor: jspreadsheet.CustomEditor;
}

const BLANK_ROWS = 20;
const FEWEST_ROWS = 40;

/** How many rows to draw for so many used ones: room to type below, in steps, so that growth rarely redraws. */
export const rowsToDraw = (used: number): number =>
  Math.max(FEWEST_ROWS, Math.ceil((used + BLANK_ROWS) / 20) * 20);

/** Rows beyond this are drawn only while they are in view. */
export const ALL_DRAWN_UP_TO = 260;

function columnsOf(grid: SheetGrid, editor: jspreadsheet.CustomEditor): jspreadsheet.Column[] {
  return Array.from({ length: grid.columnCount }, (_, x) => ({
    type: grid.hiddenColumns.has(x) ? 'hidden' : editor,
    width: grid.columnWidths[x] ?? 100,
    align: 'left',
  }));
}

function mergesOf(grid: SheetGrid): Record<string, [number, number]> {
  const name = (x: number, y: number): string => jspreadsheet.helpers.getCellNameFromCoords(x, y);
  return Object.fromEntries(grid.merges.map(({ x, y, across, down }) => [name(x, y), [across, down]]));
}

const FIXED: Partial<jspreadsheet.WorksheetOptions> = {
  tableOverflow: true,
  tableHeight: '100%',
  tableWidth: '100%',
  textOverflow: true,
  allowComments: false,
  allowDeleteColumn: false,
  allowDeleteRow: false,
  allowInsertColumn: false,
  allowInsertRow: false,
  allowRenameColumn: false,
  columnDrag: false,
  columnSorting: false,
  rowDrag: false,
  rowResize: false,
};

type Callbacks = Partial<Omit<jspreadsheet.SpreadsheetOptions, 'worksheets'>>;

function blockOf(corners: readonly unknown[]): Block {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = corners.map(Number);
  return { left: Math.min(x1, x2), top: Math.min(y1, y2), right: Math.max(x1, x2), bottom: Math.max(y1, y2) };
}

/** The component's callbacks, silent while it draws: it reports selections and changes of its own making then. */
function callbacks(events: TableEvents, isLoaded: () => boolean): Callbacks {
  return {
    onafterchanges: (_, changes) => {
      if (!isLoaded()) return;
      events.onChanges(
        changes.map(({ x, y, value }) => ({ x: Number(x), y: Number(y), value: String(value) })),
      );
    },
    onselection: (_, ...corners) => {
      if (isLoaded()) events.onSelect(blockOf(corners.slice(0, 4)));
    },
  };
}

function worksheetOf(
  grid: SheetGrid,
  rows: number,
  editor: jspreadsheet.CustomEditor,
): jspreadsheet.WorksheetOptions {
  const data = Array.from({ length: rows }, (_, y) =>
    Array.from({ length: grid.columnCount }, (__, x) => cellAt(grid, x, y).typed),
  );
  const merges = grid.merges.length > 0 ? { mergeCells: mergesOf(grid) } : {};
  return { ...FIXED, ...merges, data, columns: columnsOf(grid, editor), lazyLoading: rows > ALL_DRAWN_UP_TO };
}

/** Rows in view and scrolling are managed here, not by the component, whose own way keeps no honest scroll bar. */
function takeOver(table: Table): void {
  table.options.lazyLoading = false;
  // It would close the cell editor at every scroll, even the one that brings the editor into view.
  table.content.onscroll = null;
  table.content.onwheel = null;
  // It selects the last merged area while it draws.
  table.resetSelection();
  jspreadsheet.current = null;
}

/** Draws a tab inside `host` with so many rows, and answers when the table is there. Nothing is selected. */
export function makeTable(
  host: HTMLDivElement,
  grid: SheetGrid,
  rows: number,
  events: TableEvents,
): Promise<Table> {
  return new Promise((resolve) => {
    let isLoaded = false;
    jspreadsheet(host, {
      about: false,
      autoCasting: false,
      autoIncrement: false,
      parseFormulas: false,
      worksheets: [worksheetOf(grid, rows, events.editor)],
      ...callbacks(events, () => isLoaded),
      onload: ({ worksheets: [table] }) => {
        if (!table) return;
        takeOver(table);
        isLoaded = true;
        resolve(table);
      },
    });
  });
}

/** Removes the table with what is drawn around it. */
export function removeTable(surface: HTMLElement, table: Table): void {
  if (jspreadsheet.current === table) jspreadsheet.current = null;
  surface.remove();
}

/** Whether keys pressed now are meant for this table. */
export const isActive = (table: Table): boolean => jspreadsheet.current === table;

/** Makes keys pressed from now on go to this table, or to none. */
export function activate(table: Table | null): void {
  jspreadsheet.current = table;
}
