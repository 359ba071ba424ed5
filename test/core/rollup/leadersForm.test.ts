import { leadersForm } from '../../../core/src/rollup/leadersForm.ts';
import type { RollUpInput } from '../../../core/src/rollup/rollUpInput.ts';
import { aClassSummary } from '../../builders/aClassSummary.ts';
import { aPlan } from '../../builders/aPlan.ts';
import { aSubmission } from '../../builders/aSubmission.ts';
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
      [1, 'Đơn vị khác', 'chưa giao', 0, '', '', 1, ''],
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

  it('says how each reporter stands with its report once there are deadlines, and names who is late', () => {
    const plan = aPlan({ reporting: { ...aPlan().reporting, periods: [{ kind: 'quarter', dueDays: 5 }] } });
    const submissions = {
      today: '2024-03-22',
      periods: { '2024-Q1': { '171': aSubmission() } },
      now: {},
      lastSeen: {},
    };
    const table = tableOf(leadersForm, aRollUpInput({ plan, submissions }));
    expect(table.rows.slice(9).map(({ cells }) => cells[7])).toEqual([
      'Quý I/2024: Đã nộp, chờ duyệt; 1 lớp sửa sau khi nộp',
      'Quý I/2024: Chưa nộp, quá hạn',
      '',
    ]);
    expect(table.notes[1]).toBe('Quý I/2024: 1 đơn vị quá hạn nộp: Huyện Phú Bình.');
  });
});
