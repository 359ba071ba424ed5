import type { Cell } from '../../../../core/src/schema/cell.ts';
import { approvalCell, readApprovalTab } from '../../../../core/src/sheet/approvals/readApprovalTab.ts';
import { anApprovalRow, approvalHeaders } from '../../../builders/anApprovalTab.ts';

const CODE = 'NTM-2024-171-003';
const row = anApprovalRow({ approval: 'DUYET' });
const found = (values: readonly (readonly Cell[])[]): unknown => {
  const tab = readApprovalTab(values);
  return tab?.rows.map((one) => [one.at, one.classCode, approvalCell(tab, one, 'approval')]);
};

describe('readApprovalTab', () => {
  it.each<[string, Cell[][], unknown]>([
    ['a row below the headers', [approvalHeaders, row], [[1, CODE, 'DUYET']]],
    ['columns in another order', [[...approvalHeaders].reverse(), [...row].reverse()], [[1, CODE, 'DUYET']]],
    [
      'columns of the office between them',
      [
        ['Ghi chú', ...approvalHeaders],
        ['hỏi lại', ...row],
      ],
      [[1, CODE, 'DUYET']],
    ],
    [
      'headers in other letters and spaces',
      [approvalHeaders.map((header) => ` ${String(header).toUpperCase()}`), row],
      [[1, CODE, 'DUYET']],
    ],
    [
      'a title above the headers, which is no row',
      [['TỔNG HỢP PHÊ DUYỆT'], [], approvalHeaders, row],
      [[3, CODE, 'DUYET']],
    ],
    ['a class above the headers, where a sort has put it', [row, approvalHeaders], [[0, CODE, 'DUYET']]],
    ['empty rows and notes of the office', [approvalHeaders, [], ['', 'ghi chú'], row], [[3, CODE, 'DUYET']]],
    [
      'a code typed small',
      [approvalHeaders, anApprovalRow({ classCode: ' ntm-2024-171-003' })],
      [[1, CODE, '']],
    ],
    [
      'a value without a class',
      [approvalHeaders, anApprovalRow({ classCode: '', approval: 'DUYET' })],
      [[1, '', 'DUYET']],
    ],
    ['no row', [approvalHeaders], []],
    ['no header', [row], undefined],
    ['nothing', [], undefined],
  ])('finds %s', (_case, values, rows) => {
    expect(found(values)).toEqual(rows);
    expect(readApprovalTab(values)?.mistake).toBeUndefined();
  });

  const withHeader = (header: string, other: string): Cell[] =>
    approvalHeaders.map((one) => (one === header ? other : one));
  it.each<[string, Cell[], string]>([
    ['a missing column', withHeader('Phê duyệt của tỉnh', ''), 'thiếu cột “Phê duyệt của tỉnh”'],
    [
      'a column that stands twice',
      [...approvalHeaders, 'Kinh phí được giao (đồng)'],
      'có hai cột “Kinh phí được giao (đồng)”',
    ],
    ['the column of codes twice', [...approvalHeaders, 'Mã lớp'], 'có hai cột “Mã lớp”'],
  ])('says that nothing may be taken because of %s', (_case, headers, words) => {
    expect(readApprovalTab([headers, row])?.mistake).toContain(words);
  });

  it('does without the columns that only show something', () => {
    expect(readApprovalTab([withHeader('Chuyên đề', 'x'), row])?.mistake).toBeUndefined();
  });
});
