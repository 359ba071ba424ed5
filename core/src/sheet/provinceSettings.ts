import { cleanText } from '../cell/cleanText.ts';
import { foldText } from '../cell/foldText.ts';
import type { Cell } from '../schema/cell.ts';

/** The office's own workbook stands in the register under this name instead of a reporter's id. */
export const PROVINCE_ROW = 'TINH';

/** Headers of the register of workbooks in `Cấu hình`, in order. */
export const REGISTER_HEADERS = [
  'Mã đơn vị báo cáo',
  'Tên đơn vị',
  'Mã bảng tính',
  'Thư điện tử được đồng bộ',
  'Ghi chú',
] as const;

/** Names of the settings above the register: column A, value in column B. */
export const SETTING_NAMES = {
  planId: 'Kế hoạch',
  reportYear: 'Năm báo cáo',
  office: 'Cơ quan lập biểu',
} as const;

/** A workbook that may sync, and who may do it. */
export interface Registration {
  readonly workbookId: string;
  /** A reporter of the plan, or `PROVINCE_ROW`. */
  readonly reporterId: string;
  /** E-mail addresses in small letters. */
  readonly members: readonly string[];
}

/** The tab `Cấu hình` of the province's workbook, understood, and what is wrong with it in words. */
export interface ProvinceSettings {
  readonly planId: string | undefined;
  readonly reportYear: number | undefined;
  /** The office whose name stands above each form. */
  readonly office: string | undefined;
  readonly registrations: readonly Registration[];
  readonly mistakes: readonly string[];
}

/** Reads `Cấu hình`: settings by name, then the register below its header row. Wrong lines are left out and named. */
export function readProvinceSettings(values: readonly (readonly Cell[])[]): ProvinceSettings {
  const rows = values.map((row) => row.map((cell) => cleanText(cell)));
  const headerAt = rows.findIndex(([first]) => foldText(first ?? '') === foldText(REGISTER_HEADERS[0]));
  const above = rows.slice(0, headerAt < 0 ? rows.length : headerAt);
  const setting = (name: string): string | undefined =>
    above.find(([first]) => foldText(first ?? '') === foldText(name))?.[1] || undefined;
  const year = readYear(setting(SETTING_NAMES.reportYear));
  const { registrations, mistakes } = headerAt < 0 ? noRegister : readRegister(rows, headerAt + 1);
  return {
    planId: setting(SETTING_NAMES.planId),
    reportYear: year.value,
    office: setting(SETTING_NAMES.office),
    registrations,
    mistakes: [...year.mistakes, ...mistakes],
  };
}

interface Register {
  readonly registrations: readonly Registration[];
  readonly mistakes: readonly string[];
}

const noRegister: Register = {
  registrations: [],
  mistakes: [`Cấu hình: thiếu dòng tiêu đề “${REGISTER_HEADERS[0]}”.`],
};

function readYear(typed: string | undefined): { value: number | undefined; mistakes: string[] } {
  if (typed === undefined) return { value: undefined, mistakes: [] };
  if (/^20\d\d$/.test(typed)) return { value: Number(typed), mistakes: [] };
  const mistake = `Cấu hình: “${SETTING_NAMES.reportYear}” phải là một năm, ví dụ 2024.`;
  return { value: undefined, mistakes: [mistake] };
}

function readRegister(rows: readonly (readonly string[])[], from: number): Register {
  const registrations: Registration[] = [];
  const mistakes: string[] = [];
  for (const [at, row] of rows.entries()) {
    const [reporterId = '', , workbookId = '', emails = ''] = row;
    if (at < from || (reporterId === '' && workbookId === '' && emails === '')) continue;
    const line = { reporterId, workbookId, members: addressesIn(emails) };
    const mistake = mistakeIn(line, registrations);
    if (mistake === undefined) registrations.push(line);
    else mistakes.push(`Cấu hình, dòng ${String(at + 1)}: ${mistake}`);
  }
  return { registrations, mistakes };
}

function mistakeIn(
  { reporterId, workbookId, members }: Registration,
  known: readonly Registration[],
): string | undefined {
  if (reporterId === '') return `chưa có “${REGISTER_HEADERS[0]}” cho bảng tính này.`;
  if (workbookId === '') return `chưa có mã bảng tính của đơn vị ${reporterId}.`;
  if (!members.every(isAddress)) return 'thư điện tử không đúng dạng.';
  if (known.some((one) => one.workbookId === workbookId)) return 'mã bảng tính này đã đăng ký ở dòng trên.';
  if (known.some((one) => one.reporterId === reporterId)) {
    return `đơn vị ${reporterId} đã có bảng tính ở dòng trên; mỗi đơn vị chỉ có một bảng tính.`;
  }
  return undefined;
}

const addressesIn = (cell: string): string[] =>
  cell
    .toLowerCase()
    .split(/[;,\s]+/)
    .filter((address) => address !== '');

/** One @, and a dot inside what follows it. */
function isAddress(text: string): boolean {
  const [name = '', domain = '', ...more] = text.split('@');
  const labels = domain.split('.');
  return name !== '' && more.length === 0 && labels.length > 1 && labels.every((label) => label !== '');
}
