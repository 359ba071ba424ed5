import { jobSummary } from '../../../local/src/workbench/jobSummary.ts';

describe('jobSummary', () => {
  it.each([
    ['the tabs a publish wrote', { changedTabs: ['Biểu 01', 'Biểu 02'] }, 'đã cập nhật Biểu 01, Biểu 02'],
    ['a publish that wrote nothing', { changedTabs: [] }, 'sổ tỉnh không đổi'],
    ['a sweep', { workbooks: [{ stored: 2, refused: 0 }, { stored: 1 }] }, 'đã đọc 2 sổ, lưu 3 lớp'],
    [
      'refused classes',
      { workbooks: [{ stored: 0, refused: 1 }] },
      'đã đọc 1 sổ, lưu 0 lớp; 1 lớp bị từ chối',
    ],
    [
      'what a sweep took of the province',
      { workbooks: [{ stored: 0 }], approvals: { classes: 9, stored: 2, wrong: 1 } },
      'đã đọc 1 sổ, lưu 0 lớp; nhận ý kiến của tỉnh về 2 lớp; 1 dòng ở tab Phê duyệt cần sửa',
    ],
    ['an answer of another kind', { ok: true }, ''],
    ['no answer', undefined, ''],
  ])('says %s', (_, result, expected) => {
    expect(jobSummary(result)).toBe(expected);
  });
});
