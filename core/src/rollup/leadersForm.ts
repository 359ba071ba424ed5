import type { Plan, Reporter } from '../plan/plan.ts';
import type { UnitIndex } from '../plan/unitIndex.ts';
import type { Cell } from '../schema/cell.ts';
import { PROVINCE_TABS } from '../schema/tabs.ts';
import type { Standings } from '../submission/reporterStanding.ts';
import { standingText } from '../submission/standingText.ts';
import { TOTAL, type Form } from './form.ts';
import { scopeLine } from './formHead.ts';
import type { FormColumn, FormRow, Taken } from './formTable.ts';
import { plannedClasses, rootLines, rootOfLine, sumPlanned } from './plannedClasses.ts';
import { NOT_ALLOCATED, UNPLACED } from './progressForm.ts';
import { periodText, spansOf } from './reportScope.ts';
import type { FormContext } from './rollUpInput.ts';
import { standingsIn } from './submissionsForm.ts';
import type { Tally } from './tally.ts';
import { countColumn, percentColumn, textColumn } from './formColumns.ts';

/** Stands where a reporter's submission would, while the province has set no deadline. */
const NO_DEADLINE = 'chưa có hạn nộp';
/** Stands where a reporter's plan would, while no list of communes says what it is given [A2]. */
const NOT_GIVEN = 'chưa giao';

const OTHER_REPORTER = 'reporter:';
const ofPlan = (root: string): string => `plan:${root}`;
const ofYear = (root: string): string => `year:${root}`;
const reporterLine = (id: string): string => `reporter:${id}`;

/**
 * Tab `Lãnh đạo`: one page for those who decide: classes done against the plan for each programme, in the plan and in the
 * year, and for each reporter, with how it stands with its report. A reporter's plan is what its communes were given
 * (Biểu 03); the plan gives the other classes to nobody in particular [A2], so those stand in a column of their own.
 */
export function leadersForm(context: FormContext): Form {
  const { plan, scope } = context;
  const roots = rootOfLine(plan);
  const leaves = new Set(plan.quotaLines.filter(({ counts }) => counts !== undefined).map(({ id }) => id));
  const rootOf = (quotaLine: string): string =>
    leaves.has(quotaLine) ? (roots.get(quotaLine) ?? UNPLACED) : UNPLACED;
  const communeLines = new Set(communeQuotas(plan).map(({ id }) => id));
  const reporters = new Set(plan.reporters.map(({ id }) => id));
  return {
    parentOf,
    add({ summary }, sink) {
      const { isInPlan, quotaLine = '', reporterId } = summary;
      const spans = spansOf(summary, scope, plan.periods);
      if (!summary.isHeld || !spans.has('plan')) return;
      if (isInPlan) {
        const root = rootOf(quotaLine);
        sink.add(ofPlan(root), 'classes', 1);
        if (spans.has('year')) sink.add(ofYear(root), 'classes', 1);
      }
      const reporter = reporters.has(reporterId) ? reporterLine(reporterId) : OTHER_REPORTER;
      sink.add(reporter, isInPlan && communeLines.has(quotaLine) ? 'classes' : 'others', 1);
    },
    table: (tally) => ({
      tab: PROVINCE_TABS.leaders,
      formNumber: '',
      title: 'TÌNH HÌNH THỰC HIỆN KẾ HOẠCH MỞ LỚP',
      scope: scopeLine(plan, periodText(scope, plan.periods), { by: 'programmes' }),
      unitLine: 'ĐVT: lớp',
      columns,
      rows: [
        ...programmeRows(plan, tally, { lineOf: ofPlan, mark: 'I', label: 'CẢ GIAI ĐOẠN' }),
        ...programmeRows(plan, tally, {
          lineOf: ofYear,
          mark: 'II',
          label: `NĂM ${String(scope.reportYear)}`,
          year: scope.reportYear,
        }),
        ...reporterRows(context, tally),
      ],
      notes: [
        'Dòng đơn vị: cột (1) đến (4) là lớp cho cán bộ xã, xóm, giao theo danh sách xã của tỉnh (Biểu 03); cột (5) là các lớp khác đã mở, gồm lớp ngoài kế hoạch.',
        lateReporters(context),
      ],
      isLarge: true,
    }),
  };
}

function parentOf(line: string): string | undefined {
  if (line.startsWith('plan:') && line !== ofPlan(TOTAL)) return ofPlan(TOTAL);
  if (line.startsWith('year:') && line !== ofYear(TOTAL)) return ofYear(TOTAL);
  return line.startsWith('reporter:') ? 'reporters' : undefined;
}

interface Block {
  readonly lineOf: (root: string) => string;
  readonly mark: string;
  readonly label: string;
  /** Absent: the plan as a whole. */
  readonly year?: number;
}

function programmeRows(plan: Plan, tally: Tally, { lineOf, mark, label, year }: Block): FormRow[] {
  const planned = rootLines(plan).map((root) => ({ root, of: plannedClasses(plan, root, year ?? 0) }));
  const total = sumPlanned(planned.map(({ of }) => of));
  const pick = ({ all, inYear }: typeof total): number | undefined => (year === undefined ? all : inYear);
  const row = (
    line: string,
    head: Pick<FormRow, 'level'> & { mark: Cell; label: string; from: string },
    of: number | undefined,
  ) =>
    rowOf(
      { ...head, line, taken: takenOf(head.from, year === undefined) },
      { given: of, unknown: NOT_ALLOCATED },
      tally,
    );
  return [
    row(lineOf(TOTAL), { level: 0, mark, label, from: TOTAL }, pick(total)),
    ...planned.map(({ root, of }, at) =>
      row(lineOf(root.id), { level: 1, mark: at + 1, label: root.label, from: root.id }, pick(of)),
    ),
    row(lineOf(UNPLACED), { level: 1, mark: '', label: 'Chưa rõ nhóm hoặc loại xã', from: UNPLACED }, 0),
  ];
}

