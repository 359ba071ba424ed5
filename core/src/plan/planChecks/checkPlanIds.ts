import type { Plan } from '../plan.ts';
import { standsTwice, type PlanMistake } from '../planMistake.ts';

type Row = readonly [path: string, ids: readonly string[]];

/** No code or id stands twice in its list. */
export const checkPlanIds = (plan: Plan): PlanMistake[] =>
  idLists(plan).flatMap(([path, ids]) => standsTwice(ids, path));

const codes = (list: readonly { readonly code: string }[]): string[] => list.map(({ code }) => code);
const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);

const idLists = (plan: Plan): Row[] => [
  ['programmes', codes(plan.programmes)],
  ['principles', ids(plan.principles)],
  ['targets', ids(plan.targets)],
  ['classGroups', codes(plan.classGroups)],
  ['communeCategories', codes(plan.communeCategories)],
  ['communeTargets', plan.communeTargets.map(({ unitId, category }) => `${unitId} as ${category}`)],
  ['audienceGroups', codes(plan.audienceGroups)],
  ['learnerGroups', codes(plan.learnerGroups)],
  ['topics', codes(plan.topics)],
  ...Object.entries(plan.supplementaryTopics).map(([year, topics]): Row => [
    `supplementaryTopics.${year}`,
    codes(topics),
  ]),
  ['topicFrameworks', plan.topicFrameworks.map(({ id, version }) => `${id} version ${version}`)],
  ...plan.topicFrameworks.flatMap(({ groups, entries }, at): Row[] => [
    [`topicFrameworks.${String(at)}.groups`, codes(groups)],
    [`topicFrameworks.${String(at)}.entries`, codes(entries)],
  ]),
  [
    'topicMappings',
    plan.topicMappings.map(({ topic, framework, entry }) => `${topic} to ${framework} ${entry}`),
  ],
  ['venueTypes', codes(plan.venueTypes)],
  ['fundingSources', codes(plan.fundingSources)],
  ['costLines', codes(plan.costLines)],
  ['costRanks', codes(plan.costRanks)],
  ['materialKinds', codes(plan.materialKinds)],
  ['quotaLines', ids(plan.quotaLines)],
  ...plan.targets.map(({ denominators }, at): Row => [
    `targets.${String(at)}.denominators`,
    denominators.map(({ year }) => String(year)),
  ]),
  ['years', plan.years.map(String)],
  ['responsibilities', plan.responsibilities.map(({ actor }) => actor)],
  ['reporting.periods', plan.reporting.periods.map(({ kind }) => kind)],
  ['reporters', ids(plan.reporters)],
  ['notes', ids(plan.notes)],
];
