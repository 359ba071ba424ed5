import { writeColumn } from '../../../sheets-addon/src/actions/writeColumn.ts';
import { addonWorkbook } from '../../fakes/addonWorkbook.ts';

const rows = Array.from({ length: 40 }, (_, at) => ['x', `old${String(at + 1)}`]);

describe('writeColumn', () => {
  it.each([
    ['neighbouring rows', [3, 4, 5], 1],
    ['separate rows', [9, 2, 6], 3],
    ['very many separate rows', Array.from({ length: 15 }, (_, at) => 2 * at + 1), 1],
    ['no rows', [], 0],
  ])('writes %s in few calls and nothing else', (_, numbers, calls) => {
    const workbook = addonWorkbook({ Lớp: rows });
    const now = rows.map(([, value = '']) => value);
    const place = { tab: 'Lớp', column: 2, now };
    writeColumn(workbook.cells, place, new Map(numbers.map((row) => [row, `new${String(row)}`])));
    expect(workbook.callCount()).toBe(calls);
    expect(workbook.tab('Lớp').values).toEqual(
      rows.map(([x, old], at) => [x, numbers.includes(at + 1) ? `new${String(at + 1)}` : old]),
    );
  });
});
