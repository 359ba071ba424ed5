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

  test.each([
    ['updateChartSpec', { chartId: 4, spec: {} }, 'No embedded object with id: 4'],
    ['addChart', { chart: { ...chart, position: { newSheet: true } } }, 'Unknown name "newSheet"'],
  ])('%s refuses %j', (kind, request, message) => {
    expect(() => apply(two(), kind, request)).toThrow(message);
  });
});
