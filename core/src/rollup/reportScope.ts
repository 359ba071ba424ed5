import type { ClassSummary } from '../class/summariseClass.ts';
import { periodLabel, periodWindow, yearWindow, type Period, type Window } from '../plan/periodWindow.ts';
import type { Periods } from '../plan/reporting.ts';

/** What a form's numbers reach over: the reporting period, the report year so far, or the plan so far. */
export const SPANS = ['period', 'year', 'plan'] as const;
export type Span = (typeof SPANS)[number];

/** Which communes a form names: those of the class's day, today's, or the nine districts that ended on 30/6/2025. */
export const GEOGRAPHIES = ['recorded', 'current', 'districts'] as const;
export type Geography = (typeof GEOGRAPHIES)[number];

/** What the forms report on. */
export interface ReportScope {
  readonly reportYear: number;
  /** Absent: the whole report year, and everything held so far whatever its day. */
  readonly period?: Period;
  /** Of the forms that show one span only (Biểu 02, Biểu 04). */
  readonly span: Span;
  readonly geography: Geography;
}

/** The period reported on: the chosen one, or the report year. */
export const periodIn = ({ period, reportYear }: Pick<ReportScope, 'period' | 'reportYear'>): Period =>
  period ?? { kind: 'year', year: reportYear, number: 1 };

/**
 * The spans a class counts in, by its last day [domain §3.4]. The report year is the class's plan year, as its code says.
 * With a period chosen nothing that ended after it counts, so that a report made later shows the same.
 */
export function spansOf(
  { days, planYear }: Pick<ClassSummary, 'days' | 'planYear'>,
  scope: ReportScope,
  periods: Periods,
): ReadonlySet<Span> {
  const window = periodWindow(periods, periodIn(scope));
  const isEnded = scope.period === undefined || (days !== undefined && days.to <= window.to);
  if (!isEnded) return NONE;
  const spans = new Set<Span>(['plan']);
  if (planYear === scope.reportYear) spans.add('year');
  const isInPeriod = scope.period === undefined ? planYear === scope.reportYear : isWithin(days?.to, window);
  if (isInPeriod) spans.add('period');
  return spans;
}

/** The same for money: its year, and the period while that is the year, is the budget's, by the class's last day [domain §3.4]. */
export function moneySpansOf(
  summary: Pick<ClassSummary, 'days' | 'planYear'>,
  scope: ReportScope,
  periods: Periods,
): ReadonlySet<Span> {
  const spans = new Set(spansOf(summary, scope, periods));
  if (!spans.has('plan')) return spans;
  const isInYear = isWithin(summary.days?.to, yearWindow(periods, periods.budgetYear, scope.reportYear));
  for (const span of scope.period === undefined ? (['year', 'period'] as const) : (['year'] as const)) {
    if (isInYear) spans.add(span);
    else spans.delete(span);
  }
  return spans;
}

const NONE: ReadonlySet<Span> = new Set();

const isWithin = (day: string | undefined, { from, to }: Window): boolean =>
  day !== undefined && from <= day && day <= to;

/** `Quý I/2024 (15/12/2023–14/3/2024)`, `Năm 2024 (đến nay)`. */
export function periodText(scope: ReportScope, periods: Periods): string {
  const period = periodIn(scope);
  if (scope.period === undefined) return `${periodLabel(period)}, số liệu đến nay`;
  const { from, to } = periodWindow(periods, period);
  return `${periodLabel(period)} (${printed(from)}–${printed(to)})`;
}

/** What a span is called on a form: `Quý I/2024 (…)`, `lũy kế năm 2024 đến 14/03/2024`, `lũy kế từ đầu giai đoạn`. */
export function spanText(span: Span, scope: ReportScope, periods: Periods): string {
  if (span === 'period') return periodText(scope, periods);
  const until = scope.period === undefined ? '' : ` đến ${printed(periodWindow(periods, scope.period).to)}`;
  return span === 'year'
    ? `lũy kế năm ${String(scope.reportYear)}${until}`
    : `lũy kế từ đầu giai đoạn${until}`;
}

/** What the communes on a form are. */
export const GEOGRAPHY_TEXT: Readonly<Record<Geography, string>> = {
  recorded: 'xã theo tên vào ngày mở lớp',
  current: 'xã, phường hiện nay',
  districts: 'huyện, thành phố trước ngày 01/7/2025',
};

const printed = (day: string): string => day.split('-').reverse().join('/');
