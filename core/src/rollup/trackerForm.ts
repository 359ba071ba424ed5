import { vietnamTime } from '../plan/vietnamTime.ts';
import { printDay } from '../wording/printDay.ts';
import type { Cell } from '../schema/cell.ts';
import { PROVINCE_TABS } from '../schema/tabs.ts';
import { reminder } from '../submission/reminder.ts';
import type { ReporterStanding, Standings } from '../submission/reporterStanding.ts';
import type { Timeliness } from '../submission/standing.ts';
import { standingText } from '../submission/standingText.ts';
import { returnReasonOf } from '../submission/submission.ts';
import { TOTAL, type Form } from './form.ts';
import { scopeLine } from './formHead.ts';
import type { FormColumn, FormRow } from './formTable.ts';
import type { FormContext } from './rollUpInput.ts';
import { OTHER_REPORTER, periodWords, standingsIn } from './submissionsForm.ts';
import type { Tally } from './tally.ts';
import { countColumn, percentColumn, textColumn } from './formColumns.ts';

/**
 * The tab `Tình hình nộp`: for each reporter completeness and timeliness over the report year (expected, actual, on time
 * and the two rates of these to the expected), the period that is followed up, what is still wrong, when something came last,
 * whom to call, and for who is late a message to paste.
 */
export function trackerForm(context: FormContext): Form {
  const { plan, scope } = context;
  const known = new Set(plan.reporters.map(({ id }) => id));
  const standings = standingsIn(context);
  return {
    add({ summary }, sink) {
      const line = known.has(summary.reporterId) ? summary.reporterId : OTHER_REPORTER;
      const { block, warn } = summary.issues;
      sink.add(line, 'block', block);
      sink.add(line, 'warn', warn);
    },
    table: (tally) => ({
      tab: PROVINCE_TABS.tracker,
      formNumber: '',
      title: 'TÌNH HÌNH NỘP SỐ LIỆU CỦA CÁC ĐƠN VỊ',
      scope: scopeLine(
        plan,
        `các kỳ đã kết thúc của năm ${String(scope.reportYear)} (cột 1 đến 5); ${periodWords(standings.period)} (cột C đến 6)`,
        { by: 'reporters' },
      ),
      unitLine: 'ĐVT: kỳ, ngày, lỗi',
      columns,
      rows: [
        totalRow(context, standings, tally),
        ...plan.reporters.map((one, at) => reporterRow({ ...one, at }, { context, standings, tally })),
        otherRow(tally),
      ],
      notes: [],
      isList: true,
    }),
  };
}

const yearCells = ({ expected, actual, onTime }: Timeliness): Cell[] => [
  expected,
  actual,
  onTime,
  expected === 0 ? '' : actual / expected,
  expected === 0 ? '' : onTime / expected,
];

function totalRow({ plan: { reporters } }: FormContext, { timelinessOf }: Standings, tally: Tally): FormRow {
  const all = reporters.map(({ id }) => timelinessOf(id));
  const sum = (key: keyof Timeliness): number => all.reduce((total, one) => total + one[key], 0);
  const year = { expected: sum('expected'), actual: sum('actual'), onTime: sum('onTime') };
  const findings = [tally.sum(TOTAL, 'block'), tally.sum(TOTAL, 'warn')];
  return {
    line: TOTAL,
    level: 0,
    cells: ['', 'TỔNG SỐ', ...yearCells(year), '', '', '', '', ...findings, '', '', ''],
  };
}

/** Nothing is owed by reporters that the plan does not know; what is wrong in their classes is a part of the total. */
function otherRow(tally: Tally): FormRow {
  const findings = [tally.sum(OTHER_REPORTER, 'block'), tally.sum(OTHER_REPORTER, 'warn')];
  return {
    line: OTHER_REPORTER,
    level: 1,
    cells: ['', 'Đơn vị khác', '', '', '', '', '', '', '', '', '', ...findings, '', '', ''],
  };
}

interface TrackerFacts {
  readonly context: FormContext;
  readonly standings: Standings;
  readonly tally: Tally;
}

function reporterRow(
  { id, name, at }: { readonly id: string; readonly name: string; readonly at: number },
  { context, standings, tally }: TrackerFacts,
): FormRow {
  const { lastSeen = {}, contacts = {} } = context.submissions ?? {};
  const seen = lastSeen[id];
  const block = tally.sum(id, 'block');
  return {
    line: id,
    level: 1,
    cells: [
      at + 1,
      name,
      ...yearCells(standings.timelinessOf(id)),
      ...periodCells(standings.period, standings.standingOf(id)),
      block,
      tally.sum(id, 'warn'),
      seen === undefined ? '' : vietnamTime(Date.parse(seen)),
      contacts[id] ?? '',
      reminderTo({ id, name, block }, context, standings),
    ],
  };
}

/** State, deadline, when it was handed in, days late. */
function periodCells(period: Standings['period'], standing: ReporterStanding | undefined): Cell[] {
  if (period === undefined || standing === undefined) return ['', '', '', ''];
  const { submission, changed, daysLate } = standing;
  return [
    standingText(period, standing, changed),
    period.dueDay === undefined ? '' : printDay(period.dueDay),
    submission === undefined ? '' : vietnamTime(Date.parse(submission.submittedAt)),
    daysLate === 0 ? '' : daysLate,
  ];
}

/** A message for who is late, or has something to hand in again; empty for everybody else. */
function reminderTo(
  { id, name, block }: { readonly id: string; readonly name: string; readonly block: number },
  { plan }: FormContext,
  { period, standingOf, overdueOf }: Standings,
): string {
  const standing = standingOf(id);
  const missing = isMissing(standing) ? period : undefined;
  const others = overdueOf(id).filter(({ key }) => key !== period?.key);
  if (missing === undefined && others.length === 0) return '';
  const { submission, daysLate = 0 } = standing ?? {};
  return reminder({
    reporter: name,
    recipient: plan.reporting.recipient,
    period: missing,
    returned: submission === undefined ? undefined : returnReasonOf(submission),
    daysLate,
    others,
    block,
  });
}

const isMissing = (standing: ReporterStanding | undefined): boolean =>
  standing?.status === 'returned' || (standing?.status === 'none' && standing.daysLate > 0);

const columns: readonly FormColumn[] = [
  textColumn('TT', 'A', 45),
  textColumn('Đơn vị báo cáo', 'B', 180),
  countColumn('Số kỳ phải nộp', '(1)', 75),
  countColumn('Đã nộp', '(2)', 75),
  countColumn('Đúng hạn', '(3)', 75),
  percentColumn('Tỷ lệ nộp', '(4)=(2)/(1)', 85),
  percentColumn('Tỷ lệ đúng hạn', '(5)=(3)/(1)', 85),
  textColumn('Trạng thái kỳ này', 'C', 220),
  textColumn('Hạn nộp', 'D', 95),
  textColumn('Nộp lúc', 'E', 130),
  countColumn('Muộn (ngày)', '(6)', 75),
  countColumn('Lỗi chặn', '(7)', 75, 'block'),
  countColumn('Cảnh báo', '(8)', 75, 'warn'),
  textColumn('Số liệu đến gần nhất', 'F', 130),
  textColumn('Liên hệ', 'G', 180),
  textColumn('Lời nhắc', 'H', 380),
];
