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

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Reads `Cấu hình`: settings by name, then the register below its header row. Wrong lines are left out and named. */
export function readProvinceSettings(values: readonly (readonly Cell[])[]): ProvinceSettings {
  const rows = values.map((row) => row.map((cell) => cleanText(cell)));
  const headerAt = rows.findIndex(([first]) => foldText(first ?? '') === foldText(REGISTER_HEADERS[0]));
  const setting = (name: string): string | undefined =>
    rows
      .slice(0, headerAt < 0 ? rows.length : headerAt)
      .find(([first]) => foldText(first ?? '') === foldText(name))?.[1];
  const year = Number(setting(SETTING_NAMES.reportYear));
  const { registrations, mistakes } = readRegister(headerAt < 0 ? [] : rows, headerAt + 1);
  return {
    planId: setting(SETTING_NAMES.planId),
    reportYear: Number.isInteger(year) && year > 2000 ? year : undefined,
    office: setting(SETTING_NAMES.office),
    registrations,
    mistakes: headerAt < 0 ? [`Cấu hình: thiếu dòng tiêu đề “${REGISTER_HEADERS[0]}”.`] : mistakes,
  };
}

function readRegister(
  rows: readonly (readonly string[])[],
  from: number,
): { registrations: Registration[]; mistakes: string[] } {
  const registrations: Registration[] = [];
  const mistakes: string[] = [];
  for (const [at, [reporterId = '', , workbookId = '', emails = '']] of rows.entries()) {
    if (at < from || reporterId === '') continue;
    const where = `Cấu hình, dòng ${String(at + 1)}`;
    const members = emails
      .toLowerCase()
      .split(/[;,\s]+/)
      .filter((email) => email !== '');
    const wrong = members.find((email) => !EMAIL.test(email));
    if (workbookId === '') mistakes.push(`${where}: chưa có mã bảng tính của đơn vị ${reporterId}.`);
    else if (wrong !== undefined) mistakes.push(`${where}: thư điện tử không đúng dạng.`);
    else if (registrations.some((known) => known.workbookId === workbookId)) {
      mistakes.push(`${where}: mã bảng tính này đã đăng ký ở dòng trên.`);
    } else registrations.push({ workbookId, reporterId, members });
  }
  return { registrations, mistakes };
}
