import type { JsonObject } from './jsonFields.ts';
import { listOf, numberOf, objectOf, textOf } from './jsonFields.ts';
import type { ChartSeries, SheetChart } from './sheetModel.ts';

/** What a grid read must ask for of a tab's charts. */
export const CHART_FIELDS = 'charts(chartId,spec(title,basicChart),position(overlayPosition))';

const SIZE = { width: 600, height: 371 };
const COLOURS = ['#4285f4', '#ea4335', '#fbbc04', '#34a853', '#ff6d01', '#46bdc6'];

/** A value of the tab by zero-based row and column. */
type ValueAt = (row: number, column: number) => unknown;

/** Reads the charts of one sheet with grid data whose cells come from that sheet; a chart of another tab's cells is empty. */
export function parseCharts(sheet: JsonObject): SheetChart[] {
  const rows = listOf(objectOf(listOf(sheet['data'])[0])['rowData']);
  const valueAt: ValueAt = (row, column) =>
    objectOf(objectOf(listOf(objectOf(rows[row])['values'])[column])['userEnteredValue']);
  const sheetId = numberOf(objectOf(sheet['properties'])['sheetId']);
  return listOf(sheet['charts']).map((chart) => parseChart(objectOf(chart), sheetId, valueAt));
}

function parseChart(chart: JsonObject, sheetId: number, valueAt: ValueAt): SheetChart {
  const spec = objectOf(chart['spec']);
  const basic = objectOf(spec['basicChart']);
  const position = objectOf(objectOf(chart['position'])['overlayPosition']);
  const anchor = objectOf(position['anchorCell']);
  const cellsOf = (data: unknown): unknown[] => sourceCells(objectOf(data), sheetId, valueAt);
  const heads = numberOf(basic['headerCount']);
  const names = cellsOf(objectOf(listOf(basic['domains'])[0])['domain']).map(shownValue);
  const series = listOf(basic['series']).map((one, at): ChartSeries => {
    const cells = cellsOf(objectOf(one)['series']);
    return {
      name: heads > 0 ? shownValue(cells[0]) : `Dãy ${String(at + 1)}`,
      colour: colourOf(objectOf(one), at),
      values: cells.slice(heads).map((cell) => numberOf(objectOf(cell)['numberValue'])),
    };
  });
  const filled = lastFilled(names.slice(heads), series);
  return {
    id: numberOf(chart['chartId']),
    title: textOf(spec['title']),
    kind: kindOf(textOf(basic['chartType'])),
    isStacked: basic['stackedType'] === 'STACKED',
    axes: axesOf(basic),
    names: names.slice(heads, heads + filled),
    series: series.map((one) => ({ ...one, values: one.values.slice(0, filled) })),
    at: { x: numberOf(anchor['columnIndex']), y: numberOf(anchor['rowIndex']) },
    width: numberOf(position['widthPixels'], SIZE.width),
    height: numberOf(position['heightPixels'], SIZE.height),
  };
}

function sourceCells(data: JsonObject, sheetId: number, valueAt: ValueAt): unknown[] {
  return listOf(objectOf(data['sourceRange'])['sources']).flatMap((source) => {
    const range = objectOf(source);
    if (numberOf(range['sheetId']) !== sheetId) return [];
    const from = numberOf(range['startRowIndex']);
    const column = numberOf(range['startColumnIndex']);
    return Array.from({ length: Math.max(0, numberOf(range['endRowIndex'], from) - from) }, (_, at) =>
      valueAt(from + at, column),
    );
  });
}

const shownValue = (value: unknown): string => {
  const { stringValue, numberValue } = objectOf(value);
  return textOf(stringValue ?? numberValue);
};

/** Blank lines at the end of its ranges are no part of a chart, as in Sheets. */
function lastFilled(names: readonly string[], series: readonly ChartSeries[]): number {
  let count = names.length;
  const isBlank = (at: number): boolean =>
    names[at] === '' && series.every(({ values }) => (values[at] ?? 0) === 0);
  while (count > 0 && isBlank(count - 1)) count -= 1;
  return count;
}

const kindOf = (type: string): SheetChart['kind'] => {
  if (type === 'BAR') return 'bar';
  return type === 'LINE' ? 'line' : 'column';
};

/** What stands along the axis of names and along that of numbers, which lies below in a bar chart. */
function axesOf(basic: JsonObject): SheetChart['axes'] {
  const titleAt = (position: string): string =>
    textOf(objectOf(listOf(basic['axis']).find((axis) => objectOf(axis)['position'] === position))['title']);
  const [below, beside] = [titleAt('BOTTOM_AXIS'), titleAt('LEFT_AXIS')];
  return basic['chartType'] === 'BAR' ? { names: beside, numbers: below } : { names: below, numbers: beside };
}

function colourOf(series: JsonObject, at: number): string {
  const style = objectOf(objectOf(series['colorStyle'])['rgbColor']);
  if (Object.keys(style).length === 0) return COLOURS[at % COLOURS.length] ?? '';
  const part = (name: string): string => String(Math.round(numberOf(style[name]) * 255));
  return `rgb(${part('red')},${part('green')},${part('blue')})`;
}
