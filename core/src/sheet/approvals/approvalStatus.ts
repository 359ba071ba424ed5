import { readClassCode } from '../../cell/parseClassCode.ts';
import { PROVINCE_FIELDS } from '../../class/fieldOwner.ts';
import { provinceHeader, type ProvinceKey } from '../../schema/approvalColumns.ts';
import { isBlank, type Cell } from '../../schema/cell.ts';
import { CLASS_KEYS } from '../../schema/sentKeys.ts';
import { isSameValue } from '../../sync/isSameValue.ts';
import type { ProvinceFields } from '../../sync/provinceFields.ts';
import { isAnswered, reconcileFields, type ReconciledFields } from '../../sync/reconcileFields.ts';
import { printAmount } from '../../wording/printAmount.ts';
import type { Opinion } from './readOpinions.ts';

/** A class as the tab `Phê duyệt` needs it. */
export interface ApprovalClass {
  readonly classCode: string;
  /** What the reporter's sheet held last, in the order of `CLASS_KEYS`. */
  readonly cells: readonly Cell[];
  readonly provinceFields: ProvinceFields;
  /** The reporter removed it. */
  readonly isRemoved: boolean;
}

const AGREED = 'Đã khớp.';
const REMOVED = 'Đơn vị đã xóa lớp này khỏi bảng tính; những gì tỉnh ghi vẫn được giữ.';
/** Most characters of a reporter's cell in a sentence. */
const MOST_QUOTED = 60;

/**
 * What `Tình trạng` says of a row: first what is wrong with what was typed, then what waits for the sweep, for the
 * reporter to take or to decide, and where the reporter keeps their own; empty when there is nothing to say.
 */
export function approvalStatus(
  classCode: string,
  one: ApprovalClass | undefined,
  faults: readonly string[],
  opinion: Opinion | undefined,
): string {
  if (one === undefined) return [...faults, unknownClass(classCode)].join(' ');
  const { cells, provinceFields } = one;
  const reconciled = reconcileFields(cells, provinceFields);
  const typed = opinion?.cells ?? {};
  const unswept = PROVINCE_FIELDS.filter((key) => isUnswept(key, typed[key], provinceFields));
  const standings = PROVINCE_FIELDS.filter((key) => !unswept.includes(key)).map((key) =>
    standingOf(key, one, reconciled),
  );
  const news = [...standings.filter((standing) => standing !== '' && standing !== AGREED)];
  const isAgreed = standings.includes(AGREED) && faults.length + unswept.length + news.length === 0;
  return [
    ...(one.isRemoved ? [REMOVED] : []),
    ...faults,
    ...(unswept.length === 0
      ? []
      : [`Vừa ghi, chờ lần quét tới: ${unswept.map(provinceHeader).join(', ')}.`]),
    ...(one.isRemoved ? [] : news),
    ...(isAgreed && !one.isRemoved ? [AGREED] : []),
  ].join(' ');
}

function unknownClass(classCode: string): string {
  if (classCode === '') return 'Dòng này chưa có Mã lớp, nên chưa nhận. Hãy ghi vào dòng của lớp.';
  return readClassCode(classCode) === undefined
    ? 'Mã lớp không đúng dạng, nên chưa nhận. Mã đúng có dạng NTM-2024-171-003.'
    : 'Không thấy lớp nào mang mã này trong kế hoạch đang dùng, nên chưa nhận. Hãy kiểm tra lại Mã lớp.';
}

const isUnswept = (key: ProvinceKey, typed: Cell | undefined, fields: ProvinceFields): boolean =>
  typed !== undefined && !isSameValue(key, typed, fields[key]?.value ?? '');

/** How one field stands between the two sides. */
function standingOf(
  key: ProvinceKey,
  { cells, provinceFields }: ApprovalClass,
  { changes, conflicts }: ReconciledFields,
): string {
  const opinion = provinceFields[key];
  if (opinion === undefined || isBlank(opinion.value)) return '';
  const header = provinceHeader(key);
  const mine = cells[CLASS_KEYS.indexOf(key)] ?? '';
  if (changes.some(({ field }) => field === key)) return `Đơn vị chưa nhận: ${header}.`;
  if (conflicts.some(({ field }) => field === key)) {
    return `Đơn vị ghi khác, chờ đơn vị chọn: ${header} (đơn vị ${quote(mine)}).`;
  }
  const isKept = isAnswered(key, opinion, mine) && !isSameValue(key, opinion.value, mine);
  return isKept ? `Đơn vị giữ ý mình: ${header} (đơn vị ${quote(mine)}).` : AGREED;
}

function quote(cell: Cell): string {
  if (isBlank(cell)) return 'để trống';
  const text = typeof cell === 'number' ? printAmount(cell) : String(cell);
  return `ghi “${text.length > MOST_QUOTED ? `${text.slice(0, MOST_QUOTED)}…` : text}”`;
}
