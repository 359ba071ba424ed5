import type { Requirements } from './codebook.ts';
import type { Plan } from './plan.ts';
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
    learnerGroups: Object.fromEntries(
      plan.learnerGroups.map(({ code, classGroup, level }) => [code, { classGroup, level }]),
    ),
    topics: Object.fromEntries(topicsOf(plan).map(({ code, programme }) => [code, programme])),
    communeCategories: Object.fromEntries(
      plan.communeCategories.map(({ code, classGroup }) => [code, classGroup]),
    ),
    quotaLines: plan.quotaLines.flatMap(({ id, label, classes, counts, classesPerCommune }) =>
      counts === undefined
        ? []
        : [
            {
              id,
              label,
              classes,
              ...counts,
              ...(classesPerCommune === undefined ? {} : { classesPerCommune }),
            },
          ],
    ),
    costLines: Object.fromEntries(
      plan.costLines.map(({ code, unit, isSupport = false }) => [code, { unit, isSupport }]),
    ),
    costNorms: plan.costNorms,
    duties: plan.responsibilities.flatMap(({ actor, label, duties }) =>
      duties.flatMap(({ kind, classGroups, materialKinds }) =>
        kind === 'materials' || kind === 'lecturers'
          ? [{ kind, actor, label, classGroups, ...(materialKinds === undefined ? {} : { materialKinds }) }]
          : [],
      ),
    ),
  };
}
