/** Rows of one fixed height in a scrolled view. Pixels. */
export interface ScrolledRows {
  readonly scrollTop: number;
  readonly viewHeight: number;
  readonly rowHeight: number;
  readonly rowCount: number;
}

const BLOCK = 20;
const MARGIN = 20;

/**
 * Which rows must be drawn: those in view, a margin either side, in whole blocks so that small scrolls redraw nothing.
 * @returns the first row and the row after the last; never empty unless there are no rows
 */
export function visibleRows(view: ScrolledRows): { from: number; to: number } {
  const first = Math.floor(view.scrollTop / view.rowHeight) - MARGIN;
  const last = Math.ceil((view.scrollTop + view.viewHeight) / view.rowHeight) + MARGIN;
  const from = Math.floor(first / BLOCK) * BLOCK;
  const to = Math.ceil(last / BLOCK) * BLOCK;
  const end = Math.max(0, Math.min(view.rowCount, to));
  return { from: Math.max(0, Math.min(from, Math.max(0, end - BLOCK))), to: end };
}
