import fc from 'fast-check';
import type { CommuneTarget } from '../../core/src/plan/allocation.ts';
import type { Plan, QuotaLine, Reporter } from '../../core/src/plan/plan.ts';
import type { Target } from '../../core/src/plan/target.ts';
import { aPlan, aTarget } from '../builders/aPlan.ts';
import { nextPlan, thaiNguyenPlan } from '../plans/readPlanFiles.ts';

const CATEGORIES = ['K1', 'K2', 'K3'];
export const SOURCES = ['NSTW', 'NST', 'KHAC', ''];
export const GROUPS = ['T1', 'X1', 'X8', 'C2'];

interface Leaf {
  readonly classes: number;
  readonly communeCategory: string | undefined;
  readonly classesPerCommune: number | undefined;
  readonly perYear: readonly number[] | undefined;
}
type Branch = Leaf | readonly Branch[];

const anyLeaf: fc.Arbitrary<Leaf> = fc.record({
  classes: fc.nat({ max: 6 }),
  communeCategory: fc.constantFrom(undefined, ...CATEGORIES),
  classesPerCommune: fc.constantFrom(undefined, 1, 2),
  perYear: fc.option(fc.array(fc.nat({ max: 3 }), { minLength: 4, maxLength: 4 }), { nil: undefined }),
});
const anyBranch = (depth: number): fc.Arbitrary<Branch> =>
  depth === 0 ? anyLeaf : fc.oneof(anyLeaf, fc.array(anyBranch(depth - 1), { minLength: 1, maxLength: 3 }));

const isLeaf = (branch: Branch): branch is Leaf => 'classes' in branch;
const classesOf = (branch: Branch): number =>
  isLeaf(branch) ? branch.classes : branch.reduce((sum, part) => sum + classesOf(part), 0);

/** The lines of a tree, each before its parts; every other line has a note. */
function linesOf(
  branch: Branch,
  id: string,
  parent: string | undefined,
  years: readonly number[],
): QuotaLine[] {
  const head = {
    id,
    ...(parent === undefined ? {} : { parent }),
    mark: '-',
    label: `Dòng ${id}`,
    classes: classesOf(branch),
    original: '',
    ...(id.length % 2 === 0 ? { note: `ghi chú ${id}` } : {}),
  };
  if (!isLeaf(branch)) {
    return [head, ...branch.flatMap((part, at) => linesOf(part, `${id}.${String(at)}`, id, years))];
  }
  const { communeCategory, classesPerCommune, perYear } = branch;
  const counts = { classGroup: id, ...(communeCategory === undefined ? {} : { communeCategory }) };
  return [
    {
      ...head,
      counts,
      ...(classesPerCommune === undefined ? {} : { classesPerCommune }),
      ...(perYear === undefined
        ? {}
        : { perYear: Object.fromEntries(years.map((year, at) => [year, perYear[at] ?? 0])) }),
    },
  ];
}

const anyTarget: fc.Arbitrary<Target> = fc
  .record({
    learnerGroups: fc.subarray(GROUPS),
    countsOutsideClasses: fc.boolean(),
    isOnlyInOcopCycle: fc.boolean(),
    note: fc.option(fc.constant('Ghi chú.'), { nil: undefined }),
    denominators: fc.array(
      fc.record({
        year: fc.integer({ min: 2021, max: 2026 }),
        value: fc.integer({ min: 1, max: 99 }),
        source: fc.constant('BC 12/BC-UBND'),
        date: fc.constant('2023-06-01'),
        approvedBy: fc.constant('VPĐP'),
      }),
      { maxLength: 3 },
    ),
  })
  .map(({ isOnlyInOcopCycle, note, ...rest }) =>
    aTarget({
      ...rest,
      ...(isOnlyInOcopCycle ? { onlyInOcopCycle: true } : {}),
      ...(note === undefined ? {} : { note }),
    }),
  );

