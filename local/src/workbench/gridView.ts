import type { CellEditor } from './cellEditor.ts';
import { makeCellEditor } from './cellEditor.ts';
import type { CellLook } from './cellPaint.ts';
import { makeChartLayer, type ChartLayer } from './chartLayer.ts';
import { flashCell, paintCell, tableCell } from './cellPaint.ts';
import { element } from './element.ts';
import type { KeyActions } from './gridKeys.ts';
import { listenToKeys } from './gridKeys.ts';
import { listenToMouse } from './gridMouse.ts';
import type { GridRows } from './gridRows.ts';
import { manageRows } from './gridRows.ts';
import type { Table, TableEvents } from './gridTable.ts';
import { activate, isActive, makeTable, removeTable } from './gridTable.ts';
import { jumpTarget } from './jumpTarget.ts';
import type { NoteCard } from './noteCard.ts';
import { offerOptions } from './optionList.ts';
import type { Paste } from './pasteBlock.ts';
import { planChanges, planPaste } from './pasteBlock.ts';
import type { Block, Cell } from './rangeNames.ts';
import { blockCells } from './rangeNames.ts';
import type { SheetChart, SheetGrid } from './sheetModel.ts';

/** What the grid asks of the pane around it. Cells are zero-based. */
export interface GridOwner {
  readonly look: (x: number, y: number) => CellLook;
  readonly edit: (paste: Paste) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly selected: (block: Block) => void;
  readonly options: (x: number, y: number) => Promise<string[]>;
  readonly menu: (block: Block, at: { x: number; y: number }) => void;
}

/** A tab drawn as a grid. */
export interface GridView {
  readonly rows: number;
  readonly paint: (cells: Iterable<Cell>) => void;
  readonly flash: (cells: Iterable<Cell>) => void;
  /** Draws the tab's charts, over the cells. */
  readonly drawCharts: (charts: readonly SheetChart[]) => void;
  readonly selection: () => Block;
  /** Selects and scrolls to a block; keys go to this grid afterwards when `focus` is true. */
  readonly select: (block: Block, focus: boolean) => void;
  readonly scroll: () => { left: number; top: number };
  readonly scrollTo: (position: { left: number; top: number }) => void;
  readonly isActive: () => boolean;
  /** Ends an open cell editor, storing what was typed. */
  readonly commit: () => void;
  /** Commits, and takes the tab away. */
  readonly remove: () => void;
}

/** The pieces of one drawn tab that its parts share. */
interface Drawn {
  readonly table: Table;
  readonly rows: GridRows;
  readonly owner: GridOwner;
  readonly notes: NoteCard;
  readonly charts: ChartLayer;
  readonly selection: () => Block;
  readonly select: (block: Block, focus: boolean) => void;
}

const PAGE_ROWS = 20;

const oneCell = ({ x, y }: Cell): Block => ({ left: x, top: y, right: x, bottom: y });

function keyActions({ table, rows, owner, notes, selection, select }: Drawn): KeyActions {
  return {
    isListening: () => isActive(table) && !table.edition,
    isActive: () => isActive(table),
    clear: () => {
      owner.edit({ block: selection(), values: blockCells(selection()).map((row) => row.map(() => '')) });
    },
    undo: owner.undo,
    redo: owner.redo,
    page: (by) => {
      const { left, top } = selection();
      const y = Math.max(0, Math.min(table.rows.length - 1, top + by * PAGE_ROWS));
      select(oneCell({ x: left, y }), true);
    },
    jump: (direction) => {
      const from = { x: selection().left, y: selection().top };
      const last = { x: table.headers.length - 1, y: table.rows.length - 1 };
      select(oneCell(jumpTarget(from, direction, last, (x, y) => owner.look(x, y).text !== '')), true);
    },
    home: (ofSheet) => {
      if (ofSheet) table.content.scrollTop = 0;
      select(oneCell({ x: 0, y: ofSheet ? 0 : selection().top }), true);
    },
    copied: () => blockCells(selection()).map((row) => row.map(({ x, y }) => owner.look(x, y).text)),
    paste: (pasted) => {
      const paste = planPaste(pasted, selection());
      owner.edit(paste);
      select(paste.block, true);
    },
    afterKey: () => {
      if (table.edition) return;
      const [x, y] = [Number(table.selectedCell?.[2] ?? 0), Number(table.selectedCell?.[3] ?? 0)];
      rows.reveal(x, y);
      const [cell, note] = [tableCell(table, x, y), owner.look(x, y).note];
      if (cell && note !== '') notes.show(cell, note);
      else notes.hide();
    },
  };
}

