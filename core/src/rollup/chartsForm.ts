import type { ClassSummary } from '../class/summariseClass.ts';
import type { EnrolmentSummary } from '../class/summariseEnrolment.ts';
import { periodLabel, periodOf, type Period } from '../plan/periodWindow.ts';
import { LearnerLevel, type Plan } from '../plan/plan.ts';
import { PROVINCE_TABS } from '../schema/tabs.ts';
import {
  chartsOf,
  layOutBlocks,
  takenClasses,
  takenFrom,
  type ChartBlock,
  type ChartLine,
} from './chartBlocks.ts';
import { carried, carriedFrom, sinkFor, type Carrying } from './carriedNumbers.ts';
import type { Form, Sink } from './form.ts';
import { scopeLine } from './formHead.ts';
import type { FormColumn } from './formTable.ts';
import { OTHER_REPORTER as OTHER } from './learnersForm.ts';
import { NO_SOURCE as OTHER_SOURCE } from './moneyForm.ts';
import { plannedClasses } from './plannedClasses.ts';
import { UNPLACED as UNPLACED_CLASSES } from './progressForm.ts';
import { moneySpansOf, periodText, spansOf, spanText } from './reportScope.ts';
import type { FormContext } from './rollUpInput.ts';
import type { Tally } from './tally.ts';
import { countColumn, textColumn } from './formColumns.ts';

const CARRYING: Carrying = { tab: PROVINCE_TABS.charts, cumulative: 'same' };
const { form02, form04 } = PROVINCE_TABS;
const NO_SOURCE = 'money:';
const UNPLACED = 'line:';
const OTHER_TIME = 'time:';
const OTHER_REPORTER = 'reporter:';
const AMOUNTS = ['estimated', 'disbursed', 'settled'] as const;
const LEVEL_NAMES: Readonly<Record<LearnerLevel, string>> = {
  province: 'Cấp tỉnh',
  district: 'Cấp huyện',
  commune: 'Cấp xã',
  hamlet: 'Xóm',
  cooperative: 'HTX, DN',
  other: 'Khác',
};

/** The measures of a block's series, in the order of its columns. */
const seriesAt = (at: number): string => `series${String(at + 1)}`;

/**
 * Tab `Biểu đồ`: the numbers that the charts are drawn of, in blocks one below the other, and the charts beside them. A
 * block's numbers are those of its form (Biểu 01, 02, 04); learners by quarter stand only here.
 */
export function chartsForm(context: FormContext): Form {
  const { plan, scope } = context;
  const leaves = new Set(plan.quotaLines.filter(({ counts }) => counts !== undefined).map(({ id }) => id));
  const reporters = new Set(plan.reporters.map(({ id }) => id));
  const sources = new Set(plan.fundingSources.map(({ code }) => code));
  const times = new Set(quartersOf(plan).map(timeLine));
  return {
    // Each block counts the same classes in a way of its own: there is nothing to add up.
    parentOf: () => undefined,
    add({ summary, enrolments }, sink) {
      if (!summary.isHeld) return;
      const spans = spansOf(summary, scope, plan.periods);
      const { quotaLine = '', reporterId } = summary;
      if (spans.has('plan') && summary.isInPlan) {
        sink.add(leaves.has(quotaLine) ? `line:${quotaLine}` : UNPLACED, seriesAt(0), 1);
      }
      const line = reporters.has(reporterId) ? `reporter:${reporterId}` : OTHER_REPORTER;
      addReporter(line, enrolments, sinkFor(spans, context, sink));
      addMoney(summary, sources, sinkFor(moneySpansOf(summary, scope, plan.periods), context, sink));
      if (spans.has('plan')) addTime(timeOf(summary, plan, times), enrolments, sink);
    },
    table: (tally) => {
      const { rows, places } = layOutBlocks(blocksOf(context, tally));
      return {
        tab: PROVINCE_TABS.charts,
        formNumber: '',
        title: 'BIỂU ĐỒ TIẾN ĐỘ, HỌC VIÊN, KINH PHÍ',
        scope: scopeLine(plan, periodText(scope, plan.periods), { by: 'blocks' }),
        unitLine: '',
        columns,
        rows,
        notes: [],
        charts: chartsOf(places),
      };
    },
  };
}

function addReporter(line: string, enrolments: readonly EnrolmentSummary[], sink: Sink | undefined): void {
  sink?.add(line, seriesAt(0), 1);
  sink?.add(line, seriesAt(1), enrolments.length, enrolments);
}

function addMoney({ costs }: ClassSummary, sources: ReadonlySet<string>, sink: Sink | undefined): void {
  for (const cost of costs) {
    const line = sources.has(cost.fundingSource) ? `money:${cost.fundingSource}` : NO_SOURCE;
    AMOUNTS.forEach((amount, at) => {
      sink?.add(line, seriesAt(at), cost[amount]);
    });
  }
}

function addTime(line: string, enrolments: readonly EnrolmentSummary[], sink: Sink): void {
  LearnerLevel.options.forEach((level, at) => {
    const learners = enrolments.filter((learner) => learner.level === level);
    sink.add(line, seriesAt(at), learners.length, learners);
  });
}

const quartersOf = ({ years }: Plan): Period[] =>
  years.flatMap((year) => [1, 2, 3, 4].map((number): Period => ({ kind: 'quarter', year, number })));

const timeLine = (period: Period): string => `time:${periodLabel(period)}`;

