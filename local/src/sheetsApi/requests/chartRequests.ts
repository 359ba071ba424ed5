import * as z from 'zod/mini';
import { sheetById } from '../../spreadsheet/area.ts';
import { withSheet } from '../../spreadsheet/cells.ts';
import { refusal } from '../../spreadsheet/refusal.ts';
import type { Chart, JsonObject, Spreadsheet } from '../../spreadsheet/spreadsheet.ts';
import { ChartSpec, sourcesOf } from '../chartSpec.ts';
import { GridCoordinate, Kept } from '../schemas.ts';
import { requestHandler } from './requestHandler.ts';
import type { Applied } from './requestHandler.ts';

/** Charts over a grid only: a tab that is nothing but a chart is not simulated. */
const Position = z.strictObject({
  overlayPosition: z.strictObject({
    anchorCell: GridCoordinate,
    offsetXPixels: z.exactOptional(z.int()),
    offsetYPixels: z.exactOptional(z.int()),
    widthPixels: z.exactOptional(z.int()),
    heightPixels: z.exactOptional(z.int()),
  }),
});
const Add = z.strictObject({
  chart: z.strictObject({
    chartId: z.exactOptional(z.int()),
    spec: ChartSpec,
    position: Position,
    border: z.exactOptional(Kept),
  }),
});
const UpdateSpec = z.strictObject({ chartId: z.int(), spec: ChartSpec });
const Delete = z.strictObject({ objectId: z.int() });

const allCharts = ({ sheets }: Spreadsheet) => sheets.flatMap((sheet) => sheet.charts);

/** Every range a chart looks at is one row or one column of a tab that is there. */
function checkSources(spreadsheet: Spreadsheet, spec: z.infer<typeof ChartSpec>): void {
  for (const range of sourcesOf(spec)) {
    const { gridProperties } = sheetById(spreadsheet, range.sheetId).properties;
    const {
      startRowIndex = 0,
      endRowIndex = gridProperties.rowCount,
      startColumnIndex = 0,
      endColumnIndex = gridProperties.columnCount,
    } = range;
    if (endRowIndex - startRowIndex > 1 && endColumnIndex - startColumnIndex > 1)
      throw refusal('A chart source range must have a width or height of 1.');
    if (endRowIndex > gridProperties.rowCount || endColumnIndex > gridProperties.columnCount)
      throw refusal('A chart source range exceeds grid limits.');
  }
}

/** Charts are kept as given. Deciding what they show is the page's work. */
function add(spreadsheet: Spreadsheet, { chart }: z.infer<typeof Add>): Applied {
  const taken = allCharts(spreadsheet).map(({ chartId }) => chartId);
  const { chartId = Math.max(0, ...taken) + 1 } = chart;
  if (taken.includes(chartId)) throw refusal(`Chart ${String(chartId)} already exists.`);
  checkSources(spreadsheet, chart.spec);
  const { sheetId } = sheetById(spreadsheet, chart.position.overlayPosition.anchorCell.sheetId).properties;
  const added = { ...chart, chartId } as unknown as Chart;
  return {
    spreadsheet: withSheet(spreadsheet, sheetId, (sheet) => ({ ...sheet, charts: [...sheet.charts, added] })),
    reply: { chart: added },
  };
}

function changeCharts(spreadsheet: Spreadsheet, id: number, change: (chart: Chart) => Chart[]): Applied {
  if (!allCharts(spreadsheet).some(({ chartId }) => chartId === id)) {
    throw refusal(`No embedded object with id: ${String(id)}`);
  }
  const sheets = spreadsheet.sheets.map((sheet) => ({
    ...sheet,
    charts: sheet.charts.flatMap((chart) => (chart.chartId === id ? change(chart) : [chart])),
  }));
  return { spreadsheet: { ...spreadsheet, sheets } };
}

/** Requests about charts. */
export const chartRequests = {
  addChart: requestHandler(Add, add),
  updateChartSpec: requestHandler(UpdateSpec, (spreadsheet, { chartId, spec }) => {
    checkSources(spreadsheet, spec);
    return changeCharts(spreadsheet, chartId, (chart) => [{ ...chart, spec: spec as unknown as JsonObject }]);
  }),
  deleteEmbeddedObject: requestHandler(Delete, (spreadsheet, { objectId }) =>
    changeCharts(spreadsheet, objectId, () => []),
  ),
};
