import type { EnrolmentSummary } from '../../core/src/class/summariseEnrolment.ts';
import type { Cell, ExpectedForm, OracleInput } from './oracleInput.ts';
import { countedRows, isOther, peopleIn } from './oracleLearners.ts';
import { moneyOf } from './oracleMoney.ts';
import { reachOf, type Reach } from './oraclePeriods.ts';
import { heldOn, isOnLine, isUnplaced, NOT_ALLOCATED, plannedOn, shareOf } from './oracleProgress.ts';
import type { Counts } from './oracleProgress.ts';
import { findings } from './oracleSubmissions.ts';
import { reached } from './oracleTargets.ts';

const SPANS = ['period', 'year', 'plan'] as const;

/** What a line shows besides its name. */
interface Line {
  readonly mark?: Cell;
  readonly planned?: readonly [all: Cell, inYear: Cell];
  readonly counts?: readonly [period: Cell, year: Cell, plan: Cell];
  readonly shares?: readonly [year: Cell, plan: Cell];
  readonly blocks?: number;
  readonly note?: string;
}

const line = (label: string, unit: string, shown: Line = {}): Cell[] => {
  const { mark = '', planned = ['', ''], counts = ['', '', ''], shares = ['', ''] } = shown;
  return [mark, label, unit, ...planned, ...counts, ...shares, shown.blocks ?? '', shown.note ?? ''];
};
const inSpans = <Value>(numberOf: (span: keyof Reach) => Value): [Value, Value, Value] => [
  numberOf('period'),
  numberOf('year'),
  numberOf('plan'),
];
const countsOf = ({ period, year, plan }: Counts): [number, number, number] => [period, year, plan];
const dotted = (number: number): string => String(number).replace(/\B(?=(...)+$)/g, '.');

/** Tab `Tổng quan`: the plan on one page, each number looked for anew. */
export function overview(input: OracleInput): ExpectedForm {
  return {
    rows: [
      ...classLines(input),
      ...learnerLines(input),
      ...moneyLines(input),
      ...targetLines(input),
      ...reporterLines(input),
    ],
  };
}

function classLines(input: OracleInput): Cell[][] {
  const { plan, scope } = input;
  const against = (
    held: Counts,
    { all, inYear }: ReturnType<typeof plannedOn>,
  ): Pick<Line, 'planned' | 'counts' | 'shares'> => ({
    planned: [all, inYear ?? NOT_ALLOCATED],
    counts: countsOf(held),
    shares: [shareOf(held.year, inYear), shareOf(held.plan, all)],
  });
  const all = against(
    heldOn(input, ({ isInPlan }) => isInPlan),
    plannedOn(plan, scope.reportYear),
  );
  const unplaced = heldOn(input, isUnplaced(plan));
  const outside = heldOn(input, ({ isInPlan }) => !isInPlan);
  return [
    line('Lớp đã mở thuộc kế hoạch', 'lớp', { mark: 'I', ...all }),
    ...plan.quotaLines
      .filter(({ parent }) => parent === undefined)
      .map(({ id, label }) => {
        const held = heldOn(input, isOnLine(plan, id));
        return line(label, 'lớp', against(held, plannedOn(plan, scope.reportYear, id)));
      }),
    line('Chưa rõ nhóm hoặc loại xã', 'lớp', { counts: countsOf(unplaced) }),
    line('Lớp đã mở ngoài kế hoạch', 'lớp', { counts: countsOf(outside) }),
  ];
}

function learnerLines(input: OracleInput): Cell[][] {
  const rows = inSpans((span) => countedRows(input, (one) => one.isHeld && reachOf(one, input)[span]));
  const among = (counts: (row: EnrolmentSummary) => boolean): Pick<Line, 'counts'> => {
    const [period, year, plan] = rows.map((own) => own.filter(counts).length);
    return { counts: [period ?? '', year ?? '', plan ?? ''] };
  };
  const [inPeriod, inYear, inPlan] = inSpans((span) => peopleIn(rows[SPANS.indexOf(span)] ?? [], input));
  const { people, doubtful } = inPlan;
  return [
    line('Lượt học viên', 'lượt', { mark: 'II', ...among(() => true) }),
    line(
      'Trong đó: Nữ',
      'lượt',
      among((row) => row.isFemale),
    ),
    line(
      'Dân tộc thiểu số',
      'lượt',
      among((row) => row.isMinority),
    ),
    line(
      'Hoàn thành',
      'lượt',
      among((row) => row.isCompleted),
    ),
    line('Số người (không trùng)', 'người', {
      mark: 'III',
      counts: [inPeriod.people, inYear.people, people],
      note: doubtful > 0 ? `Giai đoạn: từ ${dotted(people - doubtful)} đến ${dotted(people)} người` : '',
    }),
    line('Có thể trùng, chưa ai trả lời', 'người', {
      counts: [inPeriod.doubtful, inYear.doubtful, doubtful],
    }),
  ];
}

function moneyLines(input: OracleInput): Cell[][] {
  const sums = inSpans((span) => moneyOf(input, span, () => true));
  const [inPeriod, inYear, inPlan] = sums;
  const amounts = (amount: 'estimated' | 'disbursed' | 'settled'): [number, number, number] => [
    inPeriod[amount],
    inYear[amount],
    inPlan[amount],
  ];
  const paid = (label: string, amount: 'disbursed' | 'settled'): Cell[] =>
    line(label, 'đồng', {
      counts: amounts(amount),
      shares: [shareOf(inYear[amount], inYear.estimated), shareOf(inPlan[amount], inPlan.estimated)],
      note: '% so với dự toán',
    });
  return [
    line('Kinh phí: dự toán', 'đồng', { mark: 'IV', counts: amounts('estimated') }),
    paid('Giải ngân', 'disbursed'),
    paid('Quyết toán', 'settled'),
  ];
}

function targetLines(input: OracleInput): Cell[][] {
  return [
    line('Mục tiêu: người đã tập huấn so với mẫu số', 'người', { mark: 'V' }),
    ...input.plan.targets.map((target) => {
      const { people, doubtful, latest } = reached(target, input);
      const doubt = doubtful > 0 ? `; có thể trùng ${dotted(doubtful)} người` : '';
      return line(target.label, 'người', {
        mark: target.id,
        planned: [latest?.value ?? '', ''],
        counts: ['', '', people],
        shares: ['', latest === undefined ? 'chưa có mẫu số' : people / latest.value],
        note: `Mục tiêu ${String(target.percent)}%${doubt}`,
      });
    }),
  ];
}

function reporterLines(input: OracleInput): Cell[][] {
  const of = (label: string, mark: Cell, isOf: (reporterId: string) => boolean): Cell[] =>
    line(label, 'lớp', {
      mark,
      counts: countsOf(heldOn(input, ({ reporterId }) => isOf(reporterId))),
      blocks: findings(input, ({ reporterId }) => isOf(reporterId)).block,
    });
  return [
    of('Đơn vị báo cáo: lớp đã mở', 'VI', () => true),
    ...input.plan.reporters.map(({ id, name }, at) => of(name, at + 1, (one) => one === id)),
    of('Đơn vị khác', '', (one) => isOther(input, one)),
  ];
}
