import type { ClassSummary } from '../../core/src/class/summariseClass.ts';
import type { EnrolmentSummary } from '../../core/src/class/summariseEnrolment.ts';
import type { Plan } from '../../core/src/plan/plan.ts';
import type { Unit } from '../../core/src/plan/unit.ts';

export type Values = readonly (readonly (string | number | boolean)[])[];
/** The cells of a row by their headers, as texts; empty where there is no such column. */
type Row = (header: string) => string;

/** The tabs of a reporter's workbook, header rows included; `findings` is what the sheet says of itself in `Kiểm tra`. */
export interface ReporterSheets {
  readonly classes: Values;
  readonly enrolments: Values;
  readonly costs: Values;
  readonly materials: Values;
  readonly lecturers: Values;
  readonly findings: Values;
}

const STATUS: Readonly<Record<string, string>> = { 'Đã kết thúc': 'KET_THUC' };
const HELD = ['DA_MO', 'DANG_HOC', 'KET_THUC'];

/** The filled rows under a header row, with their numbers in the sheet. */
function rowsOf([headers = [], ...lines]: Values): { at: number; row: Row }[] {
  return lines
    .map((line, index) => {
      const row: Row = (header) => String(line[headers.indexOf(header)] ?? '').trim();
      return { at: index + 2, row };
    })
    .filter(({ row }) => row('Mã lớp') !== '');
}

/** `5.2.2024` or `05/02/2024` → `2024-02-05`; undefined for anything else. */
export function dayIn(text = ''): string | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text) ?? [];
  return year === '' ? undefined : [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
}

const whole = (text = ''): number => (/^\d+$/.test(text) ? Number(text) : 0);

/**
 * Reads a reporter's sheets as simply as can be: codes, dates and names as they stand there. What it cannot read so it takes for
 * empty. Which rows do not count it takes from what the sheet tells the clerk in `Kiểm tra` (Lỗi chặn), but for people in two
 * classes on one day, whom the oracle looks for itself.
 */
export function readSheets(
  sheets: ReporterSheets,
  { plan, units }: { readonly plan: Plan; readonly units: readonly Unit[] },
): ClassSummary[] {
  const blocked = new Set(
    sheets.findings
      .filter(
        ([severity, , , , , text]) =>
          severity === 'Lỗi chặn' && !String(text).includes('trùng ngày với lớp này'),
      )
      .map(([, tab, row]) => `${String(tab)} ${String(row)}`),
  );
  const enrolments = rowsOf(sheets.enrolments).filter(({ at }) => !blocked.has(`Học viên ${String(at)}`));
  const costs = rowsOf(sheets.costs).filter(({ at }) => !blocked.has(`Kinh phí ${String(at)}`));
  return rowsOf(sheets.classes).map(({ at, row }) => {
    const classCode = row('Mã lớp');
    const from = dayIn(row('Ngày khai giảng'));
    const to = dayIn(row('Ngày bế giảng')) ?? from;
    const communeOf = (text = ''): string | undefined => communeNamed(text, from, units);
    const status = row('Trạng thái');
    const isCounted = !blocked.has(`Lớp ${String(at)}`);
    const line = lineOf(row, plan);
    const quotaCommune = communeOf(row('Xã được giao chỉ tiêu'));
    const [, year = '', reporterId = ''] = classCode.split('-');
    return {
      classCode,
      reporterId,
      planYear: Number(year),
      ...filled({ quotaLine: line, quotaCommune }),
      isInPlan: row('Thuộc kế hoạch') !== 'Không',
      isCounted,
      isHeld: isCounted && HELD.includes(STATUS[status] ?? status),
      isCalledOff: status === 'HOAN' || status === 'HUY',
      ...(from === undefined || to === undefined ? {} : { days: { from, to } }),
      enrolments: enrolments
        .filter((one) => one.row('Mã lớp') === classCode && one.row('Kết quả') !== 'VANG')
        .map((one) => learnerIn(one.row, plan, communeOf)),
      costs: costsOf(
        row,
        costs.filter((one) => one.row('Mã lớp') === classCode).map((one) => one.row),
      ),
      issues: issuesOf(classCode, sheets),
      rows: Object.values(tabsOf(sheets))
        .flatMap(rowsOf)
        .filter((one) => one.row('Mã lớp') === classCode).length,
    };
  });
}

const tabsOf = (sheets: ReporterSheets): Record<string, Values> => ({
  Lớp: sheets.classes,
  'Học viên': sheets.enrolments,
  'Kinh phí': sheets.costs,
  'Tài liệu': sheets.materials,
  'Giảng viên': sheets.lecturers,
});

