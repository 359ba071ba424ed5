import type { sheets_v4 } from '@googleapis/sheets';
import { HEAD_ROWS } from '../../../core/src/rollup/formGrid.ts';
import type { FormColumn, FormTable } from '../../../core/src/rollup/formTable.ts';
import type { Cell } from '../../../core/src/schema/cell.ts';

type Request = sheets_v4.Schema$Request;
type CellFormat = sheets_v4.Schema$CellFormat;

const NUMBER_FORMATS: Readonly<Record<FormColumn['format'], CellFormat>> = {
  text: { wrapStrategy: 'WRAP', verticalAlignment: 'MIDDLE' },
  count: {
    numberFormat: { type: 'NUMBER', pattern: '#,##0' },
    horizontalAlignment: 'RIGHT',
    verticalAlignment: 'MIDDLE',
  },
  percent: {
    numberFormat: { type: 'PERCENT', pattern: '0.0%' },
    horizontalAlignment: 'RIGHT',
    verticalAlignment: 'MIDDLE',
  },
};
/** What Google gives a new tab: room for the office's own notes beside and below a form. */
const NEW_GRID = { rowCount: 1000, columnCount: 26 };
const FONT = { fontFamily: 'Times New Roman', fontSize: 12 };
const LINE = { style: 'SOLID', color: { red: 0.6, green: 0.6, blue: 0.6 } };
const HEADER_COLOUR = { red: 0.89, green: 0.93, blue: 0.97 };
const TOTAL_COLOUR = { red: 0.96, green: 0.96, blue: 0.92 };

/** The requests that add a form's tab, laid out as an office prints it, with its values: once, when it is missing. */
export function formRequests({
  table,
  grid,
}: {
  table: FormTable;
  grid: readonly (readonly Cell[])[];
}): Request[] {
  const sheetId = sheetIdOf(table.tab);
  const width = table.columns.length;
  return [
    {
      addSheet: {
        properties: {
          sheetId,
          title: table.tab,
          gridProperties: { ...NEW_GRID, frozenRowCount: HEAD_ROWS },
        },
      },
    },
    {
      updateCells: {
        start: { sheetId },
        fields: 'userEnteredValue,userEnteredFormat',
        rows: cellRows(table, grid),
      },
    },
    ...(table.isList ? listFormats(table, sheetId, grid.length) : []),
    ...merges(sheetId, width, grid.length, table.notes.length),
    ...table.columns.map((column, at) => columnWidth(sheetId, at, column.width)),
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
  ];
}

/** The request that writes a form's cells over a tab that is there; its formats stay. */
export const rewriteRequest = (sheetId: number, grid: readonly (readonly Cell[])[]): Request => ({
  updateCells: {
    start: { sheetId },
    fields: 'userEnteredValue',
    rows: grid.map((row) => ({ values: row.map((cell) => ({ userEnteredValue: enteredValue(cell) })) })),
  },
});

/** The same tab always gets the same id, so that a repeated request cannot add it twice. */
export const sheetIdOf = (tab: string): number =>
  [...tab].reduce((id, letter) => (Math.imul(id, 31) + (letter.codePointAt(0) ?? 0)) & 0x3fffffff, 7);

function cellRows(table: FormTable, grid: readonly (readonly Cell[])[]): sheets_v4.Schema$RowData[] {
  return grid.map((row, at) => ({
    values: row.map((cell, column) => ({
      userEnteredValue: enteredValue(cell),
      userEnteredFormat: formatAt(table, at, column),
    })),
  }));
}

/** A cell as it is written: never a formula. */
export function enteredValue(cell: Cell): sheets_v4.Schema$ExtendedValue {
  if (typeof cell === 'number') return { numberValue: cell };
  return typeof cell === 'boolean' ? { boolValue: cell } : { stringValue: cell };
}

function formatAt(table: FormTable, row: number, column: number): CellFormat {
  const line = table.rows[row - HEAD_ROWS];
  if (line !== undefined) return bodyFormat(table, line.level, column);
  const last = column === table.columns.length - 1;
  if (row === 0)
    return { textFormat: { ...FONT, bold: true }, ...(last ? { horizontalAlignment: 'RIGHT' } : {}) };
  if (row === 1) return { textFormat: { ...FONT, bold: true, fontSize: 14 }, horizontalAlignment: 'CENTER' };
  if (row === 2) return { textFormat: FONT, horizontalAlignment: 'CENTER' };
  if (row === 3)
    return { textFormat: { ...FONT, italic: true }, ...(last ? { horizontalAlignment: 'RIGHT' } : {}) };
  if (row === HEAD_ROWS - 2) return { ...headFormat, textFormat: { ...FONT, bold: true } };
  if (row === HEAD_ROWS - 1) return { ...headFormat, textFormat: { ...FONT, italic: true, fontSize: 10 } };
  return { textFormat: { ...FONT, italic: true, fontSize: 11 }, wrapStrategy: 'WRAP' };
}

const headFormat: CellFormat = {
  backgroundColor: HEADER_COLOUR,
  horizontalAlignment: 'CENTER',
  verticalAlignment: 'MIDDLE',
  wrapStrategy: 'WRAP',
};

function bodyFormat(table: FormTable, level: number, column: number): CellFormat {
  const format = NUMBER_FORMATS[table.columns[column]?.format ?? 'text'];
  const textFormat = { ...FONT, bold: level <= 1 && hasParts(table) ? true : level === 0 };
  return { ...format, textFormat, ...(level === 0 ? { backgroundColor: TOTAL_COLOUR } : {}) };
}

/** In a form with sub-totals those are bold; in a plain list only the total is. */
const hasParts = ({ rows }: FormTable): boolean => rows.some(({ level }) => level > 1);

/** The formats of a list's columns below what stands there now: rows that come later look like the first ones. */
const listFormats = (table: FormTable, sheetId: number, startRowIndex: number): Request[] =>
  table.columns.map((_, column) => ({
    repeatCell: {
      range: { sheetId, startRowIndex, startColumnIndex: column, endColumnIndex: column + 1 },
      cell: { userEnteredFormat: bodyFormat(table, 1, column) },
      fields: 'userEnteredFormat',
    },
  }));

function merges(sheetId: number, width: number, rows: number, notes: number): Request[] {
  const merge = (row: number, from: number, to: number): Request => ({
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
  });
  return [
    merge(0, 0, width - 1),
    merge(1, 0, width),
    merge(2, 0, width),
    merge(3, 0, width - 1),
    ...Array.from({ length: notes }, (_, at) => merge(rows - notes + at, 0, width)),
  ];
}

const columnWidth = (sheetId: number, column: number, pixelSize: number): Request => ({
  updateDimensionProperties: {
    range: { sheetId, dimension: 'COLUMNS', startIndex: column, endIndex: column + 1 },
    properties: { pixelSize },
    fields: 'pixelSize',
  },
});
