import { compareClosed, type Comparison, type KeptForm } from '../../../core/src/rollup/compareClosed.ts';
import { formGrid } from '../../../core/src/rollup/formGrid.ts';
import type { FormColumn, FormTable } from '../../../core/src/rollup/formTable.ts';
import type { Cell } from '../../../core/src/schema/cell.ts';

const column = (header: string, number: string, measure?: string): FormColumn => ({
  header,
  number,
  format: number === 'A' ? 'text' : 'count',
  width: 90,
  ...(measure === undefined ? {} : { measure }),
});
const COLUMNS = [column('Nội dung', 'A'), column('Kế hoạch', '(1)'), column('Đã mở', '(2)', 'plan')];
const LINES: readonly (readonly [line: string | undefined, ...cells: Cell[]])[] = [
  ['TOTAL', 'TỔNG SỐ', 139, 95],
  ['A', 'NTM-A', 12, 7],
  [undefined, 'Ngoài kế hoạch', 3, ''],
];
const aForm = (
  lines = LINES,
  columns: readonly FormColumn[] = COLUMNS,
  more: Partial<FormTable> = {},
): KeptForm => {
  const table: FormTable = {
    tab: 'Biểu 01',
    formNumber: '01',
    title: 'TIẾN ĐỘ',
    scope: 'Quý I/2024',
    unitLine: 'ĐVT: lớp',
    columns,
    rows: lines.map(([line, ...cells]) => ({ level: 1, cells, ...(line === undefined ? {} : { line }) })),
    notes: [],
    ...more,
  };
  return { table, grid: formGrid(table, 'Văn phòng mẫu', 'Số liệu đã chốt ngày 05/03/2026') };
};
const with_ = (at: number, ...cells: Cell[]) =>
  LINES.map((line, y) => (y === at ? ([line[0], ...cells] as const) : line));
const [words, planned, held] = COLUMNS as [FormColumn, FormColumn, FormColumn];

describe('compareClosed', () => {
  it.each<[what: string, rebuilt: KeptForm | undefined, Comparison]>([
    ['the same', aForm(), { kind: 'same' }],
    ['another header', aForm(LINES, [words, planned, { ...held, header: 'Lớp đã mở' }]), { kind: 'layout' }],
    ['another title', aForm(LINES, COLUMNS, { title: 'TIẾN ĐỘ THỰC HIỆN' }), { kind: 'layout' }],
    ['other words in a line', aForm(with_(1, 'Nhóm A', 12, 7)), { kind: 'layout' }],
    ['lines in another order', aForm([...LINES].reverse()), { kind: 'layout' }],
    [
      'columns in another order, and one more',
      aForm(
        LINES.map(
          ([line, name, ...numbers]) => [line, name ?? '', numbers[1] ?? '', 5, numbers[0] ?? ''] as const,
        ),
        [words, held, column('Mới', '(2)', 'new'), { ...planned, number: '(3)' }],
      ),
      { kind: 'layout' },
    ],
    [
      'a measure of another name',
      aForm(LINES, [words, planned, { ...held, header: 'Lớp đã mở', measure: 'heldClasses' }]),
      { kind: 'layout' },
    ],
    ['another counted number', aForm(with_(1, 'NTM-A', 12, 8)), { kind: 'numbers', count: 1 }],
    ['another number of the plan', aForm(with_(0, 'TỔNG SỐ', 140, 95)), { kind: 'numbers', count: 1 }],
    [
      'another number where there is no line',
      aForm(with_(2, 'Ngoài kế hoạch', 4, '')),
      { kind: 'numbers', count: 1 },
    ],
    ['numbers that changed places', aForm(with_(1, 'NTM-A', 7, 12)), { kind: 'numbers', count: 2 }],
    ['a line less', aForm(LINES.filter(([line]) => line !== 'A')), { kind: 'numbers', count: 2 }],
    ['no such form', undefined, { kind: 'numbers', count: 5 }],
  ])('%s', (_what, rebuilt, comparison) => {
    expect(compareClosed(aForm(), rebuilt)).toEqual(comparison);
  });
});
