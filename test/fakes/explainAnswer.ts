import type { ExplainAnswer } from '../../core/src/api/explain.ts';

/** What the server says of a number that one class with rows makes, and more that it did not tell. */
export const anExplainAnswer = (answer: Partial<ExplainAnswer> = {}): ExplainAnswer => ({
  title: 'Biểu 02, dòng “Huyện Đại Từ”, cột (2) “Tổng lượt”',
  value: '12',
  sentences: ['Lũy kế.', 'Cộng lượt.'],
  parts: {
    title: 'Các lớp làm nên số này',
    unit: 'lượt',
    classes: [{ classCode: 'NTM-2024-171-003', reporter: 'Huyện Đại Từ', amount: 12, rows: 12 }],
    more: 3,
  },
  leftOut: [
    {
      title: 'Ngoài kỳ',
      unit: 'lượt',
      classes: [{ classCode: 'X', reporter: 'R', amount: 1, rows: 0, note: 'kết thúc 01/02/2024' }],
      more: 0,
    },
  ],
  changes: [
    {
      classCode: 'NTM-2024-171-003',
      reporter: 'Huyện Đại Từ',
      effect: 'Từ 11 thành 12',
      at: '2024-03-13T07:05:00.000Z',
      by: '',
    },
  ],
  ...answer,
});
