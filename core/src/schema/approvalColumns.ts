import { PROVINCE_FIELDS } from '../class/fieldOwner.ts';
import { classColumns } from './classColumns.ts';
import type { CodeListName } from './codeLists.ts';

/** A field of a class that the province owns. */
export type ProvinceKey = (typeof PROVINCE_FIELDS)[number];

/** What a column of the tab `Phê duyệt` is for: it names the class, shows something of it, is typed into, or tells. */
export type ApprovalKey =
  | 'classCode'
  | 'reporter'
  | 'programme'
  | 'topics'
  | 'quotaCommune'
  | 'startDate'
  | `shown.${ProvinceKey}`
  | ProvinceKey
  | 'status';

/** A column of the tab `Phê duyệt`. Only the province's own columns are the office's to type into. */
export interface ApprovalColumn {
  readonly key: ApprovalKey;
  readonly header: string;
  readonly format: 'text' | 'day' | 'money';
  /** Pixels. */
  readonly width: number;
  /** The code list of a column with a dropdown. */
  readonly list?: CodeListName;
  /** The note at its header. */
  readonly help?: string;
}

const classColumn = (key: string): (typeof classColumns)[number] => {
  const found = classColumns.find((column) => column.key === key);
  if (found === undefined) throw new Error(`no column ${key}`);
  return found;
};

/** The header of a column that the province owns: the same as in the reporter's tab `Lớp`. */
export const provinceHeader = (key: ProvinceKey): string => classColumn(key).header;

const formatOf = (key: ProvinceKey): ApprovalColumn['format'] =>
  classColumn(key).type === 'money' ? 'money' : 'text';

const SHOWN = 'Phần mềm ghi: cột cùng tên trong bảng tính của đơn vị đang có gì. Không sửa ở đây.';
const HELP: Readonly<Record<ProvinceKey, string>> = {
  approval: 'Tỉnh ghi: DUYET, KHONG_DUYET hoặc CHO_BO_SUNG. Xóa ô là rút lại ý kiến.',
  openingDecision: 'Tỉnh ghi: số, ngày của quyết định hoặc thông báo, ví dụ 25/TB-VPĐP, 01/3/2024.',
  allottedCost: 'Tỉnh ghi: số kinh phí giao cho lớp, số đồng nguyên, ví dụ 48.500.000.',
};

const shown = (key: ProvinceKey): ApprovalColumn => ({
  key: `shown.${key}`,
  header: `Đơn vị ghi: ${provinceHeader(key)}`,
  format: formatOf(key),
  width: 140,
  help: SHOWN,
});

const typed = (key: ProvinceKey): ApprovalColumn => ({
  key,
  header: provinceHeader(key),
  format: formatOf(key),
  width: classColumn(key).width + 20,
  help: HELP[key],
  ...(key === 'approval' ? { list: 'approval' } : {}),
});

const known = (key: 'programme' | 'topics' | 'quotaCommune', width: number): ApprovalColumn => ({
  key,
  header: classColumn(key).header,
  format: 'text',
  width,
});

/** The columns of the tab `Phê duyệt`, in order; they are found by their headers wherever the office moves them. */
export const approvalColumns: readonly ApprovalColumn[] = [
  {
    key: 'classCode',
    header: classColumn('classCode').header,
    format: 'text',
    width: 150,
    help: 'Phần mềm ghi mỗi lớp một dòng. Sắp xếp, lọc, thêm cột và ghi chú riêng đều được; đừng sửa Mã lớp và tên tiêu đề cột.',
  },
  { key: 'reporter', header: 'Đơn vị báo cáo', format: 'text', width: 150 },
  known('programme', 95),
  known('topics', 110),
  known('quotaCommune', 180),
  { key: 'startDate', header: classColumn('startDate').header, format: 'day', width: 105 },
  ...PROVINCE_FIELDS.map(shown),
  ...PROVINCE_FIELDS.map(typed),
  {
    key: 'status',
    header: 'Tình trạng',
    format: 'text',
    width: 420,
    help: 'Phần mềm ghi: đơn vị đã nhận hay chưa, và ô nào cần sửa. Không sửa ở đây.',
  },
];
