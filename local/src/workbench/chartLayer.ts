import { tableCell } from './cellPaint.ts';
import { drawChart } from './chartDrawing.ts';
import { element } from './element.ts';
import type { Table } from './gridTable.ts';
import type { SheetChart } from './sheetModel.ts';

/** The charts that lie over a table and scroll with it. */
export interface ChartLayer {
  /** Draws them anew, each with its upper left corner in its cell. */
  readonly show: (charts: readonly SheetChart[]) => void;
}

/** Makes the layer of a table that is drawn already. */
export function makeChartLayer(table: Table): ChartLayer {
  const layer = element('div', { class: 'chart-layer' });
  table.content.append(layer);
  return {
    show: (charts) => {
      layer.replaceChildren(
        ...charts.map((chart) => {
          const card = element('div', { class: 'chart-card' });
          const cell = tableCell(table, chart.at.x, chart.at.y);
          card.style.left = `${String(cell?.offsetLeft ?? 0)}px`;
          card.style.top = `${String(cell?.offsetTop ?? 0)}px`;
          card.append(drawChart(chart));
          return card;
        }),
      );
    },
  };
}
