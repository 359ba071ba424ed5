import type { ClassSummary } from '../../core/src/class/summariseClass.ts';
import type { Reporter } from '../../core/src/plan/plan.ts';
import type { Unit } from '../../core/src/plan/unit.ts';
import { followed, standing, standingWords } from './oracleDeadlines.ts';
import type { Cell, ExpectedForm, OracleInput } from './oracleInput.ts';
import { isOther } from './oracleLearners.ts';
import { heldOn, isOnLine, isUnplaced, NOT_ALLOCATED, plannedOn, shareOf } from './oracleProgress.ts';
import { remembered } from './remembered.ts';

const NOT_GIVEN = 'chưa giao';

/** Tab `Lãnh đạo`: done and planned by programme, in the plan and in the year, then by reporter, with who is late. */
export function leaders(input: OracleInput): ExpectedForm {
  const year = `NĂM ${String(input.scope.reportYear)}`;
  return {
    rows: [
      ...programmes(input, ['I', 'CẢ GIAI ĐOẠN'], 'plan'),
      ...programmes(input, ['II', year], 'year'),
      ...reporterLines(input),
    ],
    said: whoIsLate(input),
  };
}

const against = (given: number | undefined, done: number, unknown: string): Cell[] => [
  given ?? unknown,
  done,
  shareOf(done, given),
  given === undefined ? '' : given - done,
];

function programmes(input: OracleInput, head: readonly Cell[], span: 'plan' | 'year'): Cell[][] {
  const { plan, scope } = input;
  const numbers = (isOn: (one: ClassSummary) => boolean, above?: string): Cell[] => {
    const { all, inYear } = plannedOn(plan, scope.reportYear, above);
    return [...against(span === 'plan' ? all : inYear, heldOn(input, isOn)[span], NOT_ALLOCATED), '', ''];
  };
  const rows = [[...head, ...numbers(({ isInPlan }) => isInPlan)]];
  for (const { id, label, parent } of plan.quotaLines) {
    if (parent === undefined) rows.push([rows.length, label, ...numbers(isOnLine(plan, id), id)]);
  }
  const unplaced = heldOn(input, isUnplaced(plan))[span];
  rows.push(['', 'Chưa rõ nhóm hoặc loại xã', ...against(0, unplaced, ''), '', '']);
  return rows;
}

/** Whether a class counts on a line that its reporter’s communes are given classes of. */
const isGiven = (input: OracleInput, { isInPlan, quotaLine }: ClassSummary): boolean =>
  isInPlan &&
  input.plan.quotaLines.some(({ id, counts }) => id === quotaLine && counts?.communeCategory !== undefined);

function reporterLines(input: OracleInput): Cell[][] {
  const { plan } = input;
  const numbers = (isOf: (reporterId: string) => boolean, given: number | undefined): Cell[] => {
    const own = (isOfList: boolean): number =>
      heldOn(input, (one) => isOf(one.reporterId) && isGiven(input, one) === isOfList).plan;
    return [...against(given, own(true), NOT_GIVEN), own(false)];
  };
  let all: number | undefined = 0;
  const rows: Cell[][] = [];
  const period = followed(input);
  for (const reporter of plan.reporters) {
    const { id, name } = reporter;
    const given = givenTo(reporter, input);
    all = all === undefined || given === undefined ? undefined : all + given;
    const state =
      period === undefined ? 'chưa có hạn nộp' : `${period.label}: ${standingWords(input, period, id)}`;
    rows.push([rows.length + 1, name, ...numbers((one) => one === id, given), state]);
  }
  return [
    ['III', 'ĐƠN VỊ BÁO CÁO', ...numbers(() => true, all), ''],
    ...rows,
    ['', 'Đơn vị khác', ...numbers((one) => isOther(input, one), all === undefined ? undefined : 0), ''],
  ];
}

/** What the communes of a reporter are given, each once on a line; undefined while no list says so. */
function givenTo(reporter: Reporter, { plan, units }: OracleInput): number | undefined {
  if (plan.communeTargets.length === 0) return undefined;
  const own = plan.communeTargets.filter(({ unitId }) => isIts(reporter, unitId, districtsOf(units)));
  let given = 0;
  for (const { counts, classesPerCommune = 0 } of plan.quotaLines) {
    const listed = new Set<string>();
    for (const { unitId, category } of own) if (category === counts?.communeCategory) listed.add(unitId);
    given += listed.size * classesPerCommune;
  }
  return given;
}

/** Whether a commune is of its district, or one of its own. */
const isIts = (
  { districtCode, unitIds = [] }: Reporter,
  unitId: string,
  districts: Readonly<Record<string, string>>,
): boolean => unitIds.includes(unitId) || (districtCode !== undefined && districts[unitId] === districtCode);

const districtsOf = remembered((units: readonly Unit[]) =>
  Object.fromEntries(units.map(({ id, districtCode }) => [id, districtCode])),
);

function whoIsLate(input: OracleInput): string {
  const period = followed(input);
  if (period === undefined) return 'Chưa kỳ nào được đặt hạn nộp';
  const late = input.plan.reporters.filter(({ id }) => {
    const one = standing(input, period, id);
    return !one.isIn && one.late > 0;
  });
  return late.length === 0
    ? 'không có đơn vị nào quá hạn nộp'
    : `${String(late.length)} đơn vị quá hạn nộp: ${late.map(({ name }) => name).join(', ')}.`;
}
