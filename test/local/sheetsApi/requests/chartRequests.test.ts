import { aSpreadsheet, tabOf } from '../../spreadsheet/grid.ts';
import { apply } from './apply.ts';

const two = () =>
  aSpreadsheet([
    ['a', 'b'],
    ['c', 'd'],
  ]);

describe('addChart', () => {
  const chart = {
    spec: { title: 'Số lớp' },
    position: { overlayPosition: { anchorCell: { rowIndex: 1, columnIndex: 5 } } },
  };

  test('numbers charts, changes their spec and deletes them', () => {
    const { spreadsheet, reply } = apply(two(), 'addChart', { chart });
    expect(reply).toEqual({ chart: { ...chart, chartId: 1 } });
    const changed = apply(spreadsheet, 'updateChartSpec', {
      chartId: 1,
      spec: { title: 'Số người' },
    }).spreadsheet;
    expect(tabOf(changed).charts[0]?.['spec']).toEqual({ title: 'Số người' });
    expect(tabOf(apply(changed, 'deleteEmbeddedObject', { objectId: 1 }).spreadsheet).charts).toEqual([]);
  });

  const source = (range: object) => ({ series: { sourceRange: { sources: [range] } } });
  const drawn = (series: object, more: object = {}) => ({
    chart: { ...chart, spec: { basicChart: { chartType: 'COLUMN', series: [series], ...more } } },
  });
  const column = { startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 1 };

  test('keeps a chart with its ranges, under the number it was given, once', () => {
    const { chart: given } = drawn(source(column));
    const { spreadsheet } = apply(two(), 'addChart', { chart: { ...given, chartId: 77 } });
    expect(tabOf(spreadsheet).charts).toEqual([{ ...given, chartId: 77 }]);
    expect(() => apply(spreadsheet, 'addChart', { chart: { ...given, chartId: 77 } })).toThrow(
      'Chart 77 already exists',
    );
  });

  test('a deleted tab takes its charts along', () => {
    const { spreadsheet } = apply(two(), 'addSheet', { properties: { sheetId: 5, title: 'Biểu đồ' } });
    const onTab = { ...chart, position: { overlayPosition: { anchorCell: { sheetId: 5 } } } };
    const withChart = apply(spreadsheet, 'addChart', { chart: { ...onTab, chartId: 9 } }).spreadsheet;
    const without = apply(withChart, 'deleteSheet', { sheetId: 5 }).spreadsheet;
    expect(() => apply(without, 'deleteEmbeddedObject', { objectId: 9 })).toThrow('No embedded object');
  });

  test.each([
    ['addChart', drawn(source(column), { chartType: 'PIE' }), 'chartType'],
    ['addChart', drawn({ ...source(column), colour: 'red' }), 'Unknown name "colour"'],
    ['addChart', { chart: { ...chart, spec: { heading: 'x' } } }, 'Unknown name "heading"'],
    ['addChart', drawn(source({ ...column, endColumnIndex: 2 })), 'width or height of 1'],
    ['addChart', drawn(source({ ...column, endRowIndex: 9_999 })), 'exceeds grid limits'],
    ['addChart', drawn(source({ ...column, sheetId: 12 })), '12'],
    ['updateChartSpec', { chartId: 4, spec: {} }, 'No embedded object with id: 4'],
    ['addChart', { chart: { ...chart, position: { newSheet: true } } }, 'Unknown name "newSheet"'],
  ])('%s refuses %j', (kind, request, message) => {
    expect(() => apply(two(), kind, request)).toThrow(message);
  });
});