/** The line of the quarter in which a class ended; another for one without days, or outside the plan's years. */
function timeOf({ days }: ClassSummary, { periods }: Plan, times: ReadonlySet<string>): string {
  const line = days === undefined ? OTHER_TIME : timeLine(periodOf(periods, 'quarter', days.to));
  return times.has(line) ? line : OTHER_TIME;
}

type Context = Pick<FormContext, 'plan' | 'scope' | 'closedBefore'>;

const blocksOf = (context: Context, tally: Tally): ChartBlock[] => [
  moneyBlock(context, carried(tally, context, CARRYING)),
  progressBlock(context, tally),
  timeBlock(context, tally),
  reporterBlock(context, carried(tally, context, CARRYING)),
];

/** A line with its numbers, of so many series. */
const lineOf =
  (tally: Tally, series: number) =>
  (line: string, name: string): ChartLine => ({
    line,
    name,
    numbers: Array.from({ length: series }, (_, at) => tally.sum(line, seriesAt(at))),
  });

/** The span of Biểu 02 and 04, and what is carried into it. */
function spanWords(context: Context): string {
  const { plan, scope } = context;
  const before = scope.span === 'period' ? carriedFrom(context) : undefined;
  const more = before === undefined ? '' : `, gồm cả điều chỉnh sau chốt của ${before.label}`;
  return `${spanText(scope.span, scope, plan.periods)}${more}`;
}

function moneyBlock(context: Context, tally: Tally): ChartBlock {
  const { plan } = context;
  const line = lineOf(tally, AMOUNTS.length);
  return {
    title: `Kinh phí theo nguồn (đồng), ${spanWords(context)}`,
    room: 8,
    series: ['Dự toán', 'Giải ngân', 'Quyết toán'],
    lines: [
      ...plan.fundingSources.map(({ code, label }) => ({
        ...line(`money:${code}`, label),
        taken: takenFrom(form04, code, '(2)', '(3)', '(4)'),
      })),
      { ...line(NO_SOURCE, 'Chưa ghi nguồn'), taken: takenFrom(form04, OTHER_SOURCE, '(2)', '(3)', '(4)') },
    ],
    charts: [{ id: 'money', title: 'Kinh phí theo nguồn', kind: 'column', axes: ['Nguồn kinh phí', 'Đồng'] }],
  };
}

function progressBlock({ plan, scope }: Context, tally: Tally): ChartBlock {
  const leaves = plan.quotaLines.filter(({ counts }) => counts !== undefined);
  const line = lineOf(tally, 1);
  return {
    title: `Lớp đã mở so với kế hoạch giai đoạn, ${spanText('plan', scope, plan.periods)}`,
    room: 16,
    planned: 'Kế hoạch',
    series: ['Đã mở'],
    lines: [
      ...leaves.map((leaf) => ({
        ...line(`line:${leaf.id}`, leaf.label),
        planned: plannedClasses(plan, leaf, scope.reportYear).all,
        ...takenClasses(leaf.id),
      })),
      { ...line(UNPLACED, 'Chưa rõ nhóm hoặc loại xã'), planned: 0, ...takenClasses(UNPLACED_CLASSES) },
    ],
    charts: [
      {
        id: 'progress',
        title: 'Lớp đã mở so với kế hoạch giai đoạn',
        kind: 'bar',
        axes: ['Chỉ tiêu lớp', 'Lớp'],
      },
    ],
  };
}

function timeBlock({ plan, scope }: Context, tally: Tally): ChartBlock {
  const line = lineOf(tally, LearnerLevel.options.length);
  return {
    title: `Lượt học viên theo đối tượng từng quý, ${spanText('plan', scope, plan.periods)}`,
    room: 24,
    series: LearnerLevel.options.map((level) => LEVEL_NAMES[level]),
    lines: [
      ...quartersOf(plan).map((period) => line(timeLine(period), periodLabel(period))),
      line(OTHER_TIME, 'Ngoài các quý trên'),
    ],
    charts: [
      {
        id: 'time',
        title: 'Lượt học viên theo đối tượng, từng quý',
        kind: 'stacked',
        axes: ['Quý (theo ngày kết thúc lớp)', 'Lượt người'],
      },
    ],
  };
}

function reporterBlock(context: Context, tally: Tally): ChartBlock {
  const { plan } = context;
  const line = lineOf(tally, 2);
  const names = 'Đơn vị báo cáo';
  return {
    title: `Lớp và lượt học viên theo đơn vị, ${spanWords(context)}`,
    room: 120,
    series: ['Số lớp', 'Lượt học viên'],
    lines: [
      ...plan.reporters.map(({ id, name }) => ({
        ...line(`reporter:${id}`, name),
        taken: takenFrom(form02, id, '(1)', '(2)'),
      })),
      { ...line(OTHER_REPORTER, 'Đơn vị khác'), taken: takenFrom(form02, OTHER, '(1)', '(2)') },
    ],
    charts: [
      { id: 'classes', title: 'Lớp theo đơn vị', kind: 'column', axes: [names, 'Lớp'], series: [0] },
      {
        id: 'learners',
        title: 'Lượt học viên theo đơn vị',
        kind: 'column',
        axes: [names, 'Lượt người'],
        series: [1],
      },
    ],
  };
}

const columns: readonly FormColumn[] = [
  textColumn('TT', 'A', 40),
  textColumn('Nội dung', 'B', 230),
  countColumn('Kế hoạch', 'C', 90),
  ...LearnerLevel.options.map((_, at) =>
    countColumn(`Số liệu ${String(at + 1)}`, `(${String(at + 1)})`, 105, seriesAt(at)),
  ),
];
