import { cleanText } from '../cell/cleanText.ts';
import { foldText } from '../cell/foldText.ts';
import { isBlank, type Cell } from '../schema/cell.ts';

/** Rows of an office's list that are not data (Q15), and what a clerk calls each. */
export const SKIPPED_ROWS = {
  header: 'dòng tiêu đề lặp lại',
  columnNumbers: 'dòng số thứ tự cột',
  subheading: 'dòng tên nhóm',
  total: 'dòng tổng cộng',
  signature: 'phần ký tên',
} as const;
export type SkippedRowKind = keyof typeof SKIPPED_ROWS;

/** What else is known of a row. */
export interface RowFacts {
  /** Row 1, or a row like it, stands right above. */
  readonly followsHeader: boolean;
  /** A cell that only data has is filled: birth, identity number, learner group; programme, group, status of a class. */
  readonly isIdentified: boolean;
}

// JavaScript's \b knows ASCII only: the ends of Vietnamese words are looked for instead (domain §4.6).
const HEADER_WORD =
  /^(?:stt|tt|họ|năm sinh|ngày.{0,14} sinh|giới tính|nam|nữ|dân tộc|chức vụ|đối tượng|mã lớp|tên lớp|chương trình|chuyên đề|trạng thái|đơn vị|xã|địa chỉ|số|cccd|cmnd|điện thoại|ghi chú|ký nhận)(?=$|[\s,:(/])/u;
const COLUMN_NUMBER = /^\(?[0-9A-D]{1,2}\)?(?:=.*)?$/;
const ORDINAL_OF_GROUP = /^(?:[IVXLC]+|[A-Z])\.?$/;
const NUMBERED_GROUP = /^(?:[IVXLC]+|[A-Z])[.)/] ?\p{L}/u;
const NAMED_GROUP = /^(?:xã|phường|thị trấn|xóm|thôn|tdp|tổ dân phố|huyện|lớp|đơn vị|khối|nhóm) /u;
// A surname is Tống, but Tổng stands in old lists: what follows must be what follows a total.
const TOTAL =
  /^(?:tổng(?: số| cộng)?|cộng|lũy kế|toàn (?:huyện|tỉnh|xã))(?=$|\s*[:.(\d]| (?:học viên|hv|người|lớp|lượt|danh sách|toàn|cả))/u;
const SIGNATURE =
  /người lập|thủ trưởng|xác nhận của|ký,? (?:và )?ghi rõ|^(?:tm|kt|tl|tuq)\.|^[^,]{0,60},? ?ngày .{0,20}tháng .{0,20}năm(?! sinh)/u;
const RUNNING_NUMBER = /^\d{1,3}$/;
/** No heading, total or signature is longer. */
const LONGEST = 200;
const shorten = (cell: Cell): string => cleanText(typeof cell === 'string' ? cell.slice(0, LONGEST) : cell);

/**
 * What kind of row that is no data this is; undefined for data. `row` is the whole row as it stands in the sheet, running
 * number first. Made for lists that were pasted with everything around them [domain §4.6].
 */
export const classifyRow = (row: readonly Cell[], facts: RowFacts): SkippedRowKind | undefined =>
  facts.isIdentified && !facts.followsHeader && isPlainlyData(row) ? undefined : classifyWords(row, facts);

function classifyWords(row: readonly Cell[], facts: RowFacts): SkippedRowKind | undefined {
  const shown = row.filter((cell) => !isBlank(cell)).map(shorten);
  if (shown.length === 0) return undefined;
  const words = shown.filter((cell) => !RUNNING_NUMBER.test(cell));
  const folded = words.map(foldText);
  if (isHeader(folded)) return 'header';
  if (facts.followsHeader && shown.length > 2 && shown.every((cell) => COLUMN_NUMBER.test(cell))) {
    return 'columnNumbers';
  }
  if (facts.isIdentified) return undefined;
  if (folded.some((cell) => SIGNATURE.test(cell))) return 'signature';
  if (row.slice(0, 3).some((cell) => TOTAL.test(foldText(shorten(cell))))) return 'total';
  return isSubheading(words, folded) ? 'subheading' : undefined;
}

const WORD_OR_LONG_NUMBER = /\p{L}|\d{4}/u;

/**
 * Seen at once and without cleaning a cell: more words than a sub-header has, and a code, a date or a number of papers among
 * them, which no header has. Most rows of a sheet are such rows.
 */
function isPlainlyData(row: readonly Cell[]): boolean {
  let words = 0;
  let isNumbered = false;
  for (const cell of row) {
    const text = typeof cell === 'string' ? cell.slice(0, LONGEST) : String(cell);
    if (!WORD_OR_LONG_NUMBER.test(text)) continue;
    words += 1;
    isNumbered ||= /\d{4}/.test(text);
    if (isNumbered && words > MOST_SEX_HEADER) return true;
  }
  return false;
}

/** Words in a row of sub-headers "Nam | Nữ". */
const MOST_SEX_HEADER = 3;

// Four words of a header may stand in a learner's row too (Nam, Xã …), but never without a code or a number of papers.
const isHeader = (folded: readonly string[]): boolean =>
  (folded.filter((cell) => HEADER_WORD.test(cell)).length >= 4 && !folded.some((cell) => /\d/.test(cell))) ||
  isSexHeader(folded);

/** Sub-headers "Nam | Nữ" alone in their row. */
const isSexHeader = (folded: readonly string[]): boolean =>
  folded.length <= MOST_SEX_HEADER && folded.includes('nam') && folded.includes('nữ');

function isSubheading([first = '', second]: readonly string[], folded: readonly string[]): boolean {
  if (folded.length > 2) return false;
  if (ORDINAL_OF_GROUP.test(first) && second !== undefined) return true;
  return NUMBERED_GROUP.test(first) || (folded.length === 1 && NAMED_GROUP.test(folded[0] ?? ''));
}

/** Columns of the office's old form in a header row: the year of birth under the sex, a name in two columns (Q8, Q10). */
export function oldHeadersIn(row: readonly Cell[]): string[] {
  const folded = row.map((cell) => foldText(shorten(cell)));
  const found = (pattern: RegExp): number => folded.findIndex((header) => pattern.test(header));
  const pairs = [
    [found(/^nam$/), found(/^nữ$/)],
    [found(/^họ(?: và)?(?: tên)?(?: đệm)?$/), found(/^tên$/)],
  ];
  return pairs
    .filter((pair) => !pair.includes(-1))
    .flat()
    .map((at) => cleanText(row[at] ?? ''));
}
