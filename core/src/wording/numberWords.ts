import type { ClassSummary } from '../class/summariseClass.ts';
import { showDay } from '../cell/readDay.ts';
import type { ClassGate, LeftOutRows } from '../rollup/explainNumber.ts';
import type { FormColumn } from '../rollup/formTable.ts';
import { ownNumber, type NumberCell } from '../rollup/numberAt.ts';
import type { Cell } from '../schema/cell.ts';
import { printAmount } from './printAmount.ts';

/** How a number that is counted over classes is made, and what it counts, by its measure (`FormColumn.measure`). */
const COUNTED: Readonly<Record<string, readonly [sentence: string, unit: string]>> = {
  period: ['Cộng số lớp đã mở của dòng này có ngày kết thúc trong kỳ báo cáo.', 'lớp'],
  year: ['Cộng số lớp đã mở của dòng này thuộc năm báo cáo (năm ghi trong mã lớp).', 'lớp'],
  plan: ['Cộng số lớp đã mở của dòng này từ đầu giai đoạn.', 'lớp'],
  classes: ['Đếm số lớp đã mở; mỗi lớp tính một lần.', 'lớp'],
  enrolments: ['Cộng lượt học viên của các lớp; mỗi học viên mỗi lớp tính một lần.', 'lượt'],
  people: [
    'Đếm số người trong danh sách các lớp; ai dự nhiều lớp chỉ tính một lần, nên cộng các lớp lại có thể lớn hơn.',
    'người',
  ],
  doubtful: [
    'Trong số người của dòng này, số người có thể là một người khác đã tính mà chưa ai trả lời “Cùng một người?”. Các lớp và học viên dưới đây đúng là những người đang được hỏi.',
    'người',
  ],
  female: ['Cộng lượt học viên nữ của các lớp.', 'lượt'],
  minority: ['Cộng lượt học viên dân tộc thiểu số của các lớp.', 'lượt'],
  completed: ['Cộng lượt học viên có kết quả “Hoàn thành”.', 'lượt'],
  rows: ['Cộng mọi dòng ở các tab của các lớp đã gửi về tỉnh, kể cả dòng có lỗi.', 'dòng'],
  block: ['Cộng số lỗi chặn của các lớp đã gửi về tỉnh.', 'lỗi'],
  warn: ['Cộng số cảnh báo của các lớp đã gửi về tỉnh.', 'cảnh báo'],
  others: ['Đếm số lớp đã mở khác của dòng này.', 'lớp'],
  estimated: ['Cộng dự toán (đồng) của các lớp ở nguồn này.', 'đồng'],
  disbursed: ['Cộng số đã giải ngân (đồng) của các lớp ở nguồn này.', 'đồng'],
  settled: ['Cộng số đã quyết toán (đồng) của các lớp ở nguồn này.', 'đồng'],
};

const OF_LEARNERS = ['Cộng lượt học viên của các lớp thuộc đối tượng ghi ở đầu cột.', 'lượt'] as const;

/** How a number is made that sums over classes. */
export const countedWords = (measure: string): string => (COUNTED[measure] ?? OF_LEARNERS)[0];

/** What a number counts that sums over classes: `lớp`, `lượt`, `đồng`. */
export const countedUnit = (measure: string): string => (COUNTED[measure] ?? OF_LEARNERS)[1];

/** `(8) Còn lại = (1) Kế hoạch 2022-2025 − (5) Lũy kế giai đoạn = 139 − 83`; `values` are those of the columns it is made of. */
export function madeWords(
  { column, value }: NumberCell,
  of: readonly FormColumn[],
  values: readonly Cell[],
): string {
  const [, made = ''] = column.number.split('=');
  const sign = made.includes('/') ? ' : ' : made.includes('-') ? ' − ' : ' + ';
  const names = of.map((one) => `${ownNumber(one)} ${one.header}`).join(sign);
  const numbers = values.map(printCell).join(sign);
  const because = value === '' ? ' Ô để trống vì số đứng sau bằng 0 hoặc chưa có.' : '';
  return `${ownNumber(column)} ${column.header} = ${names} = ${numbers}.${because}`;
}

/** A number as the office writes it; words as they are, a blank as what it means. */
export const printCell = (cell: Cell): string =>
  typeof cell === 'number' ? printAmount(cell) : cell === '' ? '(trống)' : String(cell);

/** What keeps a class out of a number, as the heading of the classes of that reason. */
export const GATE_WORDS: Readonly<Record<ClassGate, string>> = {
  'called-off': 'Hoãn hoặc hủy',
  blocked: 'Có lỗi chặn ở dòng của lớp',
  'not-opened': 'Chưa mở',
  'outside-plan': 'Không thuộc kế hoạch',
  'outside-period': 'Ngoài kỳ, ngoài năm báo cáo',
  removed: 'Đơn vị đã xóa lớp',
};

/** Why rows of a roster are left out, as the heading of the classes that have them. */
export const ROW_WORDS: Readonly<Record<LeftOutRows['why'], string>> = {
  moved:
    'Học viên đã chuyển sang lớp khác của đơn vị (lớp này chưa được gửi lại hoặc còn chờ đơn vị xác nhận)',
  elsewhere: 'Học viên đã tính ở lớp khác trùng ngày',
  blocked: 'Dòng học viên có lỗi chặn',
  absent: 'Học viên vắng',
};

/** Of which time a class is that is left out for its time: `kết thúc 20/03/2024, kế hoạch năm 2024`. */
export const timeWords = ({ days, planYear }: Pick<ClassSummary, 'days' | 'planYear'>): string =>
  `${days === undefined ? 'chưa ghi ngày' : `kết thúc ${showDay(days.to)}`}, kế hoạch năm ${String(planYear)}`;
