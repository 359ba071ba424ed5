import { axisText, numberAxis } from './chartScale.ts';
import type { SheetChart } from './sheetModel.ts';

const SVG = 'http://www.w3.org/2000/svg';
const LETTER = 6.2;

type Attributes = Readonly<Record<string, string | number>>;

function shape(name: string, attributes: Attributes, ...children: readonly (Node | string)[]): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.append(...children);
  return made;
}

const text = (words: string, attributes: Attributes): SVGElement => shape('text', attributes, words);

const cut = (words: string, letters: number): string =>
  words.length <= letters ? words : `${words.slice(0, Math.max(1, letters - 1))}…`;

/** Where the numbers of a chart are drawn, in pixels of the chart. */
interface Plot {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Names on the left take a third of a chart that lies on its side. */
const plotOf = ({ kind, width, height }: SheetChart): Plot => ({
  left: kind === 'bar' ? width * 0.34 : 66,
  top: 62,
  right: width - 16,
  bottom: height - (kind === 'bar' ? 44 : 78),
});

/** A chart as a picture: title, legend, axes with their titles, and its bars or lines, each telling its number. */
export function drawChart(chart: SheetChart): SVGElement {
  const { width, height, title } = chart;
  const plot = plotOf(chart);
  const axis = numberAxis(mostIn(chart));
  return shape(
    'svg',
    {
      viewBox: `0 0 ${String(width)} ${String(height)}`,
      width,
      height,
      role: 'img',
      'aria-label': title,
      'data-testid': `chart-${String(chart.id)}`,
    },
    text(cut(title, 70), { x: 14, y: 24, class: 'chart-title' }),
    ...legend(chart),
    ...numberMarks(chart, plot, axis),
    ...nameMarks(chart, plot),
    ...axisTitles(chart, plot),
    ...(chart.kind === 'line' ? lines(chart, plot, axis.most) : bars(chart, plot, axis.most)),
  );
}

/** The largest number to be shown: of a stack, its sum. */
function mostIn({ series, names, isStacked }: SheetChart): number {
  const sums = names.map((_, at) => {
    const values = series.map(({ values: one }) => one[at] ?? 0);
    return isStacked ? values.reduce((sum, value) => sum + value, 0) : Math.max(0, ...values);
  });
  return Math.max(0, ...sums);
}

function legend({ series }: SheetChart): SVGElement[] {
  let x = 14;
  return series.flatMap(({ name, colour }) => {
    const at = x;
    x += 28 + name.length * LETTER;
    return [
      shape('rect', { x: at, y: 36, width: 10, height: 10, fill: colour }),
      text(name, { x: at + 14, y: 45, class: 'chart-label', 'data-testid': 'chart-legend' }),
    ];
  });
}

function numberMarks({ kind }: SheetChart, plot: Plot, axis: { most: number; marks: readonly number[] }) {
  return axis.marks.flatMap((mark) => {
    const share = mark / axis.most;
    if (kind === 'bar') {
      const x = plot.left + share * (plot.right - plot.left);
      return [
        shape('line', { x1: x, x2: x, y1: plot.top, y2: plot.bottom, class: 'chart-line' }),
        text(axisText(mark), { x, y: plot.bottom + 14, 'text-anchor': 'middle', class: 'chart-label' }),
      ];
    }
    const y = plot.bottom - share * (plot.bottom - plot.top);
    return [
      shape('line', { x1: plot.left, x2: plot.right, y1: y, y2: y, class: 'chart-line' }),
      text(axisText(mark), { x: plot.left - 6, y: y + 4, 'text-anchor': 'end', class: 'chart-label' }),
    ];
  });
}

/** The width or height that each name has of the plot. */
const bandOf = ({ names, kind }: SheetChart, plot: Plot): number =>
  (kind === 'bar' ? plot.bottom - plot.top : plot.right - plot.left) / Math.max(1, names.length);

function nameMarks(chart: SheetChart, plot: Plot): SVGElement[] {
  const { names, kind } = chart;
  const band = bandOf(chart, plot);
  if (kind === 'bar') {
    const letters = (plot.left - 46) / LETTER;
    return names.map((name, at) => {
      const y = plot.top + (at + 0.5) * band + 4;
      return text(cut(name, letters), { x: plot.left - 6, y, 'text-anchor': 'end', class: 'chart-label' });
    });
  }
  return names.map((name, at) => {
    const x = plot.left + (at + 0.5) * band;
    const y = plot.bottom + 12;
    const turned = `rotate(-35 ${String(x)} ${String(y)})`;
    return text(cut(name, 13), { x, y, 'text-anchor': 'end', transform: turned, class: 'chart-label' });
  });
}

function axisTitles({ axes, kind, height }: SheetChart, plot: Plot): SVGElement[] {
  const [below, beside] = kind === 'bar' ? [axes.numbers, axes.names] : [axes.names, axes.numbers];
  const [across, down] = [(plot.left + plot.right) / 2, (plot.top + plot.bottom) / 2];
  const turned = `rotate(-90 14 ${String(down)})`;
  return [
    text(below, { x: across, y: height - 8, 'text-anchor': 'middle', class: 'chart-axis' }),
    text(beside, { x: 14, y: down, 'text-anchor': 'middle', transform: turned, class: 'chart-axis' }),
  ];
}

function bars(chart: SheetChart, plot: Plot, most: number): SVGElement[] {
  const { series, names, isStacked, kind } = chart;
  const band = bandOf(chart, plot);
  const thick = (band * 0.76) / (isStacked ? 1 : series.length);
  const long = kind === 'bar' ? plot.right - plot.left : plot.bottom - plot.top;
  return names.flatMap((name, at) => {
    let below = 0;
    return series.map(({ name: of, colour, values }, which) => {
      const value = values[at] ?? 0;
      const from = isStacked ? (below / most) * long : 0;
      const length = (value / most) * long;
      below += value;
      const across = at * band + band * 0.12 + (isStacked ? 0 : which * thick);
      const place =
        kind === 'bar'
          ? { x: plot.left + from, y: plot.top + across, width: length, height: thick }
          : { x: plot.left + across, y: plot.bottom - from - length, width: thick, height: length };
      const told = { 'data-testid': 'chart-bar', 'data-name': name, 'data-series': of, 'data-value': value };
      const tip = shape('title', {}, `${name}, ${of}: ${value.toLocaleString('vi-VN')}`);
      return shape('rect', { ...place, fill: colour, ...told }, tip);
    });
  });
}

function lines(chart: SheetChart, plot: Plot, most: number): SVGElement[] {
  const band = bandOf(chart, plot);
  return chart.series.map(({ name, colour, values }) => {
    const points = values.map((value, at) => {
      const y = plot.bottom - (value / most) * (plot.bottom - plot.top);
      return `${String(plot.left + (at + 0.5) * band)},${String(y)}`;
    });
    return shape('polyline', {
      points: points.join(' '),
      fill: 'none',
      stroke: colour,
      'stroke-width': 2,
      'data-testid': 'chart-line',
      'data-series': name,
      'data-value': values.join(' '),
    });
  });
}
