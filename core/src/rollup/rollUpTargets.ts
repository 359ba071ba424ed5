import type { EnrolmentSummary } from '../class/summariseEnrolment.ts';
import { targetCoverage, type Coverage } from '../plan/targetCoverage.ts';
import type { Target } from '../plan/target.ts';
import { showDay } from '../cell/readDay.ts';
import type { Cell } from '../schema/cell.ts';
import { PROVINCE_TABS } from '../schema/tabs.ts';
import { countEnrolments } from './countEnrolments.ts';
import { countLearners } from './countLearners.ts';
import type { FormColumn, FormRow, FormTable } from './formTable.ts';
import type { RollUpInput } from './rollUpInput.ts';

/**
 * Biểu 06: how far the plan's targets are reached, in people trained [SEED L13–L17; domain §1.2, §3.3]. The plan gives no
 * denominators: without one a target shows people and says so, never a share [A14].
 */
export function rollUpTargets({ summaries, plan, reportYear }: RollUpInput): FormTable {
  const learners = countEnrolments(summaries)
    .filter(({ summary }) => summary.isHeld)
    .flatMap(({ enrolments }) => enrolments);
  return {
    tab: PROVINCE_TABS.form06,
    formNumber: '06',
    title: 'MỨC ĐẠT CÁC MỤC TIÊU CỦA KẾ HOẠCH',
    scope: `${plan.shortTitle}; lũy kế từ đầu giai đoạn, mẫu số của năm ${String(reportYear)} hoặc năm gần nhất trước đó`,
    unitLine: 'ĐVT: lượt người, người, %',
    columns,
    rows: plan.targets.map((target) => {
      const { enrolments, people } = countLearners(learners.filter((learner) => isOf(target, learner)));
      return row(target, enrolments, targetCoverage(target, people, reportYear));
    }),
    notes: [
      'Một người dự nhiều lớp chỉ tính một lần ở mỗi mục tiêu; một người có thể được tính ở nhiều mục tiêu nên các dòng không cộng với nhau.',
      'Được tập huấn: có mặt ở ít nhất một lớp đã mở, đang học hoặc đã kết thúc. Kế hoạch không cho mẫu số: tỉnh nhập số liệu, nguồn và ngày thì mới tính tỷ lệ.',
    ],
  };
}

/** Whether a learner counts for a target; of those within the OCOP cycle only whose row says so [A13]. */
const isOf = (
  { learnerGroups, onlyInOcopCycle }: Target,
  { learnerGroup = '', isInOcopCycle = false }: EnrolmentSummary,
): boolean => learnerGroups.includes(learnerGroup) && (onlyInOcopCycle !== true || isInOcopCycle);

function row(target: Target, enrolments: number, coverage: Coverage): FormRow {
  const { id, label, percent, note = '' } = target;
  const known = 'share' in coverage ? coverage : undefined;
  const cells: Cell[] = [
    id,
    label,
    percent / 100,
    enrolments,
    coverage.people,
    known?.denominator.value ?? '',
    known?.share ?? ('text' in coverage ? coverage.text : ''),
    known === undefined ? '' : sourceOf(known.denominator),
    target.countsOutsideClasses
      ? joined(note, 'Chưa gồm người được tập huấn, tuyên truyền ngoài lớp.')
      : note,
  ];
  return { level: 1, cells };
}

const sourceOf = ({ source, date, year }: Target['denominators'][number]): string =>
  `${source}, ngày ${showDay(date)} (năm ${String(year)})`;

const joined = (...sentences: string[]): string => sentences.filter((one) => one !== '').join(' ');

const columns: readonly FormColumn[] = [
  { header: 'TT', number: 'A', format: 'text', width: 45 },
  { header: 'Mục tiêu', number: 'B', format: 'text', width: 330 },
  { header: 'Mục tiêu kế hoạch', number: '(1)', format: 'percent', width: 90 },
  { header: 'Lượt đã tập huấn', number: '(2)', format: 'count', width: 90 },
  { header: 'Người đã tập huấn (không trùng)', number: '(3)', format: 'count', width: 110 },
  { header: 'Mẫu số (người)', number: '(4)', format: 'count', width: 90 },
  { header: 'Tỷ lệ đạt', number: '(5)=(3)/(4)', format: 'percent', width: 110 },
  { header: 'Nguồn, ngày của mẫu số', number: 'C', format: 'text', width: 220 },
  { header: 'Ghi chú', number: 'D', format: 'text', width: 260 },
];
