import type { EnrolmentSummary } from '../class/summariseEnrolment.ts';
import type { Plan } from '../plan/plan.ts';
import { PROVINCE_TABS } from '../schema/tabs.ts';
import { carriedFrom } from './carriedNumbers.ts';
import { TOTAL, type Form } from './form.ts';
import { scopeLine } from './formHead.ts';
import type { FormColumn, FormRow } from './formTable.ts';
import { spansOf, spanText } from './reportScope.ts';
import type { FormContext } from './rollUpInput.ts';
import { FEWEST_SHOWN, HIDDEN, SMALL, suppressSmall, type CountedColumn } from './suppressSmall.ts';
import type { Tally } from './tally.ts';
import { countColumn, textColumn } from './formColumns.ts';

/** The line of reporters that the plan does not know. */
const OTHER_REPORTER = 'other';

/** What is counted by attendance; `enrolments` are all of them, the others a part. */
const COUNTED: Readonly<Record<string, (learner: EnrolmentSummary) => boolean>> = {
  enrolments: () => true,
  female: ({ isFemale }) => isFemale,
  minority: ({ isMinority }) => isMinority,
};

/**
 * Tab `Công khai`: learners by reporter as anybody may read them: fewer than five people are never told, nor what they could be
 * computed from. Counts as Biểu 02 does.
 */
export function publicForm(context: FormContext): Form {
  const { plan, scope } = context;
  const isByDays = scope.span === 'period' && carriedFrom(context) !== undefined;
  const known = new Set(plan.reporters.map(({ id }) => id));
  return {
    add({ summary, enrolments }, sink) {
      if (!summary.isHeld || !spansOf(summary, scope, plan.periods).has(scope.span)) return;
      const line = known.has(summary.reporterId) ? summary.reporterId : OTHER_REPORTER;
      sink.add(line, 'classes', 1);
      for (const [measure, counts] of Object.entries(COUNTED)) {
        const learners = enrolments.filter(counts);
        sink.add(line, measure, learners.length, learners);
      }
      sink.meet(line, 'people', enrolments);
    },
    table: (tally) => ({
      tab: PROVINCE_TABS.public,
      formNumber: '',
      title: 'KẾT QUẢ ĐÀO TẠO, BỒI DƯỠNG (SỐ LIỆU CÔNG KHAI)',
      scope: scopeLine(plan, spanText(scope.span, scope, plan.periods), { by: 'reporters' }),
      unitLine: 'ĐVT: lớp, lượt người, người',
      columns: columnsOf(isByDays),
      rows: rowsOf(plan.reporters, tally),
      notes: [
        `“${SMALL}”: có ít hơn ${String(FEWEST_SHOWN)} người nên không công bố. “${HIDDEN}”: không công bố vì từ số này có thể tính ra một số như vậy.`,
        'Lượt: mỗi học viên mỗi lớp tính một lần. Người: ai dự nhiều lớp, ở nhiều đơn vị cũng chỉ tính một lần nên tổng số người có thể nhỏ hơn tổng các dòng.',
        ...(isByDays ? [BY_DAYS] : []),
      ],
    }),
  };
}

function rowsOf(reporters: Plan['reporters'], tally: Tally): FormRow[] {
  const lines = [...reporters, { id: OTHER_REPORTER, name: 'Đơn vị khác' }];
  const shown = suppressSmall(
    countedColumns(
      lines.map(({ id }) => id),
      tally,
    ),
  );
  const classes = (line: string): number => tally.sum(line, 'classes');
  const totals = shown.map(({ total }) => total);
  return [
    { line: TOTAL, level: 0, cells: ['', 'TỔNG SỐ', classes(TOTAL), ...totals] },
    ...lines.map(({ id, name }, at) => {
      const people = shown.map((column) => column.lines[at] ?? '');
      return {
        line: id,
        level: 1,
        cells: [id === OTHER_REPORTER ? '' : at + 1, name, classes(id), ...people],
      };
    }),
  ];
}

/** The columns of people, in the order of the form's. */
function countedColumns(lines: readonly string[], tally: Tally): CountedColumn[] {
  const column = (numberOf: (line: string) => number): CountedColumn => ({
    lines: lines.map(numberOf),
    total: numberOf(TOTAL),
  });
  const sums = (measure: string): CountedColumn => column((line) => tally.sum(line, measure));
  return [
    sums('enrolments'),
    { ...sums('female'), partOf: 0, hasOtherPart: true },
    { ...sums('minority'), partOf: 0, hasOtherPart: true },
    { ...column((line) => tally.people(line, 'people').people), partOf: 0, isDistinct: true },
  ];
}

/** Differences between two states of a period are no counts of people, and could not be kept from telling of few. */
const BY_DAYS =
  'Chỉ gồm các lớp kết thúc trong kỳ, không gồm điều chỉnh sau chốt của kỳ trước; vì vậy có thể khác Biểu 01, Biểu 02.';

/** Where the other forms count later changes of a closed period too, these are other numbers and are called otherwise. */
const columnsOf = (isByDays: boolean): FormColumn[] =>
  columns.map((column) =>
    isByDays && column.measure !== undefined && column.measure !== 'people'
      ? { ...column, header: `${column.header} (theo ngày kết thúc lớp)` }
      : column,
  );

const columns: readonly FormColumn[] = [
  textColumn('TT', 'A', 45),
  textColumn('Đơn vị báo cáo', 'B', 260),
  countColumn('Số lớp', '(1)', 90, 'classes'),
  countColumn('Lượt học viên', '(2)', 110, 'enrolments'),
  countColumn('Trong đó: Nữ', '(3)', 110, 'female'),
  countColumn('Dân tộc thiểu số', '(4)', 110, 'minority'),
  countColumn('Số người (không trùng)', '(5)', 130, 'people'),
];
