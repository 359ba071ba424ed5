import { cellStyle } from './cellStyle.ts';
import { CHART_FIELDS, parseCharts } from './parseCharts.ts';
import type { JsonObject } from './jsonFields.ts';
import { listOf, numberOf, objectOf, textOf } from './jsonFields.ts';
import type { Merge, SheetCell, SheetGrid, SheetTab } from './sheetModel.ts';
import { EMPTY_CELL } from './sheetModel.ts';
import { typedText } from './typedText.ts';

/** The field mask of a grid read: everything `parseSheet` looks at, and of a cell's validation only its kind. */
export const GRID_FIELDS =
  `sheets(properties(sheetId,title,hidden,gridProperties),merges,${CHART_FIELDS},data(startRow,startColumn,` +
  'columnMetadata(pixelSize,hiddenByUser),rowData(values(formattedValue,note,userEnteredValue,' +
  'userEnteredFormat(backgroundColor,backgroundColorStyle,textFormat,horizontalAlignment,wrapStrategy,numberFormat),' +
  'dataValidation(condition(type))))))';

const DEFAULT_WIDTH = 100;
const FEWEST_COLUMNS = 12;

/** Reads `spreadsheets.get` with `sheets(properties)`: the tabs in their order. */
export const parseTabs = (spreadsheet: unknown): SheetTab[] =>
  listOf(objectOf(spreadsheet)['sheets']).map((sheet) => {
    const properties = objectOf(objectOf(sheet)['properties']);
    return { title: textOf(properties['title']), hidden: properties['hidden'] === true };
  });

/** Reads one `CellData`. */
export function parseCell(data: unknown): SheetCell {
  const cell = objectOf(data);
  if (Object.keys(cell).length === 0) return EMPTY_CELL;
  const text = textOf(cell['formattedValue']);
  const value = objectOf(cell['userEnteredValue']);
  const format = objectOf(cell['userEnteredFormat']);
  const isTextFormat = objectOf(format['numberFormat'])['type'] === 'TEXT';
  return {
    text,
    typed: typedText(value, text, isTextFormat),
    note: textOf(cell['note']),
    style: cellStyle(format, typeof value['numberValue'] === 'number'),
    hasOptions: textOf(objectOf(objectOf(cell['dataValidation'])['condition'])['type']) !== '',
  };
}

function parseMerge(value: unknown): Merge {
  const range = objectOf(value);
  const [x, y] = [numberOf(range['startColumnIndex']), numberOf(range['startRowIndex'])];
  const across = numberOf(range['endColumnIndex'], x + 1) - x;
  return { x, y, across, down: numberOf(range['endRowIndex'], y + 1) - y };
}

function parseRows(data: JsonObject): SheetCell[][] {
  const before = Array.from({ length: numberOf(data['startColumn']) }, () => EMPTY_CELL);
  const above: SheetCell[][] = Array.from({ length: numberOf(data['startRow']) }, () => []);
  const rows = listOf(data['rowData']).map((row) => [
    ...before,
    ...listOf(objectOf(row)['values']).map(parseCell),
  ]);
  return [...above, ...rows];
}

/**
 * Reads the first sheet of a `spreadsheets.get` answer with grid data.
 * Answers undefined when the answer holds no sheet (the tab was deleted or renamed meanwhile).
 */
export function parseSheet(spreadsheet: unknown): SheetGrid | undefined {
  const [first] = listOf(objectOf(spreadsheet)['sheets']);
  if (first === undefined) return undefined;
  const sheet = objectOf(first);
  const properties = objectOf(sheet['properties']);
  const size = objectOf(properties['gridProperties']);
  const data = objectOf(listOf(sheet['data'])[0]);
  const columns = listOf(data['columnMetadata']).map(objectOf);
  const cells = parseRows(data);
  const charts = parseCharts(sheet);
  const underCharts = charts.map(({ at, width }) => at.x + Math.ceil(width / DEFAULT_WIDTH));
  const widest = Math.max(1, ...underCharts, ...cells.map((row) => row.length));
  return {
    title: textOf(properties['title']),
    cells,
    columnCount: Math.max(
      widest,
      Math.min(numberOf(size['columnCount']), Math.max(FEWEST_COLUMNS, widest + 1)),
    ),
    columnWidths: columns.map((column) => numberOf(column['pixelSize'], DEFAULT_WIDTH)),
    hiddenColumns: new Set(columns.flatMap((column, x) => (column['hiddenByUser'] === true ? [x] : []))),
    frozenRows: numberOf(size['frozenRowCount']),
    merges: listOf(sheet['merges']).map(parseMerge),
    charts,
  };
}
