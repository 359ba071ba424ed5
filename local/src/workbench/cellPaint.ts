import { element } from './element.ts';
import type { Table } from './gridTable.ts';
import type { SheetCell } from './sheetModel.ts';

/** A cell as it must look now: the sheet's own look, and whether the person's edit of it is on its way or failed. */
export interface CellLook extends SheetCell {
  readonly state: 'stored' | 'saving' | 'unsaved';
}

/** The table cell at zero-based (x, y); undefined outside the drawn table. */
export const tableCell = (table: Table, x: number, y: number): HTMLTableCellElement | undefined =>
  table.records[y]?.[x]?.element;

function paintClasses(cell: HTMLTableCellElement, look: CellLook): void {
  cell.classList.toggle('has-note', look.note !== '');
  cell.classList.toggle('has-options', look.hasOptions);
  cell.classList.toggle('is-saving', look.state === 'saving');
  cell.classList.toggle('is-unsaved', look.state === 'unsaved');
}

/** A long text runs over an empty neighbour, as in Sheets, and is cut at one that holds something. */
function clip(table: Table, x: number, y: number): void {
  const cell = tableCell(table, x, y);
  const next = tableCell(table, x + 1, y);
  if (cell && cell.colSpan === 1)
    cell.style.overflow = !next || next.textContent !== '' || next.style.display === 'none' ? 'hidden' : '';
}

/** The element of a cell, unless a merge covers it and it shares the element of the merge's first cell. */
function ownCell(table: Table, x: number, y: number): HTMLTableCellElement | undefined {
  const cell = tableCell(table, x, y);
  return Number(cell?.dataset['x']) === x && Number(cell?.dataset['y']) === y ? cell : undefined;
}

/** A text over several columns stands in the part of them that is in view, and wraps there. */
function setText(cell: HTMLTableCellElement, text: string): void {
  const isWide = cell.colSpan > 1;
  cell.classList.toggle('is-wide', isWide);
  if (isWide && !cell.firstElementChild) cell.replaceChildren(element('div', { class: 'wide-text' }));
  const place = cell.firstElementChild ?? cell;
  if (place.textContent !== text) place.textContent = text;
}

/** Makes one cell look as it must. */
export function paintCell(table: Table, x: number, y: number, look: CellLook): void {
  const cell = ownCell(table, x, y);
  const row = table.options.data?.[y];
  if (!cell) return;
  if (Array.isArray(row)) row[x] = look.typed;
  const isHidden = table.options.columns?.[x]?.type === 'hidden';
  setText(cell, look.text);
  cell.style.cssText = isHidden ? 'display:none' : look.style;
  paintClasses(cell, look);
  clip(table, x, y);
  clip(table, x - 1, y);
}

const FLASH_MS = 4_000;
const flashes = new WeakMap<Element, ReturnType<typeof setTimeout>>();

/** Marks a cell whose number just changed, for a few seconds. */
export function flashCell(table: Table, x: number, y: number): void {
  const cell = tableCell(table, x, y);
  if (!cell) return;
  cell.classList.remove('is-flashing');
  // Reading the layout restarts the animation when the cell was flashing already.
  void cell.offsetWidth;
  cell.classList.add('is-flashing');
  clearTimeout(flashes.get(cell));
  const end = setTimeout(() => {
    cell.classList.remove('is-flashing');
  }, FLASH_MS);
  flashes.set(cell, end);
}
