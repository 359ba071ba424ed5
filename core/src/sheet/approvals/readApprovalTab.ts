import { classCodeText, readClassCode } from '../../cell/parseClassCode.ts';
import { foldText } from '../../cell/foldText.ts';
import { PROVINCE_FIELDS } from '../../class/fieldOwner.ts';
import { approvalColumns, type ApprovalKey, type ProvinceKey } from '../../schema/approvalColumns.ts';
import { isBlank, type Cell } from '../../schema/cell.ts';
import { APPROVAL_TAB } from '../../schema/tabs.ts';

/** A row of the tab `Phê duyệt` as it stands there. Rows are counted from 0. */
export interface ApprovalRow {
  readonly at: number;
  /** Made comparable; empty when there is none, anything when it is no code. */
  readonly classCode: string;
  readonly cells: readonly Cell[];
}

/** The tab `Phê duyệt`, read by its headers: where its columns stand (from 0; absent when missing), and its rows. */
export interface ApprovalTab {
  readonly headerAt: number;
  readonly positions: ReadonlyMap<ApprovalKey, number>;
  readonly rows: readonly ApprovalRow[];
  /** Why nothing may be taken from it, a sentence; the other parts are as far as they could be read. */
  readonly mistake?: string;
}

type Grid = readonly (readonly Cell[])[];

const foldHeader = (cell: Cell): string => foldText(String(cell).slice(0, 200));
const CODE_HEADER = foldHeader(approvalColumns.find(({ key }) => key === 'classCode')?.header ?? '');

/** A cell of a row, by the column's key. */
export const approvalCell = ({ positions }: ApprovalTab, row: ApprovalRow, key: ApprovalKey): Cell => {
  const position = positions.get(key);
  return position === undefined ? '' : (row.cells[position] ?? '');
};

/**
 * Reads the tab by the row in which `Mã lớp` stands, wherever the office moved rows and columns. Rows with a class code, and
 * rows in which something was typed into the province's columns; above the header, where the office may have written a title,
 * only rows with a class code. Undefined when there is no header row.
 */
export function readApprovalTab(values: Grid): ApprovalTab | undefined {
  const headerAt = values.findIndex((row) => row.some((cell) => foldHeader(cell) === CODE_HEADER));
  if (headerAt < 0) return undefined;
  const headers = (values[headerAt] ?? []).map(foldHeader);
  const positions = new Map(
    approvalColumns.flatMap(({ key, header }): [ApprovalKey, number][] => {
      const position = headers.indexOf(foldHeader(header));
      return position < 0 ? [] : [[key, position]];
    }),
  );
  const rows = values.flatMap((cells, at): ApprovalRow[] => {
    const classCode = classCodeText(cells[positions.get('classCode') ?? 0] ?? '');
    const typed = PROVINCE_FIELDS.some((key) => !isBlank(cells[positions.get(key) ?? -1]));
    const isRow = at > headerAt ? classCode !== '' || typed : readClassCode(classCode) !== undefined;
    return isRow && at !== headerAt ? [{ at, classCode, cells }] : [];
  });
  const mistake = mistakeIn(headers);
  return { headerAt, positions, rows, ...(mistake === undefined ? {} : { mistake }) };
}

/** What the office reads when the tab has no header row. */
export const NO_HEADER = `Tab ${APPROVAL_TAB}: không thấy dòng tiêu đề có “Mã lớp”, nên chưa nhận gì từ tab này. Hãy khôi phục dòng tiêu đề bằng Tệp > Lịch sử phiên bản; hoặc đổi tên tab rồi chạy Tổng hợp ngay để phần mềm lập tab mới.`;

/** What the office reads when there is no such tab, or nothing in it. */
export const NO_TAB = `Chưa có tab ${APPROVAL_TAB} hoặc tab trống, nên chưa nhận gì từ tab này. Lần tổng hợp tới sẽ lập lại tab với những gì tỉnh đã ghi.`;

/** A column that is missing was not emptied, and of two the right one cannot be told. */
function mistakeIn(headers: readonly string[]): string | undefined {
  const needed: readonly ApprovalKey[] = ['classCode', ...PROVINCE_FIELDS];
  const wrong = approvalColumns
    .filter(({ key }) => needed.includes(key))
    .map(({ header }) => ({ header, times: timesIn(headers, foldHeader(header)) }));
  const missing = wrong.filter(({ times }) => times === 0).map(({ header }) => `“${header}”`);
  const twice = wrong.filter(({ times }) => times > 1).map(({ header }) => `“${header}”`);
  const sentences = [
    ...(missing.length === 0
      ? []
      : [
          `thiếu cột ${missing.join(', ')}. Hãy đặt lại tên tiêu đề cũ; nếu cột đã bị xóa, lần tổng hợp tới sẽ thêm lại.`,
        ]),
    ...(twice.length === 0
      ? []
      : [`có hai cột ${twice.join(', ')}. Hãy đổi tên tiêu đề của cột không dùng.`]),
  ];
  return sentences.length === 0
    ? undefined
    : `Tab ${APPROVAL_TAB} ${sentences.join(' Tab cũng ')} Chưa nhận gì từ tab này.`;
}

const timesIn = (headers: readonly string[], wanted: string): number =>
  headers.filter((header) => header === wanted).length;

/** The key of the column that shows what the reporter's sheet holds in a field. */
export const shownKey = (key: ProvinceKey): ApprovalKey => `shown.${key}`;
