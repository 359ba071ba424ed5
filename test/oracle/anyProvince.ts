import fc from 'fast-check';
import type { ClassSummary } from '../../core/src/class/summariseClass.ts';
import type { EnrolmentSummary } from '../../core/src/class/summariseEnrolment.ts';
import { LearnerLevel, type Plan } from '../../core/src/plan/plan.ts';
import { indexUnits } from '../../core/src/plan/unitIndex.ts';
import { successorIds } from '../../core/src/plan/unitSuccession.ts';
import type { Period } from '../../core/src/plan/periodWindow.ts';
import {
  GEOGRAPHIES,
  SPANS,
  type Geography,
  type ReportScope,
  type Span,
} from '../../core/src/rollup/reportScope.ts';
import type { RollUpInput } from '../../core/src/rollup/rollUpInput.ts';
import type { SubmissionFacts } from '../../core/src/submission/submissionFacts.ts';
import { unitHistory } from '../plans/readPlanFiles.ts';
import { anyPlan, GROUPS, SOURCES } from './anyPlan.ts';
import { anyHandingIn, submissionFacts, type HandingIn } from './anySubmissions.ts';
import type { OracleInput, Pair } from './oracleInput.ts';
import { remembered } from './remembered.ts';

const { units, successions } = unitHistory();
const unitIndex = indexUnits(units, successorIds(successions));

/** Communes that were split, went nobody knows where, or came of others that had come of others. */
const odd = units.filter(({ id }) => {
  const links = successions.filter(({ from }) => from === id);
  const [{ to } = { to: undefined }] = links;
  return links.some(({ kind }) => kind !== 'full') || successions.some(({ from }) => from === to);
});
const anyCommune = fc.oneof(
  fc.constantFrom(...units.map(({ id }) => id)),
  fc.constantFrom(...odd.map(({ id }) => id)),
  // A few that come often: several classes to a commune, several communes to one of today.
  fc.constantFrom('tn-0036', 'tn-0046', 'tn-0179', 'tn-0342', 'tn-0011'),
);

const PEOPLE = Array.from({ length: 9 }, (_, at) => `người ${String(at)}`);
const anyPair = fc.tuple(fc.constantFrom(...PEOPLE), fc.constantFrom(...PEOPLE, 'người khác'));

const anyEnrolment: fc.Arbitrary<Omit<EnrolmentSummary, 'row'>> = fc
  .record({
    person: fc.constantFrom(...PEOPLE),
    identity: fc.constantFrom('idNumber', 'idNumber', 'nameBirthCommune', 'row'),
    isFemale: fc.boolean(),
    isMinority: fc.boolean(),
    isCompleted: fc.boolean(),
    level: fc.constantFrom(...LearnerLevel.options),
    learnerGroup: fc.constantFrom(...GROUPS, 'X2', 'C1', 'T2'),
    isInOcopCycle: fc.constantFrom(undefined, true, false),
  })
  .map(({ isInOcopCycle, ...rest }) => (isInOcopCycle === undefined ? rest : { ...rest, isInOcopCycle }));

/** A class of women but for the first: small groups are left over. */
const nearlyAllWomen = <Row extends { isFemale: boolean }>(rows: readonly Row[]): Row[] =>
  rows.map((row, at) => ({ ...row, isFemale: row.isFemale || at > 0 }));

/** Days that come often, among them the first and last of periods and years; half of them near one another. */
const dayIn = (years: readonly number[]): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constantFrom('03-12', '03-14', '03-15').map((day) => `${String(years[1] ?? 0)}-${day}`),
    fc
      .tuple(
        fc.constantFrom(...years, (years[0] ?? 0) - 1),
        fc.constantFrom('01-01', '03-14', '03-15', '06-14', '06-15', '12-14', '12-15', '12-31'),
      )
      .map(([year, day]) => `${String(year)}-${day}`),
  );
const later = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

const READ_AT = ['2024-05-01T08:00:00.000Z', '2024-05-01T09:30:00.000Z', '2024-05-02T01:00:00.000Z'];

