import { leadersForm } from '../../../core/src/rollup/leadersForm.ts';
import type { RollUpInput } from '../../../core/src/rollup/rollUpInput.ts';
import { aClassSummary } from '../../builders/aClassSummary.ts';
import { aPlan } from '../../builders/aPlan.ts';
import { aRollUpInput, tableOf } from '../../builders/aRollUpInput.ts';

const rowsOf = (input: Partial<RollUpInput>) =>
  tableOf(leadersForm, aRollUpInput(input)).rows.map(({ level, cells }) => [level, ...cells.slice(1)]);

const summaries = [
  aClassSummary({ classCode: 'A' }),
  aClassSummary({ classCode: 'B', quotaLine: 'OCOP' }),
  aClassSummary({ classCode: 'C', planYear: 2023, reporterId: '173' }),
  aClassSummary({ classCode: 'D', isInPlan: false }),
  aClassSummary({ classCode: 'E', quotaLine: 'gone', reporterId: '999' }),
  aClassSummary({ classCode: 'F', isHeld: false }),
];

describe('leadersForm', () => {
  it('sets what was done against the plan, by programme and by reporter', () => {
    expect(rowsOf({ summaries })).toEqual([
      [0, 'CẢ GIAI ĐOẠN', 16, 4, 0.25, 12, '', ''],
      [1, 'Dòng NTM', 12, 2, 2 / 12, 10, '', ''],
      [1, 'Dòng OCOP', 4, 1, 0.25, 3, '', ''],
      [1, 'Chưa rõ nhóm hoặc loại xã', 0, 1, '', -1, '', ''],
      [0, 'NĂM 2024', 'chưa phân bổ', 3, '', '', '', ''],
      [1, 'Dòng NTM', 'chưa phân bổ', 1, '', '', '', ''],
      [1, 'Dòng OCOP', 3, 1, 1 / 3, 2, '', ''],
      [1, 'Chưa rõ nhóm hoặc loại xã', 0, 1, '', -1, '', ''],
      [0, 'ĐƠN VỊ BÁO CÁO', 'chưa giao', 2, '', '', 3, ''],
      [1, 'Huyện Đại Từ', 'chưa giao', 1, '', '', 2, 'chưa có hạn nộp'],
      [1, 'Huyện Phú Bình', 'chưa giao', 1, '', '', 0, 'chưa có hạn nộp'],
      [1, 'Đơn vị khác', 0, 0, '', 0, 1, ''],
    ]);
  });

  it('gives a reporter what the list gives its communes, once a list says so', () => {
    // u1 lies in Đại Từ; a commune that is listed for two years is still one.
    const target = { unitId: 'u1', category: 'XA_NTM', year: 2024, decision: 'QĐ mẫu' };
    const plan = aPlan({ communeTargets: [target, { ...target, year: 2025 }] });
    const held = [aClassSummary({ quotaLine: 'NTM-B1' })];
    expect(rowsOf({ plan, summaries: held }).slice(8)).toEqual([
      [0, 'ĐƠN VỊ BÁO CÁO', 2, 1, 0.5, 1, 0, ''],
      [1, 'Huyện Đại Từ', 2, 1, 0.5, 1, 0, 'chưa có hạn nộp'],
      [1, 'Huyện Phú Bình', 0, 0, '', 0, 0, 'chưa có hạn nộp'],
      [1, 'Đơn vị khác', 0, 0, '', 0, 0, ''],
    ]);
  });

  it('says how each reporter stands with its report once there are deadlines', () => {
    const submissions = new Map([['171', 'chậm 3 ngày']]);
    expect(rowsOf({ submissions }).map((row) => row[7])).toEqual([
      ...Array<string>(9).fill(''),
      'chậm 3 ngày',
      '',
      '',
    ]);
  });
});
