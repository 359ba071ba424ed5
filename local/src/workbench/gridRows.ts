import { element } from './element.ts';
import type { Table } from './gridTable.ts';
import { ALL_DRAWN_UP_TO } from './gridTable.ts';
import { visibleRows } from './visibleRows.ts';

const ROW_HEIGHT = 24;

/** Which rows of a table are in the document, and where they are. */
export interface GridRows {
  /** Scrolls so that a cell is in view and not under the frozen rows. */
  readonly reveal: (x: number, y: number) => void;
  /** Cells were painted, so rows may be higher or lower: puts the frozen rows in their places again. */
  readonly layOut: () => void;
  readonly stop: () => void;
}

/** The rows of a table that are drawn only while they are in view. */
interface RowsInView {
  readonly draw: () => void;
  readonly topOf: (y: number) => number;
}

const heightOf = (element: Element): number => element.getBoundingClientRect().height;

const frozenRows = (table: Table, frozen: number): HTMLTableRowElement[] =>
  table.rows.slice(0, frozen).map((row) => row.element);

/** The height of the column letters and the frozen rows, which cover what scrolls under them. */
const coveredHeight = (table: Table, frozen: number): number =>
  frozenRows(table, frozen).reduce((sum, row) => sum + heightOf(row), heightOf(table.thead));

/** Keeps the first rows in view under the column letters. */
function freezeRows(table: Table, frozen: number): void {
  let top = heightOf(table.thead);
  const rows = frozenRows(table, frozen);
  for (const row of rows) {
    row.classList.add('is-frozen');
    row.classList.toggle('is-last-frozen', row === rows.at(-1));
    row.style.setProperty('--frozen-top', `${String(top)}px`);
    top += heightOf(row);
  }
}

const spacer = (): HTMLTableRowElement => element('tr', { class: 'spacer', 'aria-hidden': 'true' });

function setHeight(row: HTMLElement, rows: number): void {
  row.style.height = `${String(rows * ROW_HEIGHT)}px`;
  row.hidden = rows <= 0;
}

/** Draws only the rows in view; the scroll bar stays honest because spacers stand for the others. */
function drawInView(table: Table, frozen: number, paintRow: (y: number) => void): RowsInView {
  const [above, below] = [spacer(), spacer()];
  const painted = new Set<number>();
  let drawn = '';
  table.table.classList.add('has-fixed-rows');
  const fixed = frozenRows(table, frozen);
  const draw = (): void => {
    const { scrollTop, clientHeight } = table.content;
    const rowCount = table.rows.length - frozen;
    const { from, to } = visibleRows({
      scrollTop,
      viewHeight: clientHeight,
      rowHeight: ROW_HEIGHT,
      rowCount,
    });
    if (drawn === `${String(from)}-${String(to)}`) return;
    drawn = `${String(from)}-${String(to)}`;
    for (let y = frozen + from; y < frozen + to; y += 1) if (!painted.has(y)) paintRow(y);
    for (let y = frozen + from; y < frozen + to; y += 1) painted.add(y);
    setHeight(above, from);
    setHeight(below, rowCount - to);
    const rows = table.rows.slice(frozen + from, frozen + to).map((row) => row.element);
    table.tbody.replaceChildren(...fixed, above, ...rows, below);
  };
  return { draw, topOf: (y) => coveredHeight(table, frozen) + (y - frozen) * ROW_HEIGHT };
}

function scrollAcross(table: Table, x: number): void {
  const cell = table.headers[x];
  if (!cell) return;
  const gutter = table.thead.querySelector('td')?.getBoundingClientRect().width ?? 0;
  const { content } = table;
  const [left, right] = [cell.offsetLeft, cell.offsetLeft + cell.offsetWidth];
  if (left - gutter < content.scrollLeft) content.scrollLeft = left - gutter;
  else if (right > content.scrollLeft + content.clientWidth)
    content.scrollLeft = right - content.clientWidth + 2;
}

function scrollDown(table: Table, top: number, height: number, covered: number): void {
  const { content } = table;
  if (top - covered < content.scrollTop) content.scrollTop = top - covered;
  else if (top + height > content.scrollTop + content.clientHeight)
    content.scrollTop = top + height - content.clientHeight + 2;
}

/**
 * Takes over the rows of a freshly made table; `frozen` of them stay in view at the top. Every row is painted before it
 * comes into view, once.
 */
export function manageRows(table: Table, frozen: number, paintRow: (y: number) => void): GridRows {
  const inView = table.rows.length > ALL_DRAWN_UP_TO ? drawInView(table, frozen, paintRow) : undefined;
  const onScroll = (): void => {
    inView?.draw();
  };
  const paintedNow = inView ? frozen : table.rows.length;
  for (let y = 0; y < paintedNow; y += 1) paintRow(y);
  inView?.draw();
  freezeRows(table, frozen);
  table.content.addEventListener('scroll', onScroll, { passive: true });
  // A narrower view wraps wide texts over more lines.
  const resized = new ResizeObserver(() => {
    inView?.draw();
    freezeRows(table, frozen);
  });
  resized.observe(table.content);
  return {
    reveal: (x, y) => {
      const row = table.rows[y]?.element;
      if (!row) return;
      const top = inView ? inView.topOf(y) : row.offsetTop;
      const height = inView ? ROW_HEIGHT : row.offsetHeight;
      if (y >= frozen) scrollDown(table, top, height, coveredHeight(table, frozen));
      inView?.draw();
      scrollAcross(table, x);
    },
    layOut: () => {
      freezeRows(table, frozen);
    },
    stop: () => {
      table.content.removeEventListener('scroll', onScroll);
      resized.disconnect();
    },
  };
}
