/** The tabs of a reporter's workbook, in order. */
export const TABS = {
  guide: 'Hướng dẫn',
  class: 'Lớp',
  enrolment: 'Học viên',
  cost: 'Kinh phí',
  material: 'Tài liệu',
  lecturer: 'Giảng viên',
  findings: 'Kiểm tra',
  codebook: '_DanhMuc',
} as const;

/** The tabs of the province's workbook that the software reads or writes; any other tab is the office's own. */
export const PROVINCE_TABS = {
  settings: 'Cấu hình',
  form01: 'Biểu 01',
  form02: 'Biểu 02',
  form03: 'Biểu 03',
  form04: 'Biểu 04',
  form05: 'Biểu 05',
  form06: 'Biểu 06',
  tracker: 'Tình hình nộp',
  overview: 'Tổng quan',
  leaders: 'Lãnh đạo',
  public: 'Công khai',
  charts: 'Biểu đồ',
  closings: 'Chốt số',
} as const;

/**
 * The tab of the province's workbook with what the office may want to ask about; the software writes it when it is told to,
 * and apart from the forms.
 */
export const REVIEW_TAB = 'Rà soát';

/** The tab of the province's workbook in which the office types what it decides on each class. */
export const APPROVAL_TAB = 'Phê duyệt';

/** The lists of a class, by the kind of their rows: who learns, what it costs, what is handed out, who teaches. */
export const LIST_KINDS = ['enrolment', 'cost', 'material', 'lecturer'] as const;
export type ListKind = (typeof LIST_KINDS)[number];
/** What a class's lists are called where they travel and are stored. */
export type ListName = `${ListKind}s`;

/** The kinds of rows that are synced, each on its own tab, in the order of the tabs. */
export const ROW_KINDS = ['class', ...LIST_KINDS] as const;
export type RowKind = (typeof ROW_KINDS)[number];
