import type { sheets_v4 } from '@googleapis/sheets';
import { HEAD_ROWS } from '../../../core/src/rollup/formGrid.ts';
import { leftHalf, rightPart } from '../../../core/src/rollup/formLayout.ts';
import type { FormTable } from '../../../core/src/rollup/formTable.ts';
import { isOfficial, SIGNATURE_ROWS } from '../../../core/src/rollup/formGrid.ts';
import type { Cell } from '../../../core/src/schema/cell.ts';
import { PROVINCE_TABS } from '../../../core/src/schema/tabs.ts';
import { chartRequests } from './chartRequests.ts';
import { formatRequests, rowHeights } from './formFormats.ts';

type Request = sheets_v4.Schema$Request;
type Grid = readonly (readonly Cell[])[];

/** What Google gives a new tab: room for the office's own notes beside a form. */
const NEW_GRID = { rowCount: 1000, columnCount: 26 };
/** Rows that a tab has beyond what is written, so that it does not grow each time. */
const SPARE_ROWS = 200;
const LINE = { style: 'SOLID', color: { red: 0.6, green: 0.6, blue: 0.6 } };

/**
 * The requests that add a form's tab, laid out as an office prints it, with its charts: once, when it is missing. Its cells
 * are written by `rewriteRequest`.
 */
export function tabRequests({ table, grid }: { table: FormTable; grid: Grid }): Request[] {
  const sheetId = sheetIdOf(table.tab);
  const width = table.columns.length;
  const rowCount = Math.max(NEW_GRID.rowCount, grid.length + SPARE_ROWS);
  return [
    {
      addSheet: {
        properties: {
          sheetId,
          title: table.tab,
          // The overview is what the workbook opens with.
          ...(table.tab === PROVINCE_TABS.overview ? { index: 0 } : {}),
          gridProperties: { ...NEW_GRID, rowCount, frozenRowCount: HEAD_ROWS },
        },
      },
    },
    ...formatRequests(table, sheetId),
    ...merges(table, sheetId),
    ...table.columns.map((column, at) => columnWidth(sheetId, at, column.width)),
    ...rowHeights(table, sheetId),
    {
      updateBorders: {
        range: {
          sheetId,
          startRowIndex: HEAD_ROWS - 2,
          endRowIndex: HEAD_ROWS + (table.isList ? 0 : table.rows.length),
          startColumnIndex: 0,
          endColumnIndex: width,
        },
        top: LINE,
        bottom: LINE,
        left: LINE,
        right: LINE,
        innerHorizontal: LINE,
        innerVertical: LINE,
      },
    },
    ...chartRequests(table.charts ?? [], sheetId),
  ];
}

/** The request that writes cells of a form over a tab that is there, from a row on; its formats stay. */
export const rewriteRequest = (sheetId: number, grid: Grid, rowIndex = 0): Request => ({
  updateCells: {
    start: { sheetId, rowIndex },
    fields: 'userEnteredValue',
    rows: grid.map((row) => ({ values: row.map(cellData) })),
  },
});

/** The same tab always gets the same id, so that a repeated request cannot add it twice. */
export const sheetIdOf = (tab: string): number =>
  [...tab].reduce((id, letter) => (Math.imul(id, 31) + (letter.codePointAt(0) ?? 0)) & 0x3fffffff, 7);

/** A cell as it is written; the field is named in the request, so that a blank one is emptied by saying nothing of it. */
export const cellData = (cell: Cell): sheets_v4.Schema$CellData =>
  cell === '' ? {} : { userEnteredValue: enteredValue(cell) };

/** A value as it is entered: never a formula. */
function enteredValue(cell: Cell): sheets_v4.Schema$ExtendedValue {
  if (typeof cell === 'number') return { numberValue: cell };
  return typeof cell === 'boolean' ? { boolValue: cell } : { stringValue: cell };
}

/** Title, scope and notes over the whole width; what stands left and right of each other, over its part. */
function merges(table: FormTable, sheetId: number): Request[] {
  const { columns, rows, notes, isList } = table;
  const width = columns.length;
  const merge = (row: number, from = 0, to = width): Request[] =>
    to - from < 2
      ? []
      : [
          {
            mergeCells: {
              mergeType: 'MERGE_ALL',
              range: {
                sheetId,
                startRowIndex: row,
                endRowIndex: row + 1,
                startColumnIndex: from,
                endColumnIndex: to,
              },
            },
          },
        ];
  const split = (row: number, at: number): Request[] => [...merge(row, 0, at), ...merge(row, at)];
  const right = rightPart(columns);
  const head = [...split(0, right), ...merge(1), ...merge(2), ...split(3, right)];
  if (isList === true) return head;
  const notesAt = HEAD_ROWS + rows.length;
  const signedAt = notesAt + notes.length;
  const signed = isOfficial(table)
    ? Array.from({ length: SIGNATURE_ROWS - 1 }, (_, at) => signedAt + 1 + at)
    : [];
  return [
    ...head,
    ...notes.flatMap((_, at) => merge(notesAt + at)),
    ...signed.flatMap((row) => split(row, leftHalf(columns))),
  ];
}

const columnWidth = (sheetId: number, column: number, pixelSize: number): Request => ({
  updateDimensionProperties: {
    range: { sheetId, dimension: 'COLUMNS', startIndex: column, endIndex: column + 1 },
    properties: { pixelSize },
    fields: 'pixelSize',
  },
});
