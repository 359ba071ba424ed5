import type { Plan } from '../plan.ts';
import type { PlanMistake } from '../planMistake.ts';
import { overlapsWithEarlier } from '../validity.ts';

/** Periods run forward, years lie in the plan's period, and versions of one dictionary never hold on the same day. */
export const checkPlanDates = (plan: Plan): PlanMistake[] => [
  ...(plan.period.from <= plan.period.to ? [] : [{ path: 'period', message: 'ends before it begins' }]),
  ...yearUses(plan).flatMap(({ path, year, among }) =>
    among.includes(year) ? [] : [{ path, message: `${String(year)} is no year of the plan` }],
  ),
  ...lapses(plan),
  ...bandMistakes(plan),
  ...ownYears(plan),
];

interface YearUse {
  readonly path: string;
  readonly year: number;
  readonly among: readonly number[];
}

function yearUses(plan: Plan): YearUse[] {
  const { years, period } = plan;
  const first = Number(period.from.slice(0, 4));
  const last = Number(period.to.slice(0, 4));
  const ofPeriod = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  return [
    ...years.map((year, at) => ({ path: `years.${String(at)}`, year, among: ofPeriod })),
    ...plan.quotaLines.flatMap(({ perYear = {} }, at) =>
      Object.keys(perYear).map((year) => ({
        path: `quotaLines.${String(at)}.perYear.${year}`,
        year: Number(year),
        among: years,
      })),
    ),
    ...plan.allocations.map(({ year }, at) => ({
      path: `allocations.${String(at)}.year`,
      year,
      among: years,
    })),
    ...plan.carryOvers.flatMap(({ fromYear, toYear }, at) => [
      { path: `carryOvers.${String(at)}.fromYear`, year: fromYear, among: years },
      { path: `carryOvers.${String(at)}.toYear`, year: toYear, among: years },
    ]),
    ...plan.communeTargets.map(({ year }, at) => ({
      path: `communeTargets.${String(at)}.year`,
      year,
      among: years,
    })),
    ...Object.keys(plan.supplementaryTopics).map((year) => ({
      path: `supplementaryTopics.${year}`,
      year: Number(year),
      among: years,
    })),
  ];
}

function lapses({ topicDictionary, topicFrameworks, costNorms }: Plan): PlanMistake[] {
  const versions = [
    { path: 'topicDictionary', ...topicDictionary },
    ...topicFrameworks.map((framework, at) => ({ path: `topicFrameworks.${String(at)}`, ...framework })),
    ...costNorms.map((norm, at) => ({
      path: `costNorms.${String(at)}`,
      id: `the norm of ${norm.costLine} ${norm.costRank ?? ''}`.trim(),
      ...norm,
    })),
  ];
  return [
    ...versions.flatMap(({ path, validFrom, validTo }) =>
      validTo === undefined || validFrom <= validTo ? [] : [{ path, message: 'ends before it begins' }],
    ),
    ...overlapsWithEarlier(versions, ({ id }) => id).map(({ path, id }) => ({
      path,
      message: `${id} has another version in the same days`,
    })),
  ];
}

function bandMistakes({ classSize: { usual, warnBelow, warnAbove, noteAbove } }: Plan): PlanMistake[] {
  const isBand = warnBelow <= usual && usual <= warnAbove && warnAbove <= noteAbove;
  return isBand ? [] : [{ path: 'classSize', message: 'wants warnBelow ≤ usual ≤ warnAbove ≤ noteAbove' }];
}

// A line with years of its own would be counted twice; what moves between its years is a carry-over (A5).
const ownYears = ({ quotaLines, allocations }: Plan): PlanMistake[] =>
  allocations.flatMap(({ quotaLine }, at) =>
    quotaLines.find(({ id }) => id === quotaLine)?.perYear === undefined
      ? []
      : [{ path: `allocations.${String(at)}.quotaLine`, message: `${quotaLine} has years of its own` }],
  );