const anyClass = (plan: Plan): fc.Arbitrary<Omit<ClassSummary, 'classCode'>> =>
  fc
    .record({
      reporterId: fc.constantFrom(...plan.reporters.slice(0, 2).map(({ id }) => id), 'LẠ'),
      // Few moments: several classes are of one reading.
      observedAt: fc.constantFrom(undefined, ...READ_AT, ...READ_AT),
      planYear: fc.constantFrom(...plan.years),
      quotaLine: fc.constantFrom(undefined, 'KHÔNG CÓ', ...plan.quotaLines.map(({ id }) => id)),
      quotaCommune: fc.oneof({ weight: 6, arbitrary: anyCommune }, fc.constantFrom(undefined, 'không có')),
      isInPlan: fc.constantFrom(true, true, true, false),
      state: fc.constantFrom('held', 'held', 'held', 'held', 'planned', 'called off', 'unsound'),
      from: fc.option(dayIn(plan.years), { nil: undefined, freq: 8 }),
      length: fc.nat({ max: 4 }),
      enrolments: fc.oneof(
        { weight: 3, arbitrary: fc.array(anyEnrolment, { maxLength: 6, size: 'max' }) },
        { weight: 1, arbitrary: fc.array(anyEnrolment, { minLength: 4, maxLength: 9 }).map(nearlyAllWomen) },
      ),
      costs: fc.array(
        fc.record({
          fundingSource: fc.constantFrom(...SOURCES, 'NSX'),
          estimated: fc.nat({ max: 9_000_000 }),
          disbursed: fc.nat({ max: 9_000_000 }),
          settled: fc.nat({ max: 9_000_000 }),
        }),
        { maxLength: 3 },
      ),
      block: fc.nat({ max: 3 }),
      warn: fc.nat({ max: 5 }),
      rows: fc.option(fc.nat({ max: 80 }), { nil: undefined }),
    })
    .map(
      ({
        observedAt,
        quotaLine,
        quotaCommune,
        state,
        from,
        length,
        enrolments,
        block,
        warn,
        rows,
        ...rest
      }) => ({
        ...rest,
        ...(observedAt === undefined ? {} : { observedAt }),
        ...(quotaLine === undefined ? {} : { quotaLine }),
        ...(quotaCommune === undefined ? {} : { quotaCommune }),
        isCounted: state !== 'unsound',
        isHeld: state === 'held',
        isCalledOff: state === 'called off',
        ...(from === undefined ? {} : { days: { from, to: later(from, length) } }),
        enrolments: enrolments.map((one) => ({ ...one, row: '' })),
        issues: { block, warn, hint: 1 },
        ...(rows === undefined ? {} : { rows }),
      }),
    );

/** Classes with codes and rows of their own; a row that tells no person is a person of its own. */
const named = (classes: readonly Omit<ClassSummary, 'classCode'>[]): ClassSummary[] =>
  classes.map(({ enrolments, ...rest }, at) => ({
    ...rest,
    // Not in the order of the list.
    classCode: `NTM-${String(rest.planYear)}-${rest.reporterId}-${String((at * 37) % 101).padStart(3, '0')}`,
    enrolments: enrolments.map((one, line) => {
      const row = `r${String(at)}-${String(line)}`;
      return { ...one, row, ...(one.identity === 'row' ? { person: `row ${row}` } : {}) };
    }),
  }));

/** A row that two classes have for now. */
interface Move {
  readonly from: number;
  readonly to: number;
  readonly row: number;
  /** In the new class something blocks it. */
  readonly isBlocked: boolean;
}
const anyMove: fc.Arbitrary<Move> = fc.record({
  from: fc.nat({ max: 11 }),
  to: fc.nat({ max: 11 }),
  row: fc.nat({ max: 8 }),
  isBlocked: fc.boolean(),
});

/** Rows go to other classes and stay where they were; those of another reporter have the like of them only by chance. */
function withMoves(classes: readonly ClassSummary[], moves: readonly Move[]): ClassSummary[] {
  const after = [...classes];
  for (const { from, to, row, isBlocked } of moves) {
    const source = classes[from % classes.length]?.enrolments ?? [];
    const moved = source[row % source.length];
    const place = to % classes.length;
    const into = after[place];
    if (moved === undefined || into === undefined) continue;
    const { enrolments, leftOut = [] } = into;
    if ([...enrolments, ...leftOut].some((one) => one.row === moved.row)) continue;
    after[place] = isBlocked
      ? { ...into, leftOut: [...leftOut, { row: moved.row, why: 'blocked' }] }
      : { ...into, enrolments: [...enrolments, { ...moved }] };
  }
  return after;
}

