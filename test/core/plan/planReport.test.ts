import { planReport } from '../../../core/src/plan/planReport.ts';
import { aPlan, aTarget } from '../../builders/aPlan.ts';

describe('planReport', () => {
  it('prints the quota table with its sums, and what no year has yet', () => {
    const report = planReport(aPlan());
    expect(report.slice(0, 17)).toEqual([
      'KH mẫu 2022-2025 (sample)',
      '',
      'CHỈ TIÊU LỚP',
      '  Dòng        2022  2023  2024  2025  Cộng',
      '  NTM            –     –     –     –    12',
      '    NTM-A        2     2     2     2     8',
      '    NTM-B        –     –     –     –     4',
      '      NTM-B1     –     –     –     –     2  = 1 xã x 2 lớp/xã',
      '      NTM-B2     –     –     –     –     2',
      '  OCOP           1     0     3     0     4',
      '  TỔNG SỐ        –     –     –     –    16',
      '',
      'CHƯA PHÂN BỔ THEO NĂM',
      '  NTM-B1: còn 2 trong 2 lớp',
      '  NTM-B2: còn 2 trong 2 lớp',
      '',
      'MỤC TIÊU',
    ]);
  });

  it('shows a target without a denominator in words, one with it with its source', () => {
    const known = { year: 2024, value: 1200, source: 'Báo cáo', date: '2024-12-31', approvedBy: '' };
    const report = planReport(
      aPlan({ targets: [aTarget(), aTarget({ id: 'T2', label: 'Khác', denominators: [known] })] }),
    );
    expect(report).toContain('  T1 Trưởng xóm: 100%, chưa có mẫu số');
    expect(report).toContain('  T2 Khác: 100%, 2024: 1200 người (Báo cáo, 2024-12-31)');
  });

  it('lists what is empty, the notes, the warnings, and that it is an example', () => {
    const give = { quotaLine: 'NTM-B1', year: 2023, classes: 9, document: '1/QĐ' };
    const report = planReport(
      aPlan({ example: 'thử', allocations: [give], notes: [{ id: 'A1', text: '15 xã' }] }),
    );
    expect(report).toEqual(
      expect.arrayContaining([
        'VÍ DỤ: thử',
        '  Số của kế hoạch (document.number)',
        '  Hạn báo cáo (reporting.periods.dueDays)',
        '  A1: 15 xã',
        '  Dòng NTM-B1: đã phân bổ 9 lớp, nhiều hơn chỉ tiêu 2 lớp.',
      ]),
    );
  });
});
