import type { ReporterSubmissions, SubmitRequest } from '../../../core/src/api/submissions.ts';
import { handIn } from '../../../core/src/submission/decideSubmission.ts';
import { vectorToken } from '../../../core/src/submission/vectorChanges.ts';
import type { Deps } from '../deps.ts';
import { Problem } from '../problem.ts';
import { tellSubmissions } from './answerSubmissions.ts';
import { authoriseReporterWorkbook } from './authoriseWorkbook.ts';
import { openPeriods, submissionContext, vectorOf } from './submissionContext.ts';

/**
 * A reporter hands in a period: the vector of their classes' revisions as stored, if it is the one that the person saw.
 * Findings do not forbid it. Four reads and one write, one more when it had been returned; the same again writes nothing.
 */
export async function submitPeriod(
  deps: Pick<
    Deps,
    'classes' | 'settings' | 'submissions' | 'keys' | 'plans' | 'now' | 'log' | 'provinceWorkbookId'
  >,
  { workbookId, period, token }: SubmitRequest,
  email: string,
): Promise<ReporterSubmissions> {
  const workbook = await authoriseReporterWorkbook(deps, workbookId, email);
  const context = await submissionContext(deps);
  if (!openPeriods(context).some(({ key }) => key === period)) {
    throw new Problem('submission/not-open', { period });
  }
  const vector = vectorOf(workbook);
  if (vectorToken(vector) !== token) throw new Problem('submission/changed');
  const { planId, reporterId } = workbook;
  const act = { by: deps.keys.ofEmail(email), at: new Date(deps.now()).toISOString() };
  await deps.submissions.changeSubmission({ planId, period, reporterId }, (stored) => {
    const next = handIn(stored, { ...act, workbookId, vector });
    if (typeof next === 'string') throw new Problem(`submission/${next}`);
    return next;
  });
  if (workbook.returned?.[period] !== undefined) {
    await deps.classes.noteReturned(workbookId, period, undefined);
  }
  deps.log('INFO', 'submit', { workbookId, period, classes: Object.keys(vector).length });
  return tellSubmissions(deps, workbook, context);
}
