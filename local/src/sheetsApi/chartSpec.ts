import * as z from 'zod/mini';
import { GridRange, Kept } from './schemas.ts';

const optional = z.exactOptional;

/** What a chart is drawn of: ranges one cell wide or high. */
const ChartData = z.strictObject({
  sourceRange: optional(z.strictObject({ sources: z.array(GridRange) })),
  aggregateType: optional(z.string()),
});

const AxisPosition = z.enum(['BOTTOM_AXIS', 'LEFT_AXIS', 'RIGHT_AXIS']);
const ChartType = z.enum(['BAR', 'LINE', 'AREA', 'COLUMN', 'SCATTER', 'COMBO', 'STEPPED_AREA']);

const BasicChart = z.strictObject({
  chartType: optional(ChartType),
  legendPosition: optional(
    z.enum(['BOTTOM_LEGEND', 'LEFT_LEGEND', 'RIGHT_LEGEND', 'TOP_LEGEND', 'NO_LEGEND', 'INSIDE_LEGEND']),
  ),
  axis: optional(
    z.array(
      z.strictObject({
        position: optional(AxisPosition),
        title: optional(z.string()),
        format: optional(Kept),
        titleTextPosition: optional(Kept),
        viewWindowOptions: optional(Kept),
      }),
    ),
  ),
  domains: optional(
    z.array(z.strictObject({ domain: optional(ChartData), reversed: optional(z.boolean()) })),
  ),
  series: optional(
    z.array(
      z.strictObject({
        series: optional(ChartData),
        targetAxis: optional(AxisPosition),
        type: optional(ChartType),
        color: optional(Kept),
        colorStyle: optional(Kept),
        dataLabel: optional(Kept),
        lineStyle: optional(Kept),
        pointStyle: optional(Kept),
        styleOverrides: optional(z.array(Kept)),
      }),
    ),
  ),
  headerCount: optional(z.int()),
  threeDimensional: optional(z.boolean()),
  interpolateNulls: optional(z.boolean()),
  stackedType: optional(z.enum(['NOT_STACKED', 'STACKED', 'PERCENT_STACKED'])),
  lineSmoothing: optional(z.boolean()),
  compareMode: optional(z.enum(['DATUM', 'CATEGORY'])),
  totalDataLabel: optional(Kept),
});

/** A chart's ChartSpec as Google takes it; of the kinds of charts only the basic one is looked into. */
export const ChartSpec = z.strictObject({
  title: optional(z.string()),
  altText: optional(z.string()),
  titleTextFormat: optional(Kept),
  titleTextPosition: optional(Kept),
  subtitle: optional(z.string()),
  subtitleTextFormat: optional(Kept),
  subtitleTextPosition: optional(Kept),
  fontName: optional(z.string()),
  maximized: optional(z.boolean()),
  backgroundColor: optional(Kept),
  backgroundColorStyle: optional(Kept),
  dataSourceChartProperties: optional(Kept),
  filterSpecs: optional(z.array(Kept)),
  sortSpecs: optional(z.array(Kept)),
  hiddenDimensionStrategy: optional(z.string()),
  basicChart: optional(BasicChart),
  pieChart: optional(Kept),
  bubbleChart: optional(Kept),
  candlestickChart: optional(Kept),
  orgChart: optional(Kept),
  histogramChart: optional(Kept),
  waterfallChart: optional(Kept),
  treemapChart: optional(Kept),
  scorecardChart: optional(Kept),
});
type ChartSpec = z.infer<typeof ChartSpec>;

/** The ranges that a basic chart is drawn of. */
export function sourcesOf({ basicChart }: ChartSpec): GridRange[] {
  const data = [
    ...(basicChart?.domains ?? []).map(({ domain }) => domain),
    ...(basicChart?.series ?? []).map(({ series }) => series),
  ];
  return data.flatMap((one) => one?.sourceRange?.sources ?? []);
}
type GridRange = z.infer<typeof GridRange>;
