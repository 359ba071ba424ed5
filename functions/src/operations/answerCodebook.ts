import type { Codebook } from '../../../core/src/plan/codebook.ts';
import type { Deps } from '../deps.ts';
import { Problem } from '../problem.ts';
import { authoriseWorkbook } from './authoriseWorkbook.ts';

/**
 * What a workbook needs to check itself: with its reporter when the caller names a workbook that is theirs; otherwise
 * the province's plan, to anybody who is signed in.
 */
export async function answerCodebook(
  deps: Pick<Deps, 'classes' | 'keys' | 'plans' | 'provinceWorkbookId'>,
  workbookId: string | undefined,
  email: string,
): Promise<Codebook> {
  const workbook =
    workbookId === undefined
      ? await deps.classes.findWorkbook(deps.provinceWorkbookId)
      : await authoriseWorkbook(deps, workbookId, email);
  const loadedPlan = deps.plans.find(workbook?.planId);
  if (workbook === undefined || loadedPlan === undefined) throw new Problem('province/not-ready');
  return loadedPlan.codebookFor(workbook.reporterId);
}
