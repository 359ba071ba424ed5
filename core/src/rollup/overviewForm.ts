import type { ClassSummary } from '../class/summariseClass.ts';
import type { EnrolmentSummary } from '../class/summariseEnrolment.ts';
import type { Target } from '../plan/target.ts';
import { PROVINCE_TABS } from '../schema/tabs.ts';
import { carried, carriedNotes, inEachSpan, signed, type Carrying } from './carriedNumbers.ts';
import type { Form, Sink } from './form.ts';
import { scopeLine } from './formHead.ts';
import type { FormTable } from './formTable.ts';
import { OVERVIEW } from './overviewLines.ts';
import { overviewColumns, overviewRows } from './overviewRows.ts';
import { rootOfLine } from './plannedClasses.ts';
import { moneySpansOf, periodText, spansOf, type Span } from './reportScope.ts';
import type { FormContext } from './rollUpInput.ts';
import type { Tally } from './tally.ts';
import { countsForTarget } from './targetsForm.ts';

const CARRYING: Carrying = { tab: PROVINCE_TABS.overview, cumulative: 'plan' };

/** Learners of whom the overview tells how many there are among all. */
const AMONG: Readonly<Record<string, (learner: EnrolmentSummary) => boolean>> = {
  female: ({ isFemale }) => isFemale,
  minority: ({ isMinority }) => isMinority,
  completed: ({ isCompleted }) => isCompleted,
};
const AMOUNTS = ['estimated', 'disbursed', 'settled'] as const;

/**
 * Tab `Tổng quan`: the whole of the plan on one screen: classes, learners, money, targets and reporters, in the period, the
 * year and the plan so far [domain §3.3]. Each number counts as on the form that tells it in parts.
 */
export function overviewForm(context: FormContext): Form {
  const { plan, scope } = context;
  const roots = rootOfLine(plan);
  const leaves = new Set(plan.quotaLines.filter(({ counts }) => counts !== undefined).map(({ id }) => id));
  const reporters = new Set(plan.reporters.map(({ id }) => id));
  return {
    parentOf,
    add({ summary, enrolments }, sink) {
      const reporter = reporters.has(summary.reporterId)
        ? OVERVIEW.reporter(summary.reporterId)
        : OVERVIEW.otherReporter;
      sink.add(reporter, 'blocks', summary.issues.block);
      if (!summary.isHeld) return;
      const spans = spansOf(summary, scope, plan.periods);
      const { isInPlan, quotaLine = '' } = summary;
      const placed = leaves.has(quotaLine)
        ? OVERVIEW.programme(roots.get(quotaLine) ?? '')
        : OVERVIEW.unplaced;
      inEachSpan(spans, context, sink, (span, to) => {
        to.add(isInPlan ? placed : OVERVIEW.outside, span, 1);
        to.add(reporter, span, 1);
        addLearners(enrolments, span, to);
      });
      if (spans.has('plan')) addTargets(plan.targets, enrolments, sink);
      inEachSpan(moneySpansOf(summary, scope, plan.periods), context, sink, (span, to) => {
        addMoney(summary, span, to);
      });
    },
    table: (tally) => layOut(context, tally),
  };
}

function layOut(context: FormContext, tally: Tally): FormTable {
  const { plan, scope } = context;
  const shown = carried(tally, context, CARRYING);
  const more = (line: string): number => shown.sum(line, 'period') - tally.sum(line, 'period');
  return {
    tab: PROVINCE_TABS.overview,
    formNumber: '',
    title: 'TỔNG QUAN KẾT QUẢ THỰC HIỆN KẾ HOẠCH',
    scope: scopeLine(plan, periodText(scope, plan.periods), { by: 'overview', scope }),
    unitLine: 'ĐVT: theo cột C',
    columns: overviewColumns(plan.years, scope),
    rows: overviewRows(context, shown),
    notes: [
      'Lớp được tính là lớp đã mở, đang học hoặc đã kết thúc và không có lỗi chặn. Kỳ tính theo ngày kết thúc lớp, năm theo mã lớp; tiền theo năm ngân sách. Chi tiết ở Biểu 01 đến Biểu 06.',
      'Dòng đơn vị: mọi lớp đã mở của đơn vị, gồm cả lớp ngoài kế hoạch. Lỗi chặn: số lỗi đang có trong bảng tính của đơn vị, không theo kỳ.',
      ...carriedNotes(context, {
        columns: 'Cột (3)',
        change: `${signed(more(OVERVIEW.classes), 'lớp thuộc kế hoạch')}, ${signed(more(OVERVIEW.enrolments), 'lượt')}`,
        also: ' Số người không gồm, vì không cộng dồn qua các kỳ.',
      }),
    ],
  };
}

/** Programmes and classes that nobody placed make the classes of the plan; reporters make all; the rest stands alone. */
function parentOf(line: string): string | undefined {
  if (line.startsWith('programme:') || line === OVERVIEW.unplaced) return OVERVIEW.classes;
  return line.startsWith('reporter:') ? OVERVIEW.reporters : undefined;
}

function addLearners(enrolments: readonly EnrolmentSummary[], span: Span, sink: Sink): void {
  sink.add(OVERVIEW.enrolments, span, enrolments.length, enrolments);
  sink.meet(OVERVIEW.people, span, enrolments);
  for (const [line, isAmong] of Object.entries(AMONG)) {
    const learners = enrolments.filter(isAmong);
    sink.add(line, span, learners.length, learners);
  }
}

function addTargets(targets: readonly Target[], enrolments: readonly EnrolmentSummary[], sink: Sink): void {
  for (const target of targets) {
    const learners = enrolments.filter((learner) => countsForTarget(target, learner));
    sink.meet(OVERVIEW.target(target.id), 'plan', learners);
  }
}

function addMoney({ costs }: ClassSummary, span: Span, sink: Sink): void {
  for (const cost of costs) {
    for (const amount of AMOUNTS) sink.add(amount, span, cost[amount]);
  }
}
