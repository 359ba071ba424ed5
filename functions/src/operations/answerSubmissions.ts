import type {
  PeriodAnswer,
  PeriodChanges,
  ReporterSubmissions,
  SubmissionsQuery,
} from '../../../core/src/api/submissions.ts';
import { vietnamTime } from '../../../core/src/plan/vietnamTime.ts';
import type { OrderedPeriod } from '../../../core/src/submission/orderedPeriods.ts';
import { standingOf, type Standing } from '../../../core/src/submission/standing.ts';
import { standingText } from '../../../core/src/submission/standingText.ts';
import {
  returnReasonOf,
  type PeriodSubmissions,
  type Submission,
} from '../../../core/src/submission/submission.ts';
import { changedClasses, vectorToken } from '../../../core/src/submission/vectorChanges.ts';
import { printDay } from '../../../core/src/wording/printDay.ts';
import type { Deps } from '../deps.ts';
import type { WorkbookRecord } from '../records.ts';
import { PROVINCE_ROW } from '../../../core/src/sheet/provinceSettings.ts';
import { answerChanges } from './answerChanges.ts';
import { answerPeriod } from './answerPeriod.ts';
import { authoriseWorkbook } from './authoriseWorkbook.ts';
import { openPeriods, submissionContext, vectorOf, type SubmissionContext } from './submissionContext.ts';

type SubmissionDeps = Pick<
  Deps,
  'classes' | 'settings' | 'spreadsheets' | 'submissions' | 'keys' | 'plans' | 'now' | 'provinceWorkbookId'
>;

/**
 * To a reporter: how they stand with each period that has begun (three reads, and one for each period of which there is
 * something). To the province: a period (`answerPeriod`), or what changed in what a reporter handed in (`answerChanges`).
 */
export async function answerSubmissionsTo(
  deps: SubmissionDeps,
  { workbookId, period, reporterId }: SubmissionsQuery,
  email: string,
): Promise<ReporterSubmissions | PeriodAnswer | PeriodChanges> {
  const workbook = await authoriseWorkbook(deps, workbookId, email);
  if (workbook.reporterId !== PROVINCE_ROW)
    return tellSubmissions(deps, workbook, await submissionContext(deps));
  return period === undefined || reporterId === undefined
    ? answerPeriod(deps, period)
    : answerChanges(deps, { period, reporterId });
}

/** How a reporter stands with each period that has begun, by their workbook's record. */
export async function tellSubmissions(
  { submissions }: Pick<Deps, 'submissions'>,
  workbook: WorkbookRecord,
  context: SubmissionContext,
): Promise<ReporterSubmissions> {
  const vector = vectorOf(workbook);
  const open = openPeriods(context);
  const stored: Record<string, PeriodSubmissions> = {};
  for (const year of new Set(open.map(({ period }) => period.year))) {
    Object.assign(stored, await submissions.listSubmissions(workbook.planId, year));
  }
  return {
    classes: Object.keys(vector).length,
    token: vectorToken(vector),
    periods: open.map((period) => {
      const submission = stored[period.key]?.[workbook.reporterId];
      const changed = submission === undefined ? 0 : changedClasses(submission.vector, vector).length;
      return tellPeriod(period, standingOf(period, submission, context.today), { submission, changed });
    }),
  };
}

interface HandedInFacts {
  readonly submission: Submission | undefined;
  readonly changed: number;
}

function tellPeriod(
  period: OrderedPeriod,
  standing: Standing,
  { submission, changed }: HandedInFacts,
): ReporterSubmissions['periods'][number] {
  const { key, label, from, to, dueDay = '' } = period;
  const { status, daysLate, isHandedIn } = standing;
  const reason = submission === undefined ? undefined : returnReasonOf(submission);
  const sentences = [
    `Từ ${printDay(from)} đến ${printDay(to)}, hạn nộp ${printDay(dueDay)}.`,
    `${standingText(period, standing, isHandedIn ? changed : 0)}.`,
    ...(submission === undefined ? [] : [`Nộp lúc ${vietnamTime(Date.parse(submission.submittedAt))}.`]),
    ...(reason === undefined ? [] : [`Lý do trả lại: ${reason}`]),
  ];
  return {
    key,
    label,
    status,
    daysLate,
    isOpen: !isHandedIn || (status === 'submitted' && changed > 0),
    words: sentences.join(' '),
    ...(reason === undefined ? {} : { reason }),
  };
}
