import type { Requirements } from './codebook.ts';
import type { Plan, QuotaLine } from './plan.ts';
import { plannedInYear } from './quotaAllocation.ts';
import { topicsOf } from './topicsOf.ts';

/** What a plan asks of a class, as the codebook carries it. */
export function requirementsOf(plan: Plan): Requirements {
  const forCommunes = new Set(plan.communeCategories.map(({ classGroup }) => classGroup));
  return {
    dayStep: plan.dayStep,
    classSize: plan.classSize,
    classGroups: Object.fromEntries(
      plan.classGroups.map(({ code, programme, limits: { source: _, ...limits } }) => [
        code,
        { programme, ...limits, isForCommunes: forCommunes.has(code) },
      ]),
    ),
    learnerGroups: learnerGroupsOf(plan),
    topics: Object.fromEntries(topicsOf(plan).map(({ code, programme }) => [code, programme])),
    communeCategories: Object.fromEntries(
      plan.communeCategories.map(({ code, classGroup }) => [code, classGroup]),
    ),
    quotaLines: plan.quotaLines.flatMap((line) => {
      const { id, label, classes, counts, classesPerCommune } = line;
      if (counts === undefined) return [];
      return [
        {
          id,
          label,
          classes,
          ...counts,
          ...(classesPerCommune === undefined ? {} : { classesPerCommune }),
          ...plannedYears(plan, line),
        },
      ];
    }),
    costLines: Object.fromEntries(
      plan.costLines.map(({ code, unit, isSupport = false }) => [code, { unit, isSupport }]),
    ),
    costNorms: plan.costNorms,
    duties: dutiesOf(plan),
  };
}

type Line = Requirements['quotaLines'][number];

function plannedYears(plan: Plan, line: QuotaLine): Pick<Line, 'plannedByYear'> {
  const years = plan.years.flatMap((year) => {
    const classes = plannedInYear(plan, line, year);
    return classes === undefined ? [] : [[String(year), classes] as const];
  });
  return years.length === 0 ? {} : { plannedByYear: Object.fromEntries(years) };
}

/** Who is to provide materials and lecturers. */
const dutiesOf = (plan: Plan): Requirements['duties'] =>
  plan.responsibilities.flatMap(({ actor, label, duties }) =>
    duties.flatMap(({ kind, classGroups, materialKinds }) =>
      kind === 'materials' || kind === 'lecturers'
        ? [{ kind, actor, label, classGroups, ...(materialKinds === undefined ? {} : { materialKinds }) }]
        : [],
    ),
  );

function learnerGroupsOf({ learnerGroups, targets }: Plan): Requirements['learnerGroups'] {
  const ofOcopCycle = new Set(
    targets.flatMap((target) => (target.onlyInOcopCycle ? target.learnerGroups : [])),
  );
  return Object.fromEntries(
    learnerGroups.map(({ code, classGroup, level }) => [
      code,
      { classGroup, level, ...(ofOcopCycle.has(code) ? { asksOcopCycle: true } : {}) },
    ]),
  );
}
