import type { PeriodAnswer, VerdictRequest } from '../../../core/src/api/submissions.ts';
import { cleanText } from '../../../core/src/cell/cleanText.ts';
import { decideSubmission } from '../../../core/src/submission/decideSubmission.ts';
import { returnReasonOf } from '../../../core/src/submission/submission.ts';
import type { Deps } from '../deps.ts';
import { Problem } from '../problem.ts';
import { answerPeriod } from './answerPeriod.ts';

/**
 * The province accepts what a reporter handed in for a period, or returns it with a reason, which their workbook's record
 * then says. Two reads and two writes more than the answer (`answerPeriod`); the same again writes only that note.
 */
export async function judgeSubmission(
  deps: Pick<
    Deps,
    | 'classes'
    | 'settings'
    | 'spreadsheets'
    | 'submissions'
    | 'keys'
    | 'plans'
    | 'now'
    | 'log'
    | 'provinceWorkbookId'
  >,
  { period, reporterId, status, reason, seen }: VerdictRequest,
  email: string,
): Promise<PeriodAnswer> {
  const province = await deps.classes.findWorkbook(deps.provinceWorkbookId);
  if (province === undefined) throw new Problem('province/not-ready');
  const verdict = { status, seen, reason: cleanText(reason) };
  const act = { by: deps.keys.ofEmail(email), at: new Date(deps.now()).toISOString() };
  const decided = await deps.submissions.changeSubmission(
    { planId: province.planId, period, reporterId },
    (stored) => {
      const next = decideSubmission(stored, { ...verdict, ...act });
      if (typeof next === 'string') throw new Problem(`submission/${next}`);
      return next;
    },
  );
  await deps.classes.noteReturned(decided.workbookId, period, returnReasonOf(decided));
  deps.log('INFO', 'submission', { reporterId, period, status });
  return answerPeriod(deps, period);
}
