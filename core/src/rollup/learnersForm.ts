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
import { countColumn, textColumn } from './formColumns.ts';

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
    add({ summary, enrolments, elsewhere, moved }, sink) {
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
      to.add(line, 'moved', moved.length, moved);
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
      ...movedNote(tally.sum(TOTAL, 'moved')),
      ...carriedNote(context, tally, shown),
    ],
  };
}

const movedNote = (moved: number): string[] =>
  moved === 0
    ? []
    : [
        `Đã bỏ ${String(moved)} lượt ở lớp cũ của học viên đã chuyển sang lớp khác: học viên chỉ tính ở lớp mới, lớp cũ chưa được gửi lại hoặc còn chờ đơn vị xác nhận.`,
      ];

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

const columns: readonly FormColumn[] = [
  textColumn('TT', 'A', 45),
  textColumn('Đơn vị báo cáo', 'B', 200),
  countColumn('Số lớp', '(1)', 80, 'classes'),
  countColumn('Tổng lượt', '(2)', 80, 'enrolments'),
  countColumn('Trong đó: Nữ', '(3)', 80, 'female'),
  countColumn('DTTS', '(4)', 80, 'minority'),
  countColumn('Cấp tỉnh', '(5)', 80, 'province'),
  countColumn('Cấp huyện', '(6)', 80, 'district'),
  countColumn('Cấp xã', '(7)', 80, 'commune'),
  countColumn('Xóm', '(8)', 80, 'hamlet'),
  countColumn('HTX, DN', '(9)', 80, 'cooperative'),
  countColumn('Khác', '(10)', 80, 'other'),
  countColumn('Số người (không trùng)', '(11)', 100, 'people'),
  countColumn('Hoàn thành', '(12)', 95, 'completed'),
  countColumn('Có thể trùng', '(13)', 80, 'doubtful'),
];
