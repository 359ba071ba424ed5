import type { Cell } from '../../../../core/src/schema/cell.ts';
import { approvalStatus, type ApprovalClass } from '../../../../core/src/sheet/approvals/approvalStatus.ts';
import type { Opinion } from '../../../../core/src/sheet/approvals/readOpinions.ts';
import { aClassRow } from '../../../builders/aClassRow.ts';
import { aProvinceField } from '../../../builders/aProvinceField.ts';
import { anApprovalClass } from '../../../builders/anApprovalTab.ts';

const CODE = 'NTM-2024-171-003';
const approval = aProvinceField();
const holding = (mine: Cell): Cell[] => aClassRow({ approval: mine });
const answered = { kept: 'KHONG_DUYET', by: 'r', at: 't' };
const said: Opinion = { cells: { approval: 'DUYET', openingDecision: '', allottedCost: '' }, shown: {} };
const nothing: Opinion = { cells: { approval: '', openingDecision: '', allottedCost: '' }, shown: {} };

describe('approvalStatus', () => {
  it.each<[string, Partial<ApprovalClass>, Opinion | undefined, string]>([
    ['nothing was typed', {}, nothing, ''],
    ['the class has no row yet', {}, undefined, ''],
    ['something was just typed', {}, said, 'Vừa ghi, chờ lần quét tới: Phê duyệt của tỉnh.'],
    [
      'something was just withdrawn',
      { provinceFields: { approval } },
      nothing,
      'Vừa ghi, chờ lần quét tới: Phê duyệt của tỉnh.',
    ],
    [
      'the sheet has not taken it',
      { provinceFields: { approval } },
      said,
      'Đơn vị chưa nhận: Phê duyệt của tỉnh.',
    ],
    ['both agree', { provinceFields: { approval }, cells: holding('Đã duyệt') }, said, 'Đã khớp.'],
    [
      'the reporter typed something else',
      { provinceFields: { approval }, cells: holding('KHONG_DUYET') },
      said,
      'Đơn vị ghi khác, chờ đơn vị chọn: Phê duyệt của tỉnh (đơn vị ghi “KHONG_DUYET”).',
    ],
    [
      'the reporter emptied the cell',
      { provinceFields: { approval: { ...approval, sheetThen: 'DUYET' } }, cells: holding('') },
      said,
      'Đơn vị ghi khác, chờ đơn vị chọn: Phê duyệt của tỉnh (đơn vị để trống).',
    ],
    [
      'the reporter keeps theirs',
      { provinceFields: { approval: { ...approval, answered } }, cells: holding('KHONG_DUYET') },
      said,
      'Đơn vị giữ ý mình: Phê duyệt của tỉnh (đơn vị ghi “KHONG_DUYET”).',
    ],
    [
      'the reporter gave in after all',
      { provinceFields: { approval: { ...approval, answered } }, cells: holding('DUYET') },
      said,
      'Đã khớp.',
    ],
    ['an opinion was withdrawn', { provinceFields: { approval: { ...approval, value: '' } } }, nothing, ''],
    [
      'the class was removed',
      { provinceFields: { approval }, isRemoved: true },
      said,
      'Đơn vị đã xóa lớp này khỏi bảng tính; những gì tỉnh ghi vẫn được giữ.',
    ],
    [
      'two fields stand otherwise',
      {
        cells: aClassRow({ approval: 'DUYET', allottedCost: '40.000.000', openingDecision: '' }),
        provinceFields: {
          approval,
          allottedCost: aProvinceField({ value: 48_500_000, sheetThen: '' }),
        },
      },
      { ...said, cells: { ...said.cells, allottedCost: 48_500_000 } },
      'Đơn vị ghi khác, chờ đơn vị chọn: Kinh phí được giao (đồng) (đơn vị ghi “40.000.000”).',
    ],
  ])('when %s', (_case, one, opinion, status) => {
    expect(approvalStatus(CODE, anApprovalClass(one), [], opinion)).toBe(status);
  });

  it('says first what is wrong with what was typed, and never that all is well beside it', () => {
    const agreed = anApprovalClass({ provinceFields: { approval }, cells: holding('DUYET') });
    expect(approvalStatus(CODE, agreed, ['Sai.'], said)).toBe('Sai.');
    expect(approvalStatus(CODE, anApprovalClass({ provinceFields: { approval } }), ['Sai.'], said)).toBe(
      'Sai. Đơn vị chưa nhận: Phê duyệt của tỉnh.',
    );
  });

  it.each([
    ['', 'chưa có Mã lớp'],
    ['lớp 5', 'Mã lớp không đúng dạng'],
    [CODE, 'Không thấy lớp nào mang mã này'],
  ])('names a row of no class: %p', (classCode, words) => {
    expect(approvalStatus(classCode, undefined, [], said)).toContain(words);
  });

  it('cuts a long text of the reporter', () => {
    const one = anApprovalClass({ provinceFields: { approval }, cells: holding('x'.repeat(500)) });
    expect(approvalStatus(CODE, one, [], said).length).toBeLessThan(200);
  });
});
