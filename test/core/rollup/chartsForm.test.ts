import { chartsForm } from '../../../core/src/rollup/chartsForm.ts';
import { formGrid } from '../../../core/src/rollup/formGrid.ts';
import type { RollUpInput } from '../../../core/src/rollup/rollUpInput.ts';
import { aClassSummary, anEnrolmentSummary } from '../../builders/aClassSummary.ts';
import { aPlan } from '../../builders/aPlan.ts';
import { aRollUpInput, tableOf } from '../../builders/aRollUpInput.ts';

/** What the chart with this title is drawn of: a line for each name, its own names first. */
function drawn(title: string, input: Partial<RollUpInput> = {}): unknown[][] {
  const table = tableOf(chartsForm, aRollUpInput(input));
  const chart = table.charts?.find((one) => one.title === title);
  if (chart === undefined) throw new Error(`no chart ${title}`);
  const grid = formGrid(table, 'VP', 'Lúc');
  const { fromRow, toRow } = chart.names;
  const columns = [chart.names, ...chart.series].map(({ column }) => column);
  return grid
    .slice(fromRow, toRow)
    .map((row) => columns.map((column) => row[column] ?? ''))
    .filter(([name]) => name !== '' && name !== undefined);
}
const march = { from: '2024-03-01', to: '2024-03-02' };
const summaries = [
  aClassSummary({
    classCode: 'A',
    days: march,
    enrolments: [anEnrolmentSummary(), anEnrolmentSummary({ row: 'r2', person: 'p2', level: 'province' })],
    costs: [{ fundingSource: 'NSTW', estimated: 9, disbursed: 5, settled: 4 }],
  }),
  aClassSummary({ classCode: 'B', quotaLine: 'OCOP', reporterId: '173' }),
  aClassSummary({
    classCode: 'C',
    quotaLine: 'gone',
    isInPlan: true,
    days: { from: '2031-01-01', to: '2031-01-02' },
  }),
  aClassSummary({ classCode: 'D', isHeld: false, days: march }),
];

describe('chartsForm', () => {
  it('draws progress by the leaves of the plan’s numbers', () => {
    expect(drawn('Lớp đã mở so với kế hoạch giai đoạn', { summaries }).slice(1)).toEqual([
      ['Dòng NTM-A', 8, 0],
      ['Dòng NTM-B1', 2, 0],
      ['Dòng NTM-B2', 2, 1],
      ['Dòng OCOP', 4, 1],
      ['Chưa rõ nhóm hoặc loại xã', 0, 1],
    ]);
  });

  it('draws classes and learners by reporter, money by source, each with the names of its series first', () => {
    const withHead = (title: string) => drawn(title, { summaries }).map(([, ...numbers]) => numbers);
    expect(withHead('Lớp theo đơn vị')).toEqual([['Số lớp'], [2], [1], [0]]);
    expect(withHead('Lượt học viên theo đơn vị')).toEqual([['Lượt học viên'], [2], [0], [0]]);
    expect(withHead('Kinh phí theo nguồn')).toEqual([
      ['Dự toán', 'Giải ngân', 'Quyết toán'],
      [9, 5, 4],
      [0, 0, 0],
    ]);
  });

  it('draws learners by group in each quarter of the plan, and those of no quarter', () => {
    const lines = drawn('Lượt học viên theo đối tượng, từng quý', { summaries });
    expect(lines[0]?.slice(1)).toEqual(['Cấp tỉnh', 'Cấp huyện', 'Cấp xã', 'Xóm', 'HTX, DN', 'Khác']);
    expect(lines).toHaveLength(1 + 4 * 4 + 1);
    expect(lines.find(([name]) => name === 'Quý I/2024')).toEqual(['Quý I/2024', 1, 0, 0, 1, 0, 0]);
    const total = lines.slice(1).flatMap((line) => line.slice(1).map(Number));
    expect(total.reduce((sum, one) => sum + one, 0)).toBe(2);
  });

  it('draws what has no day under no quarter', () => {
    const undated = [aClassSummary({ enrolments: [anEnrolmentSummary()] })];
    const lines = drawn('Lượt học viên theo đối tượng, từng quý', { summaries: undated });
    expect(lines.at(-1)).toEqual(['Ngoài các quý trên', 0, 0, 0, 1, 0, 0]);
  });

  it('looks at the same cells whatever the plan’s lines and reporters are', () => {
    const charts = (input: Partial<RollUpInput>) => tableOf(chartsForm, aRollUpInput(input)).charts;
    const { quotaLines, reporters } = aPlan();
    const other = aPlan({ quotaLines: quotaLines.slice(0, 4), reporters: reporters.slice(0, 1) });
    expect(charts({ plan: other })).toEqual(charts({}));
    expect(new Set(charts({})?.map(({ id }) => id)).size).toBe(5);
  });
});
