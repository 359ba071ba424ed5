import type { LoadedPlan } from '../deps.ts';

/** The name of a reporter of the plan; its id when the plan does not know it. */
export const nameOf = ({ plan }: LoadedPlan, reporterId: string): string =>
  plan.reporters.find(({ id }) => id === reporterId)?.name ?? reporterId;
