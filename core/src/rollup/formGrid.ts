import type { Cell } from '../schema/cell.ts';
import { CLOSED_AS_OF } from './formHead.ts';
import { leftHalf, rightPart, signatureColumns } from './formLayout.ts';
import type { FormTable } from './formTable.ts';

/** Rows above a form's first line: form number, title, scope, as-of and unit, headers, column numbers. */
export const HEAD_ROWS = 6;
/** Where a form says as of which moment it was made; the one cell that may differ between two equal forms. */
export const AS_OF_CELL = { row: 3, column: 0 } as const;
/** Rows below an official form's notes: a free one, place and day, who signs, how. */
export const SIGNATURE_ROWS = 4;

/** Stands there instead while a form is not written to its end. */
export const WAITING_AS_OF = 'Biểu quá dài để ghi trong một lần; số liệu đầy đủ ở lần tổng hợp sau';

/** Whether a form is one of the numbered ones that are printed, signed and sent. */
export const isOfficial = ({ formNumber }: Pick<FormTable, 'formNumber'>): boolean => formNumber !== '';

/**
 * A form's cells, row by row, as they stand on its tab; every row as wide as the form. The number of the report it goes with,
 * day and signatures are left open: the software makes a draft, the office issues it [domain §3.3, §3.5].
 */
export function formGrid(table: FormTable, office: string, asOf: string): Cell[][] {
  const { columns, formNumber } = table;
  const rowWith = (cells: Readonly<Record<number, Cell>>): Cell[] =>
    columns.map((_, column) => cells[column] ?? '');
  const wide = (left: Cell, right: Cell = ''): Cell[] => {
    const row = rowWith({ 0: left });
    if (right !== '') row[rightPart(columns)] = right;
    return row;
  };
  return [
    wide(office, isOfficial(table) ? `Biểu số ${formNumber}\n${ENCLOSED}` : ''),
    wide(table.title),
    wide(table.scope),
    wide(asOf, table.unitLine),
    columns.map(({ header }) => header),
    columns.map(({ number }) => number),
    ...table.rows.map(({ cells }) => columns.map((_, at) => cells[at] ?? '')),
    ...table.notes.map((note) => wide(note)),
    ...(isOfficial(table) ? signature(table).map(rowWith) : []),
  ];
}

const ENCLOSED = 'Kèm theo Báo cáo số …/BC-…';

/** In a list they stand in two of its columns, for the number of its rows changes and merged cells would stay behind. */
function signature(table: FormTable): Record<number, Cell>[] {
  const { columns, isList } = table;
  const [left, right] = isList === true ? signatureColumns(columns) : [0, leftHalf(columns)];
  return [
    {},
    { [right]: '…, ngày … tháng … năm …' },
    { [left]: 'NGƯỜI LẬP BIỂU', [right]: 'THỦ TRƯỞNG ĐƠN VỊ' },
    { [left]: '(Ký, ghi rõ họ tên)', [right]: '(Ký, đóng dấu, ghi rõ họ tên)' },
  ];
}

type Grid = readonly (readonly Cell[])[];

/**
 * The first row in which a tab shows something else than this form; undefined when it shows the form: the same cells everywhere
 * but in the one that tells the time of publishing. What stands to the right of the form is the office's.
 */
export function firstDifference(standing: Grid, grid: Grid): number | undefined {
  const rows = Math.max(standing.length, grid.length);
  const width = Math.max(0, ...grid.map((row) => row.length));
  for (let row = 0; row < rows; row += 1) {
    if (!isSameRow(standing[row]?.slice(0, width), grid[row], row)) return row;
  }
  return undefined;
}

function isSameRow(standing: readonly Cell[] = [], row: readonly Cell[] = [], at: number): boolean {
  const columns = Math.max(standing.length, row.length);
  return Array.from({ length: columns }, (_, column) => column).every(
    (column) =>
      (at === AS_OF_CELL.row &&
        column === AS_OF_CELL.column &&
        !isOfNoMoment(standing[column]) &&
        !isOfNoMoment(row[column])) ||
      (standing[column] ?? '') === (row[column] ?? ''),
  );
}

/** Closed, or not written to its end: then the line tells more than when it was published. */
const isOfNoMoment = (asOf: Cell = ''): boolean =>
  String(asOf).startsWith(CLOSED_AS_OF) || asOf === WAITING_AS_OF;
