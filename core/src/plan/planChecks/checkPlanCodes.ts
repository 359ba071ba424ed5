import type { Plan } from '../plan.ts';
import type { PlanMistake } from '../planMistake.ts';
import { topicsOf } from '../topicsOf.ts';

/** A code that is used: where, which, and the codes there are. */
interface Use {
  readonly path: string;
  readonly code: string | undefined;
  readonly known: ReadonlySet<string>;
}

/** Every code used anywhere is one the plan defines, and codes used together belong together. */
export const checkPlanCodes = (plan: Plan): PlanMistake[] => {
  const known = knownCodes(plan);
  return [
    ...[...groupUses(plan, known), ...topicUses(plan, known), ...quotaUses(plan, known)].flatMap(
      ({ path, code, known: codes }) =>
        code === undefined || codes.has(code) ? [] : [{ path, message: `unknown code ${code}` }],
    ),
    ...misfits(plan),
  ];
};

const codesOf = (list: readonly { readonly code: string }[]): Set<string> =>
  new Set(list.map(({ code }) => code));

const knownCodes = (plan: Plan) => ({
  programmes: codesOf(plan.programmes),
  costLines: codesOf(plan.costLines),
  costRanks: codesOf(plan.costRanks),
  materialKinds: codesOf(plan.materialKinds),
  classGroups: codesOf(plan.classGroups),
  audienceGroups: codesOf(plan.audienceGroups),
  learnerGroups: codesOf(plan.learnerGroups),
  categories: codesOf(plan.communeCategories),
  topics: codesOf(topicsOf(plan)),
  frameworks: new Set(plan.topicFrameworks.map(({ id }) => id)),
  lines: new Set(plan.quotaLines.map(({ id }) => id)),
  leaves: new Set(plan.quotaLines.filter(({ counts }) => counts !== undefined).map(({ id }) => id)),
});
type Known = ReturnType<typeof knownCodes>;

/** One use in each item of a list. */
const each = <Item>(
  list: readonly Item[],
  path: string,
  use: (item: Item, at: string) => readonly Use[],
): Use[] => list.flatMap((item, at) => use(item, `${path}.${String(at)}`));

const groupUses = (plan: Plan, known: Known): Use[] => [
  ...each(plan.classGroups, 'classGroups', ({ programme }, at) => [
    { path: `${at}.programme`, code: programme, known: known.programmes },
  ]),
  ...each(plan.audienceGroups, 'audienceGroups', ({ programme, classGroup }, at) => [
    { path: `${at}.programme`, code: programme, known: known.programmes },
    { path: `${at}.classGroup`, code: classGroup, known: known.classGroups },
  ]),
  ...each(plan.learnerGroups, 'learnerGroups', ({ audienceGroup, classGroup }, at) => [
    { path: `${at}.audienceGroup`, code: audienceGroup, known: known.audienceGroups },
    { path: `${at}.classGroup`, code: classGroup, known: known.classGroups },
  ]),
  ...each(plan.communeCategories, 'communeCategories', ({ classGroup }, at) => [
    { path: `${at}.classGroup`, code: classGroup, known: known.classGroups },
  ]),
  ...each(plan.communeTargets, 'communeTargets', ({ category }, at) => [
    { path: `${at}.category`, code: category, known: known.categories },
  ]),
  ...each(plan.targets, 'targets', ({ learnerGroups }, at) =>
    each(learnerGroups, `${at}.learnerGroups`, (code, path) => [{ path, code, known: known.learnerGroups }]),
  ),
  ...each(plan.responsibilities, 'responsibilities', ({ duties }, of) =>
    each(duties, `${of}.duties`, ({ classGroups, materialKinds = [] }, at) => [
      ...each(classGroups, `${at}.classGroups`, (code, path) => [{ path, code, known: known.classGroups }]),
      ...each(materialKinds, `${at}.materialKinds`, (code, path) => [
        { path, code, known: known.materialKinds },
      ]),
    ]),
  ),
  ...each(plan.costNorms, 'costNorms', ({ costLine, costRank }, at) => [
    { path: `${at}.costLine`, code: costLine, known: known.costLines },
    { path: `${at}.costRank`, code: costRank, known: known.costRanks },
  ]),
];

const topicUses = (plan: Plan, known: Known): Use[] => [
  ...each(plan.topics, 'topics', ({ programme }, at) => [
    { path: `${at}.programme`, code: programme, known: known.programmes },
  ]),
  ...Object.entries(plan.supplementaryTopics).flatMap(([year, topics]) =>
    each(topics, `supplementaryTopics.${year}`, ({ programme }, at) => [
      { path: `${at}.programme`, code: programme, known: known.programmes },
    ]),
  ),
  ...each(plan.topicFrameworks, 'topicFrameworks', ({ programme, groups, entries }, of) => [
    { path: `${of}.programme`, code: programme, known: known.programmes },
    ...each(entries, `${of}.entries`, ({ group }, at) => [
      { path: `${at}.group`, code: group, known: codesOf(groups) },
    ]),
  ]),
  ...each(plan.topicMappings, 'topicMappings', ({ topic, framework, entry }, at) => [
    { path: `${at}.topic`, code: topic, known: known.topics },
    { path: `${at}.framework`, code: framework, known: known.frameworks },
    {
      path: `${at}.entry`,
      code: entry,
      known: codesOf(plan.topicFrameworks.filter(({ id }) => id === framework).flatMap((one) => one.entries)),
    },
  ]),
];

const quotaUses = (plan: Plan, known: Known): Use[] => [
  ...each(plan.quotaLines, 'quotaLines', ({ parent, counts }, at) => [
    { path: `${at}.parent`, code: parent, known: known.lines },
    { path: `${at}.counts.classGroup`, code: counts?.classGroup, known: known.classGroups },
    { path: `${at}.counts.communeCategory`, code: counts?.communeCategory, known: known.categories },
  ]),
  ...each(plan.allocations, 'allocations', ({ quotaLine }, at) => [
    { path: `${at}.quotaLine`, code: quotaLine, known: known.leaves },
  ]),
  ...each(plan.carryOvers, 'carryOvers', ({ quotaLine }, at) => [
    { path: `${at}.quotaLine`, code: quotaLine, known: known.leaves },
  ]),
];

/** Codes that exist but contradict each other. */
function misfits(plan: Plan): PlanMistake[] {
  const audience = new Map(plan.audienceGroups.map(({ code, classGroup }) => [code, classGroup]));
  const category = new Map(plan.communeCategories.map(({ code, classGroup }) => [code, classGroup]));
  const wrong = (path: string, code: string, of: string, group: string | undefined): PlanMistake[] =>
    group === undefined || group === code ? [] : [{ path, message: `${of} belongs to ${group}` }];
  return [
    ...plan.learnerGroups.flatMap(({ audienceGroup, classGroup }, at) =>
      wrong(`learnerGroups.${String(at)}.classGroup`, classGroup, audienceGroup, audience.get(audienceGroup)),
    ),
    ...plan.quotaLines.flatMap(({ counts }, at) =>
      counts?.communeCategory === undefined
        ? []
        : wrong(
            `quotaLines.${String(at)}.counts.communeCategory`,
            counts.classGroup,
            counts.communeCategory,
            category.get(counts.communeCategory),
          ),
    ),
  ];
}
