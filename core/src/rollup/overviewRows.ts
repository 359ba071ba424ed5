import { periodLabel } from '../plan/periodWindow.ts';
import type { Plan } from '../plan/plan.ts';
import { targetCoverage } from '../plan/targetCoverage.ts';
import type { Cell } from '../schema/cell.ts';
import { PROVINCE_TABS } from '../schema/tabs.ts';
import { printAmount } from '../wording/printAmount.ts';
import { TOTAL } from './form.ts';
import type { FormColumn, FormRow, Taken } from './formTable.ts';
import { OVERVIEW } from './overviewLines.ts';
import { plannedClasses, rootLines, sumPlanned, type Planned } from './plannedClasses.ts';
import { OTHER_REPORTER } from './learnersForm.ts';
import { AT, inSpans, ofClasses, sharesOfMoney } from './overviewTaken.ts';
import { NOT_ALLOCATED, UNPLACED } from './progressForm.ts';
import { periodIn, SPANS, type ReportScope, type Span } from './reportScope.ts';
import type { FormContext } from './rollUpInput.ts';
import type { Tally } from './tally.ts';
import { countColumn, percentColumn, textColumn } from './formColumns.ts';

const { form02, form04, form05, form06 } = PROVINCE_TABS;

type Context = Pick<FormContext, 'plan' | 'scope'>;

const DOUBTFUL = 'doubtful';

/** Numbers of a line in the period, the year and the plan so far. */
type BySpan = Readonly<Record<Span, number>>;

/** The columns of the overview. */
export function overviewColumns(years: readonly number[], scope: ReportScope): FormColumn[] {
  const year = String(scope.reportYear);
  return [
    textColumn('TT', 'A', 40),
    textColumn('Nội dung', 'B', 250),
    textColumn('ĐVT', 'C', 55),
    countColumn(`Kế hoạch ${String(years[0])}-${String(years[years.length - 1])}`, '(1)', 95),
    countColumn(`Kế hoạch năm ${year}`, '(2)', 95),
    countColumn(`Trong kỳ: ${periodLabel(periodIn(scope))}`, '(3)', 118, 'period'),
    countColumn(`Lũy kế năm ${year}`, '(4)', 118, 'year'),
    countColumn('Lũy kế giai đoạn', '(5)', 118, 'plan'),
    percentColumn('% năm', '(6)=(4)/(2)', 85),
    percentColumn('% giai đoạn', '(7)=(5)/(1)', 110),
    countColumn('Lỗi chặn', '(8)', 60, 'blocks'),
    textColumn('Ghi chú', 'D', 165),
  ];
}

/** The lines of the overview, group by group. */
export function overviewRows(context: Context, tally: Tally): FormRow[] {
  return [
    ...classRows(context, tally),
    ...learnerRows(tally),
    ...moneyRows(tally),
    ...targetRows(context, tally),
    ...reporterRows(context.plan, tally),
  ];
}

function classRows({ plan, scope }: Context, tally: Tally): FormRow[] {
  const planned = rootLines(plan).map((line) => ({
    line,
    planned: plannedClasses(plan, line, scope.reportYear),
  }));
  const row = (head: Head & { readonly from: string }, of: Planned): FormRow => {
    const done = sums(tally, head.line);
    return rowOf(head, {
      planned: [of.all, of.inYear ?? NOT_ALLOCATED],
      done,
      shares: [share(done.year, of.inYear), share(done.plan, of.all)],
      taken: ofClasses(head.from, true),
    });
  };
  return [
    row(
      {
        line: OVERVIEW.classes,
        from: TOTAL,
        level: 1,
        mark: 'I',
        label: 'Lớp đã mở thuộc kế hoạch',
        unit: 'lớp',
      },
      sumPlanned(planned.map((one) => one.planned)),
    ),
    ...planned.map(({ line, planned: of }) =>
      row({ line: OVERVIEW.programme(line.id), from: line.id, level: 2, label: line.label, unit: 'lớp' }, of),
    ),
    rowOf(
      { line: OVERVIEW.unplaced, level: 2, label: 'Chưa rõ nhóm hoặc loại xã', unit: 'lớp' },
      { done: sums(tally, OVERVIEW.unplaced), taken: ofClasses(UNPLACED, false) },
    ),
    rowOf(
      { line: OVERVIEW.outside, level: 1, label: 'Lớp đã mở ngoài kế hoạch', unit: 'lớp' },
      { done: sums(tally, OVERVIEW.outside) },
    ),
  ];
}

function learnerRows(tally: Tally): FormRow[] {
  const among = (line: string, label: string, column: string): FormRow =>
    rowOf(
      { line, level: 2, label, unit: 'lượt' },
      { done: sums(tally, line), taken: inSpans(form02, TOTAL, column) },
    );
  const doubtful = bySpan((span) => tally.people(OVERVIEW.people, span).doubtful);
  const people = bySpan((span) => tally.people(OVERVIEW.people, span).people);
  return [
    rowOf(
      { line: OVERVIEW.enrolments, level: 1, mark: 'II', label: 'Lượt học viên', unit: 'lượt' },
      { done: sums(tally, OVERVIEW.enrolments), taken: inSpans(form02, TOTAL, '(2)') },
    ),
    among('female', 'Trong đó: Nữ', '(3)'),
    among('minority', 'Dân tộc thiểu số', '(4)'),
    among('completed', 'Hoàn thành', '(12)'),
    rowOf(
      { line: OVERVIEW.people, level: 1, mark: 'III', label: 'Số người (không trùng)', unit: 'người' },
      {
        done: people,
        note: peopleNote(people.plan, doubtful.plan),
        taken: inSpans(form02, TOTAL, '(11)'),
      },
    ),
    rowOf(
      { line: DOUBTFUL, level: 2, label: 'Có thể trùng, chưa ai trả lời', unit: 'người' },
      { done: doubtful, taken: inSpans(form02, TOTAL, '(13)') },
    ),
  ];
}

