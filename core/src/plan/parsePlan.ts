import { Plan } from './plan.ts';
import { checkPlanCodes } from './planChecks/checkPlanCodes.ts';
import { checkPlanDates } from './planChecks/checkPlanDates.ts';
import { checkPlanIds } from './planChecks/checkPlanIds.ts';
import { checkQuotaSums } from './planChecks/checkQuotaSums.ts';
import { checkQuotaTree } from './planChecks/checkQuotaTree.ts';
import { checkSpellings } from './planChecks/checkSpellings.ts';
import { schemaMistakes, type PlanMistake } from './planMistake.ts';

const checks: readonly ((plan: Plan) => PlanMistake[])[] = [
  checkQuotaTree,
  checkQuotaSums,
  checkPlanIds,
  checkPlanCodes,
  checkSpellings,
  checkPlanDates,
];

/** Reads a plan file's content: the plan, or every mistake in it with its path. */
export function parsePlan(content: unknown): { plan: Plan } | { mistakes: PlanMistake[] } {
  const read = Plan.safeParse(content);
  if (!read.success) return { mistakes: schemaMistakes(read.error.issues) };
  const mistakes = checks.flatMap((check) => check(read.data));
  return mistakes.length === 0 ? { plan: read.data } : { mistakes };
}
