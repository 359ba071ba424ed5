import { foldText } from '../cell/foldText.ts';
import { isBlank, type Cell } from '../schema/cell.ts';
import type { Column } from '../schema/column.ts';
import { classifyRow, type SkippedRowKind } from './classifyRow.ts';

/** One filled row of a tab: its number as the person sees it (1-based) and its cells in the order of the columns. */
export interface SheetRow {
  readonly rowNumber: number;
  readonly cells: readonly Cell[];
}

/** A filled row that is no data, and why. */
export interface SkippedRow {
  readonly rowNumber: number;
  readonly kind: SkippedRowKind;
}

/**
 * A tab read by its headers: where each column stands (0-based; -1 when it is missing), the rows of data, and the rows that
 * were left out.
 */
export interface TabReading {
  readonly positions: readonly number[];
  readonly rows: readonly SheetRow[];
  readonly skipped: readonly SkippedRow[];
}

/** Columns that are filled in rows of data and in no others. */
const IDENTIFYING: ReadonlySet<string> = new Set([
  'birth',
  'idNumber',
  'learnerGroup',
  'programme',
  'classGroup',
  'status',
  'costLine',
  'actor',
]);
/** A signature block has a few cells a row: who, and under it their name. */
const MOST_SIGNING = 3;

/**
 * Reads a tab's values by its header row (row 1), so that columns may be moved or widened. Rows in which nobody typed
 * anything but a running number, an id or a sync mark are not rows; headings, totals and signatures inside the list are
 * left out and named.
 */
export function readTab(values: readonly (readonly Cell[])[], columns: readonly Column[]): TabReading {
  const headers = (values[0] ?? []).map((header) => foldText(String(header).slice(0, 200)));
  const positions = columns.map(({ header }) => headers.indexOf(foldText(header)));
  const look = rowLook(columns);
  const rows: SheetRow[] = [];
  const skipped: SkippedRow[] = [];
  for (let at = 1; at < values.length; at += 1) {
    const row = values[at] ?? [];
    const cells = positions.map((position) => (position < 0 ? '' : (row[position] ?? '')));
    if (!look.isFilled(cells)) continue;
    const rowNumber = at + 1;
    const last = skipped[skipped.length - 1];
    const kind = kindOfRow(row, { last, rowNumber, isIdentified: look.isIdentified(cells) });
    if (kind !== undefined) skipped.push({ rowNumber, kind });
    else if (look.isTyped(cells)) rows.push({ rowNumber, cells });
  }
  return { positions, rows, skipped };
}

interface RowPlace {
  /** The last row that was left out above. */
  readonly last: SkippedRow | undefined;
  readonly rowNumber: number;
  readonly isIdentified: boolean;
}

function kindOfRow(
  row: readonly Cell[],
  { last, rowNumber, isIdentified }: RowPlace,
): SkippedRowKind | undefined {
  // Names under "NGƯỜI LẬP BIỂU" are signatures; a learner below them is one all the same.
  const isSigned = last?.kind === 'signature' && !isIdentified;
  if (isSigned && row.filter((cell) => !isBlank(cell)).length <= MOST_SIGNING) return 'signature';
  const followsHeader = rowNumber === 2 || (last?.kind === 'header' && last.rowNumber === rowNumber - 1);
  return classifyRow(row, { followsHeader, isIdentified });
}

interface RowLook {
  /** Somebody typed into a column of ours. */
  readonly isTyped: (cells: readonly Cell[]) => boolean;
  /** The same, or words stand where the running number does. */
  readonly isFilled: (cells: readonly Cell[]) => boolean;
  readonly isIdentified: (cells: readonly Cell[]) => boolean;
}

function rowLook(columns: readonly Column[]): RowLook {
  const places = columns.map((_, at) => at);
  const typed = places.filter((at) => columns[at]?.type !== 'own');
  const identifying = places.filter((at) => IDENTIFYING.has(columns[at]?.key ?? ''));
  const ordinalAt = columns.findIndex(({ key }) => key === 'ordinal');
  const isTyped: RowLook['isTyped'] = (cells) => typed.some((at) => !isBlank(cells[at]));
  return {
    isTyped,
    isFilled: (cells) => isTyped(cells) || /\p{L}/u.test(String(cells[ordinalAt] ?? '')),
    isIdentified: (cells) => identifying.some((at) => !isBlank(cells[at])),
  };
}

/** The position of a column among its tab's columns. A wrong key is a bug. */
export function columnAt(columns: readonly Column[], key: string): number {
  const at = columns.findIndex((column) => column.key === key);
  if (at < 0) throw new Error(`no column ${key}`);
  return at;
}