/** A province: its plan, its classes, who is known or thought to be who. */
export interface Province {
  readonly plan: Plan;
  readonly classes: readonly ClassSummary[];
  readonly same: readonly Pair[];
  readonly open: readonly Pair[];
  readonly numbered: readonly string[];
  readonly handingIn: HandingIn;
}

const anyProvince: fc.Arbitrary<Province> = anyPlan(anyCommune).chain((plan) =>
  fc.record({
    plan: fc.constant(plan),
    classes: fc
      .tuple(
        fc.array(anyClass(plan), { maxLength: 12, size: 'max' }).map(named),
        fc.array(anyMove, { maxLength: 8, size: 'max' }),
      )
      .map(([classes, moves]) => withMoves(classes, moves)),
    same: fc.array(anyPair, { maxLength: 3 }),
    open: fc.array(anyPair, { maxLength: 4 }),
    numbered: fc.subarray(PEOPLE),
    handingIn: anyHandingIn(plan),
  }),
);

/** A province with a period of every kind to report on, none of them the report year up to now, and a number to choose by. */
export const anyReportedProvince = anyProvince.chain((province) =>
  fc.record({
    province: fc.constant(province),
    periods: anyPeriods(province.plan.years),
    turn: fc.nat({ max: 8 }),
  }),
);

function anyPeriods(years: readonly number[]): fc.Arbitrary<(Period | undefined)[]> {
  return fc
    .record({ year: fc.constantFrom(...years), at: fc.nat({ max: 11 }) })
    .map(({ year, at }) => [
      undefined,
      { kind: 'month', year, number: 1 + at },
      { kind: 'quarter', year, number: 1 + (at % 4) },
      { kind: 'half', year, number: 1 + (at % 2) },
      { kind: 'year', year, number: 1 },
    ]);
}

/** Every span and geography. */
const ALL_WAYS: readonly { readonly span: Span; readonly geography: Geography }[] = SPANS.flatMap((span) =>
  GEOGRAPHIES.map((geography) => ({ span, geography })),
);

/** Everything a province may be asked for: every period of the list in every way. */
export const allScopes = (
  { plan: { years } }: Province,
  periods: readonly (Period | undefined)[],
): ReportScope[] => periods.flatMap((period) => ALL_WAYS.map((way) => scopeOf(period, way, years)));

/** Every period of the list, each in one way; in which, the turn says. */
export const someScopes = (
  { plan: { years } }: Province,
  periods: readonly (Period | undefined)[],
  turn: number,
): ReportScope[] =>
  periods.flatMap((period, at) => {
    const way = ALL_WAYS[(turn + at) % ALL_WAYS.length];
    return way === undefined ? [] : [scopeOf(period, way, years)];
  });

const scopeOf = (
  period: Period | undefined,
  way: (typeof ALL_WAYS)[number],
  years: readonly number[],
): ReportScope => ({
  reportYear: period?.year ?? years[years.length >> 1] ?? 0,
  ...(period === undefined ? {} : { period }),
  ...way,
});

/** Who handed in what in each of the years that are reported on. */
const submissionsOf = remembered((province: Province) => {
  const ofYear = new Map<number, SubmissionFacts>();
  return (year: number): SubmissionFacts => {
    const facts = ofYear.get(year) ?? submissionFacts(province, year);
    ofYear.set(year, facts);
    return facts;
  };
});

/** A province as the product takes it. */
export const inputOf = (province: Province, scope: ReportScope): RollUpInput => {
  const { plan, classes, same, open, numbered } = province;
  const submissions = submissionsOf(province)(scope.reportYear);
  return { plan, units: unitIndex, scope, summaries: classes, people: { same, open, numbered }, submissions };
};

/** The same as the oracle takes it. */
export const oracleInputOf = (province: Province, scope: ReportScope): OracleInput => ({
  ...province,
  units,
  successions,
  scope,
  submissions: submissionsOf(province)(scope.reportYear),
});
