import { cleanText } from '../cell/cleanText.ts';
import { foldText } from '../cell/foldText.ts';
import { isAddress } from '../cell/isAddress.ts';
import type { Period } from '../plan/periodWindow.ts';
import type { Adjustments } from '../plan/planSettings.ts';
import { PERIOD_EXAMPLES, readPeriod } from '../plan/readPeriod.ts';
import type { Geography, Span } from '../rollup/reportScope.ts';
import type { Cell } from '../schema/cell.ts';
import { GENERAL, sectionsIn, type SectionHead } from './settings/settingSections.ts';
import { SETTING_TABLES } from './settings/settingTables.ts';

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

/** The register as a section of the tab: by its first header alone, as it has always been found. */
export const REGISTER_HEAD: SectionHead = {
  title: 'Bảng tính của các đơn vị',
  headers: REGISTER_HEADERS,
  firstHeader: REGISTER_HEADERS[0],
};

/** Names of the settings above the tables: column A, value in column B. */
export const SETTING_NAMES = {
  planId: 'Kế hoạch',
  reportYear: 'Năm báo cáo',
  office: 'Cơ quan lập biểu',
  period: 'Kỳ báo cáo',
  span: 'Phạm vi Biểu 02, 04',
  geography: 'Địa giới',
  adjustments: 'Điều chỉnh sau chốt',
} as const;

/** What may be chosen for the span and for the geography, the first where nothing is. */
export const SPAN_NAMES: Readonly<Record<Span, string>> = {
  plan: 'Lũy kế giai đoạn',
  year: 'Lũy kế năm',
  period: 'Trong kỳ',
};
export const GEOGRAPHY_NAMES: Readonly<Record<Geography, string>> = {
  recorded: 'Theo ngày mở lớp',
  current: 'Xã, phường hiện nay',
  districts: 'Chín huyện cũ',
};
/** Where a change after a closing is counted, the first where nothing is chosen. */
export const ADJUSTMENT_NAMES: Readonly<Record<Adjustments, string>> = {
  next: 'Tính vào kỳ sau',
  apart: 'Ghi riêng',
};

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
  /** The reporting period that was chosen; absent: the report year, and everything held so far. */
  readonly period: Period | undefined;
  readonly span: Span;
  readonly geography: Geography;
  readonly adjustments: Adjustments;
  readonly registrations: readonly Registration[];
  readonly mistakes: readonly string[];
}

/**
 * Reads `Cấu hình` but for its tables (`readPlanSettings`): settings by name, and the register below its header row. Wrong
 * lines are left out and named.
 */
export function readProvinceSettings(values: readonly (readonly Cell[])[]): ProvinceSettings {
  const rows = values.map((row) => row.map((cell) => cleanText(cell)));
  const sections = sectionsIn(values, [REGISTER_HEAD, ...Object.values(SETTING_TABLES)]);
  const rowsOf = (wanted: SectionHead): readonly number[] =>
    sections.filter(({ head }) => head === wanted).flatMap((section) => section.rows);
  const general = rowsOf(GENERAL).map((at) => rows[at] ?? []);
  const setting = (name: string): string | undefined =>
    general.find(([first]) => foldText(first ?? '') === foldText(name))?.[1] || undefined;
  const year = readYear(setting(SETTING_NAMES.reportYear));
  const period = readChosenPeriod(setting(SETTING_NAMES.period));
  const span = readChoice(SETTING_NAMES.span, setting(SETTING_NAMES.span), SPAN_NAMES, 'plan');
  const geography = readChoice(
    SETTING_NAMES.geography,
    setting(SETTING_NAMES.geography),
    GEOGRAPHY_NAMES,
    'recorded',
  );
  const adjustments = readChoice(
    SETTING_NAMES.adjustments,
    setting(SETTING_NAMES.adjustments),
    ADJUSTMENT_NAMES,
    'next',
  );
  const isRegistered = sections.some(
    ({ head, headerAt }) => head === REGISTER_HEAD && headerAt !== undefined,
  );
  const { registrations, mistakes } = isRegistered ? readRegister(rows, rowsOf(REGISTER_HEAD)) : noRegister;
  return {
    planId: setting(SETTING_NAMES.planId),
    reportYear: year.value,
    office: setting(SETTING_NAMES.office),
    period: period.value,
    span: span.value,
    geography: geography.value,
    adjustments: adjustments.value,
    registrations,
    mistakes: [...[year, period, span, geography, adjustments].flatMap((one) => one.mistakes), ...mistakes],
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

function readChosenPeriod(typed: string | undefined): { value: Period | undefined; mistakes: string[] } {
  const value = typed === undefined ? undefined : readPeriod(typed);
  if (typed === undefined || value !== undefined) return { value, mistakes: [] };
  const mistake = `Cấu hình: “${SETTING_NAMES.period}” phải là một kỳ, ví dụ ${PERIOD_EXAMPLES}; để trống thì lấy số liệu đến nay.`;
  return { value, mistakes: [mistake] };
}

function readChoice<Choice extends string>(
  name: string,
  typed: string | undefined,
  names: Readonly<Record<Choice, string>>,
  usual: Choice,
): { value: Choice; mistakes: string[] } {
  if (typed === undefined) return { value: usual, mistakes: [] };
  const choices = Object.entries<string>(names) as [Choice, string][];
  const [value] = choices.find(([, label]) => foldText(label) === foldText(typed)) ?? [];
  if (value !== undefined) return { value, mistakes: [] };
  const known = choices.map(([, label]) => `“${label}”`).join(', ');
  return { value: usual, mistakes: [`Cấu hình: “${name}” phải là một trong: ${known}.`] };
}

function readRegister(rows: readonly (readonly string[])[], own: readonly number[]): Register {
  const registrations: Registration[] = [];
  const mistakes: string[] = [];
  for (const at of own) {
    const [reporterId = '', , workbookId = '', emails = ''] = rows[at] ?? [];
    if (reporterId === '' && workbookId === '' && emails === '') continue;
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