/** What a reporter is responsible for: a district, communes, or nobody knows. */
const anyReporter: fc.Arbitrary<Pick<Reporter, 'districtCode' | 'unitIds'>> = fc.constantFrom(
  {},
  { districtCode: '171' },
  { districtCode: '164' },
  { unitIds: ['tn-0036', 'tn-0179'] },
  { districtCode: '171', unitIds: ['tn-0036', 'tn-0046', 'tn-0011'] },
);

/** A report of a kind that somebody ordered, most often, and by when. */
const anyDeadline: fc.Arbitrary<Plan['reporting']['periods'][number]> = fc
  .record({
    kind: fc.constantFrom('month' as const, 'quarter' as const, 'half' as const, 'year' as const),
    dueDays: fc.option(fc.nat({ max: 12 }), { nil: undefined, freq: 4 }),
  })
  .map(({ kind, dueDays }) => ({ kind, ...(dueDays === undefined ? {} : { dueDays }) }));

/** A plan with any tree of numbers, any targets, any bounds of its periods. */
const anyMadeUpPlan: fc.Arbitrary<Plan> = fc
  .record({
    roots: fc.array(anyBranch(2), { minLength: 1, maxLength: 3 }),
    targets: fc.array(anyTarget, { maxLength: 3 }),
    closingDay: fc.oneof(fc.constant(14), fc.integer({ min: 1, max: 27 })),
    budgetYear: fc.constantFrom('calendar' as const, 'reporting' as const),
    reporters: fc.array(anyReporter, { maxLength: 3 }),
    deadlines: fc.uniqueArray(anyDeadline, { selector: ({ kind }) => kind, maxLength: 4 }),
  })
  .map(({ roots, targets, closingDay, budgetYear, reporters, deadlines }) => {
    const plan = aPlan();
    return aPlan({
      quotaLines: roots.flatMap((root, at) => linesOf(root, `L${String(at)}`, undefined, plan.years)),
      targets: targets.map((target, at) => ({ ...target, id: `T${String(at + 1)}` })),
      periods: { ...plan.periods, closingDay, budgetYear },
      fundingSources: SOURCES.slice(0, 2).map((code) => ({ code, label: `Nguồn ${code}` })),
      reporters: reporters.map((areas, at) => ({
        id: `R${String(at)}`,
        name: `Đơn vị ${String(at)}`,
        ...areas,
      })),
      reporting: { ...plan.reporting, periods: deadlines },
    });
  });

/** Either plan as it ships, with its own tree and reporters, of which a form’s layout takes most of the time. */
const shipped: readonly Plan[] = [thaiNguyenPlan(), nextPlan()];

/** A plan, with what documents of the province added to it in communes, classes a year and classes carried over. */
export const anyPlan = (communes: fc.Arbitrary<string>): fc.Arbitrary<Plan> =>
  fc
    .oneof({ weight: 8, arbitrary: anyMadeUpPlan }, { weight: 1, arbitrary: fc.constantFrom(...shipped) })
    .chain((plan) => {
      const leaves = plan.quotaLines.flatMap(({ id, counts }) => (counts === undefined ? [] : [id]));
      const categories = plan.quotaLines.flatMap(({ counts }) => counts?.communeCategory ?? []);
      const quotaLine = fc.constantFrom(...leaves);
      const year = fc.constantFrom(...plan.years);
      const classes = fc.integer({ min: 1, max: 3 });
      return fc
        .record({
          communeTargets:
            categories.length === 0
              ? fc.constant<CommuneTarget[]>([])
              : fc.array(
                  fc.record({
                    unitId: communes,
                    category: fc.constantFrom(...categories),
                    year,
                    decision: fc.constant('QĐ'),
                  }),
                  { maxLength: 5 },
                ),
          allocations: fc.array(fc.record({ quotaLine, year, classes, document: fc.constant('QĐ') }), {
            maxLength: 3,
          }),
          carryOvers: fc.array(
            fc.record({
              quotaLine,
              fromYear: year,
              toYear: year,
              classes,
              document: fc.constant('QĐ'),
              reason: fc.constant('lý do'),
            }),
            { maxLength: 2 },
          ),
        })
        .map((documents) => ({ ...plan, ...documents }));
    });