function tableEvents(owner: GridOwner, editor: CellEditor, onSelect: (block: Block) => void): TableEvents {
  return {
    editor: editor.columnType,
    onChanges: (changes) => {
      if (changes.length > 0) owner.edit(planChanges(changes, (x, y) => owner.look(x, y).typed));
    },
    onSelect: (block) => {
      onSelect(block);
      owner.selected(block);
    },
  };
}

/** The editor of a table that is made only after it. */
function editorOf(drawn: () => Drawn): CellEditor {
  const finish = (save: boolean): void => {
    const { table } = drawn();
    if (table.edition) table.closeEditor(table.edition[0], save);
  };
  return makeCellEditor({
    finish,
    focused: () => {
      activate(drawn().table);
    },
    begin: () => {
      const { table, rows, selection } = drawn();
      const { left, top } = selection();
      const cell = tableCell(table, left, top);
      if (!table.selectedCell || !cell) return;
      rows.reveal(left, top);
      table.openEditor(cell, true);
    },
    opened: (edit) => {
      const { owner, notes } = drawn();
      notes.hide();
      const { hasOptions, typed } = owner.look(edit.x, edit.y);
      if (!hasOptions) return;
      void owner.options(edit.x, edit.y).then((options) => {
        offerOptions(edit, options, typed, () => {
          finish(true);
        });
      });
    },
  });
}

const isPlain = (look: CellLook): boolean =>
  look.text === '' && look.note === '' && look.style === '' && !look.hasOptions && look.state === 'stored';

/** Paints the cells of a row of a fresh table; plain ones are right already. */
const rowPainter =
  (table: Table, owner: GridOwner) =>
  (y: number): void => {
    table.headers.forEach((_, x) => {
      const look = owner.look(x, y);
      if (!isPlain(look)) paintCell(table, x, y, look);
    });
  };

const selector =
  (table: Table, rows: GridRows): Drawn['select'] =>
  ({ left, top, right, bottom }, focus) => {
    const [lastX, lastY] = [table.headers.length - 1, table.rows.length - 1];
    const [x, y] = [Math.min(left, lastX), Math.min(top, lastY)];
    if (focus) activate(table);
    table.updateSelectionFromCoords(x, y, Math.min(right, lastX), Math.min(bottom, lastY));
    rows.reveal(x, y);
  };

function viewOf(
  { table, rows, owner, notes, charts, selection, select }: Drawn,
  surface: HTMLElement,
  stopKeys: () => void,
): GridView {
  const commit = (): void => {
    if (table.edition) table.closeEditor(table.edition[0], true);
  };
  return {
    rows: table.rows.length,
    paint: (cells) => {
      for (const { x, y } of cells) paintCell(table, x, y, owner.look(x, y));
      rows.layOut();
    },
    flash: (cells) => {
      for (const { x, y } of cells) flashCell(table, x, y);
    },
    drawCharts: charts.show,
    selection,
    select,
    scroll: () => ({ left: table.content.scrollLeft, top: table.content.scrollTop }),
    scrollTo: (position) => {
      table.content.scrollTo(position);
    },
    isActive: () => isActive(table),
    commit,
    remove: () => {
      commit();
      stopKeys();
      rows.stop();
      notes.hide();
      removeTable(surface, table);
    },
  };
}

/** Draws a tab with so many rows inside `host`; nothing has the keys until a cell is pressed or selected. */
export async function makeGridView(
  host: HTMLElement,
  tab: { grid: SheetGrid; rows: number },
  owner: GridOwner,
  notes: NoteCard,
): Promise<GridView> {
  let block: Block = { left: 0, top: 0, right: 0, bottom: 0 };
  const surface = element('div', { class: 'grid-surface' });
  host.replaceChildren(surface);
  const editor = editorOf(() => drawn);
  const events = tableEvents(owner, editor, (selected) => {
    block = selected;
    const cell = tableCell(table, block.left, block.top);
    if (cell) editor.waitAt(cell, isActive(table));
  });
  const table = await makeTable(surface, tab.grid, tab.rows, events);
  surface.append(editor.element);
  const rows = manageRows(table, tab.grid.frozenRows, rowPainter(table, owner));
  const select = selector(table, rows);
  const charts = makeChartLayer(table);
  const drawn: Drawn = { table, rows, owner, notes, charts, select, selection: () => block };
  charts.show(tab.grid.charts);
  const stopKeys = listenToKeys(keyActions(drawn));
  const mouse = { look: owner.look, menu: owner.menu, select, reveal: rows.reveal, selection: () => block };
  listenToMouse(surface, table, mouse, notes);
  table.content.addEventListener('scroll', editor.follow, { passive: true });
  return viewOf(drawn, surface, stopKeys);
}