/** What the sheet says of a class’s rows in `Kiểm tra`, but for what it says of the day or beside other classes. */
function issuesOf(classCode: string, sheets: ReporterSheets): ClassSummary['issues'] {
  const counts = { 'Lỗi chặn': 0, 'Cảnh báo': 0 };
  for (const [severity, tab, number, , code, text] of sheets.findings) {
    if (MORE.test(String(text)) || (severity !== 'Lỗi chặn' && severity !== 'Cảnh báo')) continue;
    // Where a cell is empty below a filled one, no class is named.
    const rows = code === '' ? rowsOf(tabsOf(sheets)[String(tab)] ?? []) : [];
    const own = rows.find(({ at }) => at === Number(number))?.row('Mã lớp') ?? code;
    if (own === classCode) counts[severity] += 1;
  }
  return { block: counts['Lỗi chặn'], warn: counts['Cảnh báo'], hint: 0 };
}

const MORE =
  /trùng ngày với lớp này|đây (đã )?là lớp thứ|lớp này ghi|giống hệt lớp|^Đã qua ngày|^Trạng thái KET_THUC mà/;

/** What is there of it. */
const filled = <Key extends string>(texts: Record<Key, string | undefined>): Partial<Record<Key, string>> =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined)) as Partial<
    Record<Key, string>
  >;

/** `Xã La Bằng (Đại Từ)`, as it was called on that day. */
export function communeNamed(
  text: string,
  day: string | undefined,
  units: readonly Unit[],
): string | undefined {
  const found = units.filter(({ name, districtName, validFrom = '', validTo = '9999' }) => {
    const district = districtName.replace('Huyện ', '').replace('Thành phố ', 'TP ');
    const isThen = day === undefined || (validFrom <= day && day <= validTo);
    return isThen && [name, `${name} (${district})`].includes(text);
  });
  return found.length === 1 ? found[0]?.id : undefined;
}

function lineOf(row: Row, { quotaLines }: Plan): string | undefined {
  const group = row('Nhóm đối tượng của lớp');
  const category = row('Loại xã (với NTM-B)');
  for (const { id, counts } of quotaLines) {
    if (counts === undefined || counts.classGroup !== group) continue;
    if (counts.communeCategory === undefined || counts.communeCategory === category) return id;
  }
  return undefined;
}

function learnerIn(
  row: Row,
  { learnerGroups }: Plan,
  communeOf: (text?: string) => string | undefined,
): EnrolmentSummary {
  const typed = row('Đối tượng');
  const group = learnerGroups.find(({ code, label }) => code === typed || label === typed);
  const commune = communeOf(row('Xã/phường/TT'));
  const row_id = row('_id');
  const person = personIn(row, commune);
  const inCycle = row('Tham gia chu trình OCOP');
  return {
    row: row_id,
    person: person ?? `dòng ${row_id}`,
    identity: person === undefined ? 'row' : 'idNumber',
    isFemale: row('Giới tính') === 'Nữ',
    isMinority: !['', 'Kinh'].includes(row('Dân tộc')),
    isCompleted: row('Kết quả') === 'HOAN_THANH',
    level: group?.level ?? 'other',
    ...(group === undefined ? {} : { learnerGroup: group.code }),
    ...(commune === undefined ? {} : { commune }),
    ...(inCycle === 'Có' || inCycle === 'Không' ? { isInOcopCycle: inCycle === 'Có' } : {}),
  };
}

/** Twelve digits, else name, year and commune together, where all three can be read. */
function personIn(row: Row, commune: string | undefined): string | undefined {
  const number = row('Số CCCD/CMND');
  if (/^\d{12}$/.test(number)) return number;
  const year = /^(\d{4})$/.exec(row('Ngày sinh'))?.[1] ?? dayIn(row('Ngày sinh'))?.slice(0, 4);
  const name = row('Họ và tên').normalize('NFC').replaceAll('\u00D0', 'Đ').replace(/ +/g, ' ').toLowerCase();
  return year === undefined || name === '' || commune === undefined
    ? undefined
    : `${name}/${year}/${commune}`;
}

/** By source: of the lines, or of the class's own row while it has no line. */
function costsOf(row: Row, lines: readonly Row[]): ClassSummary['costs'] {
  const all =
    lines.length === 0
      ? [
          {
            fundingSource: row('Nguồn kinh phí'),
            estimated: whole(row('Kinh phí dự toán (đồng)')),
            disbursed: 0,
            settled: whole(row('Kinh phí quyết toán (đồng)')),
          },
        ]
      : lines.map((line) => ({
          fundingSource: line('Nguồn kinh phí'),
          estimated: whole(line('Dự toán (đồng)')),
          disbursed: whole(line('Giải ngân (đồng)')),
          settled: whole(line('Quyết toán (đồng)')),
        }));
  return all.filter(({ estimated, disbursed, settled }) => estimated + disbursed + settled > 0);
}
