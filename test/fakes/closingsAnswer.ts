import type { ClosingsAnswer } from '../../core/src/api/closings.ts';

/** What the server says: the first half of 2024 is closed, with one change since that nobody gave a reason for. */
export const aClosingsAnswer = (answer: Partial<ClosingsAnswer> = {}): ClosingsAnswer => ({
  period: 'Quý III/2024',
  obstacle: '',
  warnings: ['Huyện Phú Bình chưa nộp.'],
  closings: [
    {
      period: '6 tháng đầu năm 2024',
      version: 1,
      isReopened: false,
      acts: [{ what: 'Chốt số lần 1', by: 'van.phong@example.org', at: '12:05 ngày 05/03/2026', reason: '' }],
      tables: [{ tab: 'Biểu 01', hash: 'abc' }],
      check: '',
      adjustments: [
        {
          classCode: 'NTM-2024-171-003',
          reporter: 'Huyện Đại Từ',
          words: 'Lượt 2 → 1',
          changed: { by: 'can.bo.171@example.org', at: '12:07 ngày 05/03/2026' },
          reason: '',
        },
      ],
    },
  ],
  ...answer,
});
