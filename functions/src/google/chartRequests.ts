import type { sheets_v4 } from '@googleapis/sheets';
import type { FormChart } from '../../../core/src/rollup/formTable.ts';

type Request = sheets_v4.Schema$Request;

const TYPES: Readonly<Record<FormChart['kind'], string>> = {
  column: 'COLUMN',
  stacked: 'COLUMN',
  bar: 'BAR',
  line: 'LINE',
};
/** Dark enough to be told apart on a grey print. */
const COLOURS = ['#0b5c4a', '#e08a1e', '#4a7ebb', '#a23b72', '#7f7f7f', '#b5c334'];

/**
 * The requests that draw a tab's charts over ranges of its cells, in the call that adds the tab: later they are the office's
 * to move, change or delete, and nobody draws them again.
 */
export const chartRequests = (charts: readonly FormChart[], sheetId: number): Request[] =>
  charts.map((chart) => ({
    addChart: {
      chart: {
        chartId: chart.id,
        spec: {
          title: chart.title,
          titleTextFormat: { fontSize: 14, bold: true },
          fontName: 'Times New Roman',
          basicChart: basicChart(chart, sheetId),
        },
        position: {
          overlayPosition: {
            anchorCell: { sheetId, rowIndex: chart.at.row, columnIndex: chart.at.column },
            widthPixels: chart.size.width,
            heightPixels: chart.size.height,
          },
        },
      },
    },
  }));

function basicChart(
  { kind, axes: [names, numbers], names: domain, series }: FormChart,
  sheetId: number,
): sheets_v4.Schema$BasicChartSpec {
  // A bar chart lies on its side: its numbers run along the bottom.
  const [numberAxis, nameAxis] = kind === 'bar' ? ['BOTTOM_AXIS', 'LEFT_AXIS'] : ['LEFT_AXIS', 'BOTTOM_AXIS'];
  return {
    chartType: TYPES[kind],
    legendPosition: 'TOP_LEGEND',
    headerCount: 1,
    ...(kind === 'stacked' ? { stackedType: 'STACKED' } : {}),
    axis: [
      { position: nameAxis, title: names },
      { position: numberAxis, title: numbers },
    ],
    domains: [{ domain: sourceOf(domain, sheetId) }],
    series: series.map((cells, at) => ({
      series: sourceOf(cells, sheetId),
      targetAxis: numberAxis,
      colorStyle: { rgbColor: colourOf(COLOURS[at % COLOURS.length] ?? '') },
    })),
  };
}

const sourceOf = (
  { fromRow, toRow, column }: FormChart['names'],
  sheetId: number,
): sheets_v4.Schema$ChartData => ({
  sourceRange: {
    sources: [
      {
        sheetId,
        startRowIndex: fromRow,
        endRowIndex: toRow,
        startColumnIndex: column,
        endColumnIndex: column + 1,
      },
    ],
  },
});

function colourOf(hex: string): sheets_v4.Schema$Color {
  const part = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return { red: part(1), green: part(3), blue: part(5) };
}
