import type { EnrolmentSummary } from '../class/summariseEnrolment.ts';
import { targetCoverage } from '../plan/targetCoverage.ts';
import type { Target } from '../plan/target.ts';
import { showDay } from '../cell/readDay.ts';
import type { Cell } from '../schema/cell.ts';
import { PROVINCE_TABS } from '../schema/tabs.ts';
import type { Form } from './form.ts';
import { scopeLine } from './formHead.ts';
import type { FormColumn, FormRow } from './formTable.ts';
import { spansOf, spanText } from './reportScope.ts';
import type { FormContext } from './rollUpInput.ts';
import type { Tally } from './tally.ts';
import { countColumn, percentColumn, textColumn } from './formColumns.ts';

/**
 * Biểu 06: how far the plan's targets are reached, in people trained [SEED L13–L17; domain §1.2, §3.3]. The plan gives no
 * denominators: without one a target shows people and says so, never a share [A14].
 */
export function targetsForm({ plan, scope }: FormContext): Form {
  const { reportYear } = scope;
  return {
    // A person may count for several targets: there is nothing to add up.
    parentOf: () => undefined,
    add({ summary, enrolments }, sink) {
      if (!summary.isHeld || !spansOf(summary, scope, plan.periods).has('plan')) return;
      for (const target of plan.targets) {
        const learners = enrolments.filter((learner) => countsForTarget(target, learner));
        sink.add(target.id, 'enrolments', learners.length, learners);
        sink.meet(target.id, 'people', learners);
      }
    },
    table: (tally) => ({
      tab: PROVINCE_TABS.form06,
      formNumber: '06',
      title: 'MỨC ĐẠT CÁC MỤC TIÊU CỦA KẾ HOẠCH',
      scope: scopeLine(
        plan,
        `${spanText('plan', scope, plan.periods)}, mẫu số của năm ${String(reportYear)} hoặc năm gần nhất trước đó`,
        { by: 'targets' },
      ),
      unitLine: 'ĐVT: lượt người, người, %',
      columns,
      rows: plan.targets.map((target) => row(target, tally, reportYear)),
      notes: [
        'Một người dự nhiều lớp chỉ tính một lần ở mỗi mục tiêu; một người có thể được tính ở nhiều mục tiêu nên các dòng không cộng với nhau.',
        'Được tập huấn: có mặt ở ít nhất một lớp đã mở, đang học hoặc đã kết thúc. Kế hoạch không cho mẫu số: tỉnh nhập số liệu, nguồn và ngày thì mới tính tỷ lệ.',
      ],
    }),
  };
}

/** Whether a learner counts for a target; of those within the OCOP cycle only whose row says so [A13]. */
export const countsForTarget = (
  { learnerGroups, onlyInOcopCycle }: Target,
  { learnerGroup = '', isInOcopCycle = false }: EnrolmentSummary,
): boolean => learnerGroups.includes(learnerGroup) && (onlyInOcopCycle !== true || isInOcopCycle);

function row(target: Target, tally: Tally, reportYear: number): FormRow {
  const { people, doubtful } = tally.people(target.id, 'people');
  const coverage = targetCoverage(target, people, reportYear);
  const { id, label, percent, note = '' } = target;
  const known = 'share' in coverage ? coverage : undefined;
  const cells: Cell[] = [
    id,
    label,
    percent / 100,
    tally.sum(id, 'enrolments'),
    people,
    known?.denominator.value ?? '',
    known?.share ?? ('text' in coverage ? coverage.text : ''),
    known === undefined ? '' : sourceOf(known.denominator),
    target.countsOutsideClasses
      ? joined(note, 'Chưa gồm người được tập huấn, tuyên truyền ngoài lớp.')
      : note,
    doubtful,
  ];
  return { line: id, level: 1, cells };
}

const sourceOf = ({ source, date, year }: Target['denominators'][number]): string =>
  `${source}, ngày ${showDay(date)} (năm ${String(year)})`;

const joined = (...sentences: string[]): string => sentences.filter((one) => one !== '').join(' ');

const columns: readonly FormColumn[] = [
  textColumn('TT', 'A', 45),
  textColumn('Mục tiêu', 'B', 330),
  percentColumn('Mục tiêu kế hoạch', '(1)', 90),
  countColumn('Lượt đã tập huấn', '(2)', 90, 'enrolments'),
  countColumn('Người đã tập huấn (không trùng)', '(3)', 110, 'people'),
  countColumn('Mẫu số (người)', '(4)', 90),
  percentColumn('Tỷ lệ đạt', '(5)=(3)/(4)', 110),
  textColumn('Nguồn, ngày của mẫu số', 'C', 220),
  textColumn('Ghi chú', 'D', 260),
  countColumn('Có thể trùng (người)', '(6)', 90, 'doubtful'),
];
