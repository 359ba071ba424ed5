import { applySettings } from '../../../core/src/plan/applySettings.ts';
import type { Codebook } from '../../../core/src/plan/codebook.ts';
import { NOTHING_SET } from '../../../core/src/plan/planSettings.ts';
import { requirementsOf } from '../../../core/src/plan/requirementsOf.ts';
import type { Deps } from '../deps.ts';
import { Problem } from '../problem.ts';
import { authoriseWorkbook } from './authoriseWorkbook.ts';
import { codebookVersion } from './codebookVersion.ts';

/**
 * What a workbook needs to check itself: with its reporter when the caller names a workbook that is theirs; otherwise
 * the province's plan, to anybody who is signed in. Classes a year are those that the province allocated [A4].
 */
export async function answerCodebook(
  deps: Pick<Deps, 'classes' | 'keys' | 'plans' | 'settings' | 'provinceWorkbookId'>,
  workbookId: string | undefined,
  email: string,
): Promise<Codebook> {
  const workbook =
    workbookId === undefined
      ? await deps.classes.findWorkbook(deps.provinceWorkbookId)
      : await authoriseWorkbook(deps, workbookId, email);
  const loadedPlan = deps.plans.find(workbook?.planId);
  if (workbook === undefined || loadedPlan === undefined) throw new Problem('province/not-ready');
  const stored = await deps.settings.findSettings(loadedPlan.plan.id);
  const plan = applySettings(loadedPlan.plan, stored?.content ?? NOTHING_SET);
  const version = codebookVersion(loadedPlan, workbook);
  return {
    ...(version === undefined || workbookId === undefined ? {} : { version }),
    ...loadedPlan.codebookFor(workbook.reporterId),
    requirements: requirementsOf(plan),
  };
}