/** The numbers of a programme as Biểu 01 tells them, of the plan or of the year; what is left of a year it does not tell. */
function takenOf(line: string, isOfPlan: boolean): Record<number, Taken> {
  const of = (column: string): Taken => ({ tab: PROVINCE_TABS.form01, line, column });
  return isOfPlan
    ? { 2: of('(1)'), 3: of('(5)'), 4: of('(7)'), 5: of('(8)') }
    : { 2: of('(2)'), 3: of('(4)'), 4: of('(6)') };
}

function reporterRows(context: FormContext, tally: Tally): FormRow[] {
  const { plan, units } = context;
  const standings = standingsIn(context);
  const given = new Map(plan.reporters.map((reporter) => [reporter.id, givenTo(reporter, plan, units)]));
  const total = [...given.values()].reduce<number | undefined>(
    (sum, one) => (sum === undefined || one === undefined ? undefined : sum + one),
    0,
  );
  return [
    rowOf({ line: 'reporters', level: 0, mark: 'III', label: 'ĐƠN VỊ BÁO CÁO' }, { given: total }, tally),
    ...plan.reporters.map(({ id, name }, at) =>
      rowOf(
        { line: reporterLine(id), level: 1, mark: at + 1, label: name },
        {
          given: given.get(id),
          status: statusOf(id, standings),
        },
        tally,
      ),
    ),
    rowOf(
      { line: OTHER_REPORTER, level: 1, mark: '', label: 'Đơn vị khác' },
      // Without a list of communes nobody was given anything that can be counted down.
      { given: total === undefined ? undefined : 0 },
      tally,
    ),
  ];
}

function statusOf(reporterId: string, { period, standingOf }: Standings): string {
  const standing = standingOf(reporterId);
  if (period === undefined || standing === undefined) return NO_DEADLINE;
  return `${period.label}: ${standingText(period, standing, standing.changed)}`;
}

/** Whose report of the followed period is overdue, by name: the question a leader asks first. */
function lateReporters(context: FormContext): string {
  const { period, standingOf } = standingsIn(context);
  if (period === undefined) return 'Chưa kỳ nào được đặt hạn nộp nên không có đơn vị nào bị tính là muộn.';
  const late = context.plan.reporters.filter(({ id }) => {
    const standing = standingOf(id);
    return standing !== undefined && !standing.isHandedIn && standing.daysLate > 0;
  });
  if (late.length === 0) return `${period.label}: không có đơn vị nào quá hạn nộp.`;
  return `${period.label}: ${String(late.length)} đơn vị quá hạn nộp: ${late.map(({ name }) => name).join(', ')}.`;
}

const communeQuotas = ({ quotaLines }: Plan): Plan['quotaLines'] =>
  quotaLines.filter(({ counts }) => counts?.communeCategory !== undefined);

/** Classes given to a reporter's communes by the province's list; undefined while there is none. */
function givenTo({ districtCode, unitIds = [] }: Reporter, plan: Plan, units: UnitIndex): number | undefined {
  const { communeTargets } = plan;
  if (communeTargets.length === 0) return undefined;
  const own = new Set(unitIds);
  const isOwn = (unitId: string): boolean =>
    own.has(unitId) || (districtCode !== undefined && units.byId(unitId)?.districtCode === districtCode);
  return communeQuotas(plan).reduce((sum, { counts, classesPerCommune = 0 }) => {
    const listed = communeTargets
      .filter(({ category, unitId }) => category === counts?.communeCategory && isOwn(unitId))
      .map(({ unitId }) => unitId);
    return sum + new Set(listed).size * classesPerCommune;
  }, 0);
}

interface Head {
  readonly line: string;
  readonly level: number;
  readonly mark: Cell;
  readonly label: string;
  readonly taken?: FormRow['taken'];
}

function rowOf(
  { line, level, mark, label, taken }: Head,
  plan: { given: number | undefined; unknown?: string; status?: string },
  tally: Tally,
): FormRow {
  const { given, unknown = NOT_GIVEN, status = '' } = plan;
  const done = tally.sum(line, 'classes');
  const others: Cell = line.startsWith('reporter') ? tally.sum(line, 'others') : '';
  const cells: Cell[] = [
    mark,
    label,
    given ?? unknown,
    done,
    given === undefined || given === 0 ? '' : done / given,
    given === undefined ? '' : given - done,
    others,
    status,
  ];
  return { line, level, cells, ...(taken === undefined ? {} : { taken }) };
}

const columns: readonly FormColumn[] = [
  textColumn('TT', 'A', 50),
  textColumn('Chương trình, đơn vị', 'B', 330),
  countColumn('Kế hoạch', '(1)', 110),
  countColumn('Đã mở', '(2)', 100, 'classes'),
  percentColumn('% kế hoạch', '(3)=(2)/(1)', 120),
  countColumn('Còn lại', '(4)=(1)-(2)', 110),
  countColumn('Lớp khác đã mở', '(5)', 110, 'others'),
  textColumn('Tình trạng nộp báo cáo', 'C', 240),
];
