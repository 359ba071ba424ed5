import type { Plan, QuotaLine } from './plan.ts';
import { planWarnings } from './planWarnings.ts';
import { notAllocated, plannedInYear } from './quotaAllocation.ts';
import { NO_DENOMINATOR } from './targetCoverage.ts';

/**
 * A plan file as the office checks it before it is used: the quota table with its sums, what no year has yet, the
 * targets, what is empty, how the file differs from the text, and warnings. One line of text each.
 */
export const planReport = (plan: Plan): string[] => [
  `${plan.shortTitle} (${plan.id})`,
  ...(plan.example === undefined ? [] : [`VÍ DỤ: ${plan.example}`]),
  ...section('CHỈ TIÊU LỚP', quotaTable(plan)),
  ...section('CHƯA PHÂN BỔ THEO NĂM', unallocated(plan)),
  ...section('MỤC TIÊU', plan.targets.map(targetLine)),
  ...section('CÒN TRỐNG', emptyFields(plan)),
  ...section(
    'KHÁC VĂN BẢN, HOẶC VĂN BẢN BỎ NGỎ',
    plan.notes.map(({ id, text }) => `${id}: ${text}`),
  ),
  ...section('CẢNH BÁO', planWarnings(plan)),
];

const section = (title: string, lines: readonly string[]): string[] => [
  '',
  title,
  ...(lines.length === 0 ? ['  không có'] : lines.map((line) => `  ${line}`)),
];

function quotaTable(plan: Plan): string[] {
  const { quotaLines, years } = plan;
  const rows = quotaLines.map((line) => [
    `${'  '.repeat(depthOf(line, quotaLines))}${line.id}`,
    ...years.map((year) => shown(yearOf(plan, line, year))),
    String(line.classes),
    factors(line),
  ]);
  const roots = quotaLines.filter(({ parent }) => parent === undefined);
  const total = [
    'TỔNG SỐ',
    ...years.map((year) => shown(sumOf(roots.map((line) => yearOf(plan, line, year))))),
    String(roots.reduce((sum, { classes }) => sum + classes, 0)),
    '',
  ];
  return alignedRows([['Dòng', ...years.map(String), 'Cộng', ''], ...rows, total]);
}

const factors = ({ communes, classesPerCommune }: QuotaLine): string =>
  communes === undefined || classesPerCommune === undefined
    ? ''
    : `= ${String(communes)} xã x ${String(classesPerCommune)} lớp/xã`;

const depthOf = ({ parent }: QuotaLine, lines: readonly QuotaLine[]): number => {
  const above = lines.find(({ id }) => id === parent);
  return above === undefined ? 0 : 1 + depthOf(above, lines);
};

const shown = (classes: number | undefined): string => (classes === undefined ? '–' : String(classes));

/** Classes of a line in a year, a parent's from its children; undefined when a part of them is not allocated. */
function yearOf(plan: Plan, line: QuotaLine, year: number): number | undefined {
  const children = plan.quotaLines.filter(({ parent }) => parent === line.id);
  return children.length === 0
    ? plannedInYear(plan, line, year)
    : sumOf(children.map((child) => yearOf(plan, child, year)));
}

const sumOf = (parts: readonly (number | undefined)[]): number | undefined =>
  parts.reduce((sum, part) => (sum === undefined || part === undefined ? undefined : sum + part), 0);

function alignedRows(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, at) =>
        at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(isLast(row, at) ? 0 : (widths[at] ?? 0)),
      )
      .join('  ')
      .trimEnd(),
  );
}

const isLast = (row: readonly string[], at: number): boolean => at === row.length - 1;

const unallocated = (plan: Plan): string[] =>
  plan.quotaLines
    .filter((line) => line.counts !== undefined && notAllocated(plan, line) > 0)
    .map((line) => `${line.id}: còn ${String(notAllocated(plan, line))} trong ${String(line.classes)} lớp`);

function targetLine({ id, label, percent, denominators }: Plan['targets'][number]): string {
  const known = denominators.map(
    ({ year, value, source, date }) => `${String(year)}: ${String(value)} người (${source}, ${date})`,
  );
  return `${id} ${label}: ${String(percent)}%, ${known.length === 0 ? NO_DENOMINATOR : known.join('; ')}`;
}

function emptyFields(plan: Plan): string[] {
  const untitled = plan.topicFrameworks.flatMap(({ entries }) => entries).filter(({ title }) => title === '');
  const empty: readonly (readonly [isEmpty: boolean, what: string])[] = [
    [plan.document.number === '', 'Số của kế hoạch (document.number)'],
    [plan.document.date === '', 'Ngày của kế hoạch (document.date)'],
    [plan.reporting.document.number === '', 'Số văn bản giao báo cáo (reporting.document.number)'],
    [
      plan.reporting.periods.every(({ dueDays }) => dueDays === undefined),
      'Hạn báo cáo (reporting.periods.dueDays)',
    ],
    [
      plan.communeCategories.length > 0 && plan.communeTargets.length === 0,
      'Danh sách xã theo loại (communeTargets)',
    ],
    [untitled.length > 0, `Tên ${String(untitled.length)} chuyên đề khung (topicFrameworks)`],
    [
      plan.topicFrameworks.length > 0 && plan.topicMappings.length === 0,
      'Bảng đối chiếu chuyên đề với khung (topicMappings)',
    ],
  ];
  return empty.flatMap(([isEmpty, what]) => (isEmpty ? [what] : []));
}
