import type { Cell } from '../../../core/src/schema/cell.ts';
import { WAITING_AS_OF } from '../../../core/src/rollup/formGrid.ts';
import { bytesIn, type Rows } from '../../../functions/src/google/fitRequests.ts';
import { fitValues, type PendingValues } from '../../../functions/src/google/fitValues.ts';

const MOMENT = 'Số liệu tính đến 10:05 ngày 24/11/2026';
/** A form with so many lines of a kilobyte each. */
const aForm = (tab: string, lines: number): Rows => ({
  tab,
  row: 0,
  values: [
    ['đầu'],
    ['tên'],
    ['phạm vi'],
    [MOMENT],
    ...Array.from({ length: lines }, () => ['x'.repeat(1_000)]),
  ],
});
const aPortion = (kilobytes: number, row: number) => [
  { row, column: 0, values: Array.from({ length: kilobytes }, (): Cell[] => ['y'.repeat(1_000)]) },
];
const pending = (values: Partial<PendingValues>): PendingValues => ({
  rows: [],
  approvals: [],
  settings: [],
  ...values,
});
const told = ({ calls, waiting }: ReturnType<typeof fitValues>) => ({
  ranges: calls.map(({ forms, cells }) => [...forms, ...cells].map(({ range }) => range)),
  moments: calls.map(({ forms }) => forms.flatMap(({ values }) => values.flat()).filter(isMoment)),
  waiting,
});
const isMoment = (cell: Cell): boolean => cell === MOMENT || cell === WAITING_AS_OF;

describe('fitValues', () => {
  it('puts all into one request while there is room', () => {
    const rows = [aForm('A', 10), aForm('B', 10)];
    const settings = [{ row: 4, column: 6, values: [['Đã nhận']] }];
    const fitted = fitValues(pending({ rows, settings, approvals: [aPortion(5, 1)] }), 2);
    expect(told(fitted)).toEqual({
      ranges: [["'A'!A1", "'B'!A1", "'Cấu hình'!G5", "'Phê duyệt'!A2"]],
      moments: [[MOMENT, MOMENT]],
      waiting: [],
    });
  });

  it('tells of a form in two requests as of when it is with its last rows, so that a lost one leaves no false moment', () => {
    const fitted = fitValues(pending({ rows: [aForm('A', 2_500)] }), 2);
    expect(told(fitted)).toEqual({
      ranges: [["'A'!A1"], [expect.stringMatching(/^'A'!A18\d\d$/), "'A'!A4"]],
      moments: [[WAITING_AS_OF], [MOMENT]],
      waiting: [],
    });
  });

  it('cuts a form where the room ends, says so in it, and leaves those after it as they are', () => {
    const fitted = fitValues(pending({ rows: [aForm('A', 2_500), aForm('B', 1)] }), 1);
    expect(told(fitted)).toEqual({ ranges: [["'A'!A1"]], moments: [[WAITING_AS_OF]], waiting: ['A', 'B'] });
  });

  it('writes portions of Phê duyệt whole and in their order, or not', () => {
    const approvals = [aPortion(1_000, 0), aPortion(1_000, 1_000), aPortion(900, 2_000), aPortion(1, 2_900)];
    const fitted = fitValues(pending({ approvals }), 2);
    expect(told(fitted).ranges).toEqual([["'Phê duyệt'!A1"], ["'Phê duyệt'!A1001"]]);
    expect(fitted.waiting).toEqual(['Phê duyệt']);
  });

  it('makes no request of 2 MB', () => {
    const rows = [aForm('A', 1_500), aForm('B', 1_500), aForm('C', 1_500)];
    const { calls } = fitValues(pending({ rows, approvals: [aPortion(300, 1)] }), 2);
    expect(calls.map(({ forms, cells }) => bytesIn([...forms, ...cells]) < 2_000_000)).toEqual([true, true]);
  });

  it('leaves everything waiting where there is no call left', () => {
    const fitted = fitValues(pending({ rows: [aForm('A', 1)], approvals: [aPortion(1, 1)] }), 0);
    expect(fitted).toEqual({ calls: [], waiting: ['A', 'Phê duyệt'] });
  });
});
