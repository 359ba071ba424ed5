/** The tabs of a reporter's workbook, in order. */
export const TABS = {
  guide: 'Hướng dẫn',
  class: 'Lớp',
  enrolment: 'Học viên',
  findings: 'Kiểm tra',
  codebook: '_DanhMuc',
} as const;

/** The tabs of the province's workbook that the software reads or writes; any other tab is the office's own. */
export const PROVINCE_TABS = {
  settings: 'Cấu hình',
  form01: 'Biểu 01',
  form02: 'Biểu 02',
} as const;

/** The kinds of rows that are synced, each on its own tab. */
export type RowKind = 'class' | 'enrolment';
