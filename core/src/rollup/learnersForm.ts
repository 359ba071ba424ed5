import type { EnrolmentSummary } from '../class/summariseEnrolment.ts';
import { LearnerLevel } from '../plan/plan.ts';
import type { Cell } from '../schema/cell.ts';
import { PROVINCE_TABS } from '../schema/tabs.ts';
import { carried, carriedNotes, signed, sinkFor, type Carrying } from './carriedNumbers.ts';
import { TOTAL, type Form } from './form.ts';
import { scopeLine } from './formHead.ts';
import type { FormColumn, FormRow, FormTable } from './formTable.ts';
import { spansOf, spanText } from './reportScope.ts';
import type { FormContext } from './rollUpInput.ts';
import type { Tally } from './tally.ts';

/** The line of reporters that the plan does not know. */
export const OTHER_REPORTER = 'other';
const CARRYING: Carrying = { tab: PROVINCE_TABS.form02, cumulative: 'same' };

/** Which learners a column counts. */
const COUNTED: Readonly<Record<string, (learner: EnrolmentSummary) => boolean>> = {
  enrolments: () => true,
  female: ({ isFemale }) => isFemale,
  minority: ({ isMinority }) => isMinority,
  ...Object.fromEntries(
    LearnerLevel.options.map((level) => [level, (learner: EnrolmentSummary) => learner.level === level]),
  ),
  completed: ({ isCompleted }) => isCompleted,
};

/** Biểu 02: learners by reporter, attendances (lượt) and people (người) side by side [domain §3.3, §0.6]. */
export function learnersForm(context: FormContext): Form {
  const { plan, scope } = context;
  const known = new Set(plan.reporters.map(({ id }) => id));
  return {
    add({ summary, enrolments, elsewhere }, sink) {
      const to = sinkFor(spansOf(summary, scope, plan.periods), context, sink);
      if (!summary.isHeld || to === undefined) return;
      const line = known.has(summary.reporterId) ? summary.reporterId : OTHER_REPORTER;
      to.add(line, 'classes', 1);
      for (const [measure, counts] of Object.entries(COUNTED)) {
        const learners = enrolments.filter(counts);
        to.add(line, measure, learners.length, learners);
      }
      to.meet(line, 'people', enrolments);
      to.add(line, 'elsewhere', elsewhere.length, elsewhere);
    },
    table: (tally) => layOut(context, tally),
  };
}

function layOut(context: FormContext, tally: Tally): FormTable {
  const { plan, scope } = context;
  const shown = carried(tally, context, CARRYING);
  return {
    tab: PROVINCE_TABS.form02,
    formNumber: '02',
    title: 'KẾT QUẢ HỌC VIÊN THEO ĐƠN VỊ BÁO CÁO',
    scope: scopeLine(plan, spanText(scope.span, scope, plan.periods), { by: 'reporters' }),
    unitLine: 'ĐVT: lớp, lượt người, người',
    columns,
    rows: [
      row({ line: TOTAL, level: 0, cells: ['', 'TỔNG SỐ'] }, shown),
      ...plan.reporters.map(({ id, name }, at) => row({ line: id, level: 1, cells: [at + 1, name] }, shown)),
      row({ line: OTHER_REPORTER, level: 1, cells: ['', 'Đơn vị khác'] }, shown),
    ],
    notes: [
      'Cột (2): lượt, mỗi học viên mỗi lớp tính một lần. Cột (11): người, ai dự nhiều lớp chỉ tính một lần; một người có thể dự lớp ở nhiều đơn vị nên tổng số người có thể nhỏ hơn tổng các dòng.',
      'Cột (13): số người có thể là một người khác đã tính (tên, ngày sinh gần giống nhau, chưa ai trả lời “Cùng một người?”); số người thật nằm trong khoảng từ (11)-(13) đến (11).',
      `Không tính dòng có lỗi chặn, người vắng và lớp chưa mở, hoãn, hủy. Một người dự hai lớp trùng ngày của cùng đơn vị chỉ tính ở lớp mở trước: đã bỏ ${String(tally.sum(TOTAL, 'elsewhere'))} lượt ở lớp mở sau.`,
      ...carriedNote(context, tally, shown),
    ],
  };
}

function carriedNote(context: FormContext, tally: Tally, shown: Tally): string[] {
  if (context.scope.span !== 'period') return [];
  const more = (measure: string): number => shown.sum(TOTAL, measure) - tally.sum(TOTAL, measure);
  return carriedNotes(context, {
    columns: 'Cột (1) đến (10), (12)',
    change: `${signed(more('classes'), 'lớp')}, ${signed(more('enrolments'), 'lượt')}`,
    also: ' Cột (11), (13) là người của các lớp kết thúc trong kỳ: số người không cộng dồn qua các kỳ.',
  });
}

type Head = FormRow & { readonly line: string };

function row(head: Head, tally: Tally): FormRow {
  const cells = columns.slice(head.cells.length).map(({ measure = '' }): Cell => {
    if (measure === 'people') return tally.people(head.line, measure).people;
    return measure === 'doubtful'
      ? tally.people(head.line, 'people').doubtful
      : tally.sum(head.line, measure);
  });
  return { ...head, cells: [...head.cells, ...cells] };
}

const count = (header: string, number: string, measure: string, width = 80): FormColumn => ({
  header,
  number,
  format: 'count',
  width,
  measure,
});

const columns: readonly FormColumn[] = [
  { header: 'TT', number: 'A', format: 'text', width: 45 },
  { header: 'Đơn vị báo cáo', number: 'B', format: 'text', width: 200 },
  count('Số lớp', '(1)', 'classes'),
  count('Tổng lượt', '(2)', 'enrolments'),
  count('Trong đó: Nữ', '(3)', 'female'),
  count('DTTS', '(4)', 'minority'),
  count('Cấp tỉnh', '(5)', 'province'),
  count('Cấp huyện', '(6)', 'district'),
  count('Cấp xã', '(7)', 'commune'),
  count('Xóm', '(8)', 'hamlet'),
  count('HTX, DN', '(9)', 'cooperative'),
  count('Khác', '(10)', 'other'),
  count('Số người (không trùng)', '(11)', 'people', 100),
  count('Hoàn thành', '(12)', 'completed', 95),
  count('Có thể trùng', '(13)', 'doubtful', 80),
];
