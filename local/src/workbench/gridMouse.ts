import type { SheetCell } from './sheetModel.ts';
import type { Table } from './gridTable.ts';
import type { NoteCard } from './noteCard.ts';
import type { Block } from './rangeNames.ts';

/** What the mouse needs to know of the grid it is over. */
export interface MouseActions {
  readonly look: (x: number, y: number) => SheetCell;
  readonly selection: () => Block;
  readonly select: (block: Block, focus: boolean) => void;
  readonly reveal: (x: number, y: number) => void;
  readonly menu: (block: Block, at: { x: number; y: number }) => void;
}

const ARROW_WIDTH = 18;

const cellUnder = (event: MouseEvent): HTMLElement | undefined =>
  (event.target instanceof Element ? event.target.closest<HTMLElement>('td[data-y]') : null) ?? undefined;

const contains = (block: Block, x: number, y: number): boolean =>
  x >= block.left && x <= block.right && y >= block.top && y <= block.bottom;

/** Shows a cell's note while the mouse is over it. */
function showNotes(surface: HTMLElement, table: Table, actions: MouseActions, notes: NoteCard): void {
  let last = '';
  // Moves, not only entries: a note may have come to the very cell the mouse rests on.
  surface.addEventListener('mousemove', (event) => {
    const cell = cellUnder(event);
    const { x, y } = cell?.dataset ?? {};
    const note = x === undefined ? '' : actions.look(Number(x), Number(y)).note;
    const now = `${String(x)}:${String(y)} ${note}`;
    if (now === last) return;
    last = now;
    if (cell && note !== '' && !table.edition) notes.show(cell, note);
    else notes.hide();
  });
  const forget = (): void => {
    last = '';
    notes.hide();
  };
  surface.addEventListener('mouseleave', forget);
  table.content.addEventListener('scroll', forget, { passive: true });
}

/** Opens the list of a cell when its small arrow is pressed. */
function openOptionsOnArrow(surface: HTMLElement, table: Table): void {
  surface.addEventListener('click', (event) => {
    const cell = cellUnder(event);
    if (!(cell instanceof HTMLTableCellElement) || !cell.classList.contains('has-options') || table.edition)
      return;
    if (event.offsetX > cell.clientWidth - ARROW_WIDTH) table.openEditor(cell, false, event);
  });
}

function openMenu(event: MouseEvent, actions: MouseActions): void {
  const cell = cellUnder(event);
  if (!cell) return;
  event.preventDefault();
  event.stopPropagation();
  const [x, y] = [Number(cell.dataset['x'] ?? 0), Number(cell.dataset['y'])];
  if (!contains(actions.selection(), x, y)) actions.select({ left: x, top: y, right: x, bottom: y }, true);
  actions.menu(actions.selection(), { x: event.clientX, y: event.clientY });
}

/** A cell pressed at the edge, or under the frozen rows, comes wholly into view. */
function revealPressed(surface: HTMLElement, reveal: (x: number, y: number) => void): void {
  surface.addEventListener('mouseup', (event) => {
    const { x, y } = cellUnder(event)?.dataset ?? {};
    if (x !== undefined && y !== undefined) reveal(Number(x), Number(y));
  });
}

/** The focus stays in the cell editor, which takes what is typed next, whatever cell is pressed. */
function keepFocus(surface: HTMLElement): void {
  surface.addEventListener('mousedown', (event) => {
    if (event.target instanceof Element && event.target.closest('.jss_worksheet')) event.preventDefault();
  });
}

/** Listens to the mouse over a grid: notes, the arrow of a list, the right-click menu. */
export function listenToMouse(
  surface: HTMLElement,
  table: Table,
  actions: MouseActions,
  notes: NoteCard,
): void {
  showNotes(surface, table, actions, notes);
  openOptionsOnArrow(surface, table);
  revealPressed(surface, actions.reveal);
  keepFocus(surface);
  const onMenu = (event: MouseEvent): void => {
    openMenu(event, actions);
  };
  surface.addEventListener('contextmenu', onMenu, { capture: true });
}
