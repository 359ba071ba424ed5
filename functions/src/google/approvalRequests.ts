import type { sheets_v4 } from '@googleapis/sheets';
import {
  approvalColumns,
  type ApprovalColumn,
  type ApprovalKey,
} from '../../../core/src/schema/approvalColumns.ts';
import { FIXED_LISTS } from '../../../core/src/schema/codeLists.ts';
import { APPROVAL_TAB } from '../../../core/src/schema/tabs.ts';
import { PROVINCE_FIELDS } from '../../../core/src/class/fieldOwner.ts';
import type { CellBlock } from '../../../core/src/sheet/approvals/joinCells.ts';
import type { GridSize } from '../deps.ts';
import { cellData, sheetIdOf } from './formRequests.ts';

type Request = sheets_v4.Schema$Request;
type CellFormat = sheets_v4.Schema$CellFormat;

const NEW_GRID = { rowCount: 1000, columnCount: 26, frozenRowCount: 1, frozenColumnCount: 1 };
/** Rows that a tab grows by beyond what is needed, so that it does not grow each time. */
const SPARE_ROWS = 200;
const HEADER_COLOUR = { red: 0.89, green: 0.93, blue: 0.97 };
/** Columns that the office types into. */
const TYPED_COLOUR = { red: 1, green: 0.98, blue: 0.88 };
const SOFTWARE_COLOUR = { red: 0.96, green: 0.96, blue: 0.96 };

const NUMBER_FORMATS: Readonly<Record<ApprovalColumn['format'], sheets_v4.Schema$NumberFormat>> = {
  // What is typed stays as it is typed: a decision is no date.
  text: { type: 'TEXT' },
  day: { type: 'DATE', pattern: 'dd/mm/yyyy' },
  money: { type: 'NUMBER', pattern: '#,##0' },
};

/** The requests that add the tab `Phê duyệt`, laid out, with room for these cells: once, when it is missing. */
export function approvalRequests(blocks: readonly CellBlock[]): Request[] {
  const sheetId = sheetIdOf(APPROVAL_TAB);
  const height = Math.max(0, ...blocks.map(({ row, values }) => row + values.length));
  const rowCount = Math.max(NEW_GRID.rowCount, height + SPARE_ROWS);
  const gridProperties = { ...NEW_GRID, rowCount };
  return [
    { addSheet: { properties: { sheetId, title: APPROVAL_TAB, gridProperties } } },
    ...approvalColumns.flatMap((column, at) => columnRequests(sheetId, column, at)),
  ];
}

/** The requests that write single cells where they belong, as they are. */
export const cellRequests = (sheetId: number, blocks: readonly CellBlock[]): Request[] =>
  blocks.map(({ row, column, values }) => ({
    updateCells: {
      start: { sheetId, rowIndex: row, columnIndex: column },
      fields: 'userEnteredValue',
      rows: values.map((cells) => ({ values: cells.map(cellData) })),
    },
  }));

/** The request that gives a tab at least this size. */
export const growRequest = (sheetId: number, { rows, columns }: GridSize): Request => ({
  updateSheetProperties: {
    properties: { sheetId, gridProperties: { rowCount: rows + SPARE_ROWS, columnCount: columns } },
    fields: 'gridProperties.rowCount,gridProperties.columnCount',
  },
});

function columnRequests(sheetId: number, column: ApprovalColumn, at: number): Request[] {
  const { key, format, width, list, help } = column;
  const place = { sheetId, startColumnIndex: at, endColumnIndex: at + 1 };
  const cells = { ...place, startRowIndex: 1 };
  const isTyped = PROVINCE_FIELDS.some((field) => field === key);
  return [
    {
      repeatCell: {
        range: { ...place, startRowIndex: 0, endRowIndex: 1 },
        cell: { userEnteredFormat: headerFormat(isTyped), ...(help === undefined ? {} : { note: help }) },
        fields: 'userEnteredFormat,note',
      },
    },
    {
      repeatCell: {
        range: cells,
        cell: { userEnteredFormat: formatOf(key, format) },
        fields: 'userEnteredFormat',
      },
    },
    ...(list === 'approval' ? [dropdown(cells)] : []),
    {
      updateDimensionProperties: {
        range: { sheetId, dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 },
        properties: { pixelSize: width },
        fields: 'pixelSize',
      },
    },
  ];
}

/** Offers the codes and refuses nothing: what cannot be read is named in `Tình trạng`. */
const dropdown = (range: sheets_v4.Schema$GridRange): Request => ({
  setDataValidation: {
    range,
    rule: {
      condition: {
        type: 'ONE_OF_LIST',
        values: FIXED_LISTS.approval.map(({ code }) => ({ userEnteredValue: code })),
      },
      strict: false,
      showCustomUi: true,
    },
  },
});

const headerFormat = (isTyped: boolean): CellFormat => ({
  backgroundColor: isTyped ? TYPED_COLOUR : HEADER_COLOUR,
  horizontalAlignment: 'CENTER',
  verticalAlignment: 'MIDDLE',
  wrapStrategy: 'WRAP',
  textFormat: { bold: true },
});

function formatOf(key: ApprovalKey, format: ApprovalColumn['format']): CellFormat {
  const isTyped = PROVINCE_FIELDS.some((field) => field === key);
  return {
    numberFormat: NUMBER_FORMATS[format],
    verticalAlignment: 'MIDDLE',
    wrapStrategy: 'WRAP',
    backgroundColor: isTyped ? TYPED_COLOUR : SOFTWARE_COLOUR,
    ...(format === 'text' ? {} : { horizontalAlignment: 'RIGHT' }),
  };
}