const peopleNote = (people: number, doubtful: number): string =>
  doubtful === 0 ? '' : `Giai đoạn: từ ${printAmount(people - doubtful)} đến ${printAmount(people)} người`;

function moneyRows(tally: Tally): FormRow[] {
  const estimated = sums(tally, 'estimated');
  const paid = (line: string, label: string, column: string): FormRow => {
    const done = sums(tally, line);
    const shares = [share(done.year, estimated.year), share(done.plan, estimated.plan)] as const;
    return rowOf(
      { line, level: 2, label, unit: 'đồng' },
      {
        done,
        shares,
        note: '% so với dự toán',
        taken: { ...inSpans(form04, TOTAL, column), ...sharesOfMoney(column) },
      },
    );
  };
  return [
    rowOf(
      { line: 'estimated', level: 1, mark: 'IV', label: 'Kinh phí: dự toán', unit: 'đồng' },
      { done: estimated, taken: inSpans(form04, TOTAL, '(2)') },
    ),
    paid('disbursed', 'Giải ngân', '(3)'),
    paid('settled', 'Quyết toán', '(4)'),
  ];
}

function targetRows({ plan, scope }: Context, tally: Tally): FormRow[] {
  const rows = plan.targets.map((target): FormRow => {
    const line = OVERVIEW.target(target.id);
    const ofTarget = (column: string): Taken => ({ tab: form06, line: target.id, column });
    const { people, doubtful } = tally.people(line, 'plan');
    const coverage = targetCoverage(target, people, scope.reportYear);
    const band = doubtful === 0 ? '' : `; có thể trùng ${printAmount(doubtful)} người`;
    return {
      ...rowOf(
        { line, level: 2, mark: target.id, label: target.label, unit: 'người' },
        {
          done: { plan: people },
          planned: ['denominator' in coverage ? coverage.denominator.value : '', ''],
          shares: ['', 'share' in coverage ? coverage.share : coverage.text],
          note: `Mục tiêu ${String(target.percent)}%${band}`,
          taken: {
            [AT.planned]: ofTarget('(4)'),
            [AT.plan]: ofTarget('(3)'),
            [AT.sharePlan]: ofTarget('(5)'),
          },
        },
      ),
    };
  });
  const head = rowOf(
    { level: 1, mark: 'V', label: 'Mục tiêu: người đã tập huấn so với mẫu số', unit: 'người' },
    {},
  );
  return [head, ...rows];
}

function reporterRows(plan: Plan, tally: Tally): FormRow[] {
  const row = (head: Head & { readonly from: string }): FormRow =>
    rowOf(head, {
      done: sums(tally, head.line),
      blocks: tally.sum(head.line, 'blocks'),
      taken: {
        ...inSpans(form02, head.from, '(1)'),
        [AT.blocks]: { tab: form05, line: head.from, column: '(2)' },
      },
    });
  return [
    row({
      line: OVERVIEW.reporters,
      from: TOTAL,
      level: 1,
      mark: 'VI',
      label: 'Đơn vị báo cáo: lớp đã mở',
      unit: 'lớp',
    }),
    ...plan.reporters.map(({ id, name }, at) =>
      row({ line: OVERVIEW.reporter(id), from: id, level: 2, mark: at + 1, label: name, unit: 'lớp' }),
    ),
    row({ line: OVERVIEW.otherReporter, from: OTHER_REPORTER, level: 2, label: 'Đơn vị khác', unit: 'lớp' }),
  ];
}

interface RowHead {
  readonly line?: string;
  readonly level: number;
  readonly mark?: Cell;
  readonly label: string;
  readonly unit: string;
}
type Head = RowHead & { readonly line: string };

interface RowNumbers {
  /** Of the whole plan, of the year. */
  readonly planned?: readonly [Cell, Cell];
  readonly done?: Partial<BySpan>;
  /** Of the year, of the whole plan. */
  readonly shares?: readonly [Cell, Cell];
  readonly blocks?: number;
  readonly note?: string;
  readonly taken?: FormRow['taken'];
}

function rowOf({ line, level, mark = '', label, unit }: RowHead, numbers: RowNumbers): FormRow {
  const { planned = ['', ''], done = {}, shares = ['', ''], blocks = '', note = '', taken } = numbers;
  const counts = SPANS.map((span): Cell => done[span] ?? '');
  const cells = [mark, label, unit, ...planned, ...counts, ...shares, blocks, note];
  return {
    level,
    cells,
    ...(line === undefined ? {} : { line }),
    ...(taken === undefined ? {} : { taken }),
  };
}

const bySpan = (numberOf: (span: Span) => number): BySpan => ({
  period: numberOf('period'),
  year: numberOf('year'),
  plan: numberOf('plan'),
});

const sums = (tally: Tally, line: string): BySpan => bySpan((span) => tally.sum(line, span));

const share = (part: number, whole: number | undefined): Cell =>
  whole === undefined || whole === 0 ? '' : part / whole;
