import type { Plan } from './plan.ts';

/** Every topic a class of the plan may have: the plan's own and those added from year to year [SEED L101]. */
export const topicsOf = ({
  topics,
  supplementaryTopics,
}: Pick<Plan, 'topics' | 'supplementaryTopics'>): Plan['topics'] => [
  ...topics,
  ...Object.values(supplementaryTopics).flat(),
];
