import type { PeriodAnswer } from '../../../core/src/api/submissions.ts';
import { periodOfKey } from '../../../core/src/plan/periodOfKey.ts';
import { vietnamTime } from '../../../core/src/plan/vietnamTime.ts';
import { followedPeriod, type OrderedPeriod } from '../../../core/src/submission/orderedPeriods.ts';
import { standingOf } from '../../../core/src/submission/standing.ts';
import { standingText } from '../../../core/src/submission/standingText.ts';
import {
  lastStepOf,
  returnReasonOf,
  type PeriodSubmissions,
  type Submission,
} from '../../../core/src/submission/submission.ts';
import { changedClasses } from '../../../core/src/submission/vectorChanges.ts';
import type { Deps } from '../deps.ts';
import { Problem } from '../problem.ts';
import type { WorkbookRecord } from '../records.ts';
import { openPeriods, submissionContext, vectorOf, type SubmissionContext } from './submissionContext.ts';

type PeriodDeps = Pick<Deps, 'classes' | 'settings' | 'submissions' | 'plans' | 'now' | 'provinceWorkbookId'>;

/**
 * How every reporter stands with a period, for the province: those that handed something in first. Two reads, one for each
 * workbook and one for each period of the year of which there is something.
 */
export async function answerPeriod(deps: PeriodDeps, period: string | undefined): Promise<PeriodAnswer> {
  const context = await submissionContext(deps);
  const { plan } = context.loadedPlan;
  const open = openPeriods(context);
  const wanted = wantedPeriod(context, open, period);
  if (wanted === undefined) return { others: [], reporters: [] };
  const stored = await deps.submissions.listSubmissions(plan.id, wanted.period.year);
  const workbooks = await deps.classes.listWorkbooks();
  const submissions = stored[wanted.key] ?? {};
  const reporters = plan.reporters.map(({ id, name }) => {
    const workbook = workbookOf(workbooks, id);
    return {
      reporterId: id,
      name,
      ...tellReporter(context, wanted, { workbook, submission: submissions[id] }),
    };
  });
  return {
    period: { key: wanted.key, label: wanted.label },
    others: open.filter(({ key }) => key !== wanted.key).map(({ key, label }) => ({ key, label })),
    reporters: reporters.sort((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status)),
  };
}

/** What waits for the province stands first. */
const ORDER: readonly PeriodAnswer['reporters'][number]['status'][] = [
  'submitted',
  'returned',
  'none',
  'accepted',
];

function wantedPeriod(
  { loadedPlan: { plan }, reportYear, today }: SubmissionContext,
  open: readonly OrderedPeriod[],
  period: string | undefined,
): OrderedPeriod | undefined {
  if (period === undefined) return followedPeriod(plan, { reportYear }, today);
  const wanted = open.find(({ key }) => key === period);
  if (wanted === undefined || periodOfKey(period) === undefined) {
    throw new Problem('submission/not-open', { period });
  }
  return wanted;
}

/** The workbook that a reporter uses now: one without members was taken out of the register. */
export const workbookOf = (
  workbooks: readonly WorkbookRecord[],
  reporterId: string,
): WorkbookRecord | undefined =>
  workbooks.find((one) => one.reporterId === reporterId && one.members.length > 0);

interface ReporterFacts {
  readonly workbook: WorkbookRecord | undefined;
  readonly submission: PeriodSubmissions[string] | undefined;
}

function tellReporter(
  { today, addresses }: SubmissionContext,
  period: OrderedPeriod,
  { workbook, submission }: ReporterFacts,
): Omit<PeriodAnswer['reporters'][number], 'reporterId' | 'name'> {
  const { status, daysLate, isHandedIn } = standingOf(period, submission, today);
  const now = workbook === undefined ? {} : vectorOf(workbook);
  const changed = submission === undefined || !isHandedIn ? 0 : changedClasses(submission.vector, now).length;
  const standing = standingText(period, { status, daysLate, isHandedIn }, changed);
  const people = { ...addresses, ...workbook?.addresses };
  const late = daysLate === 0 ? '' : ` Muộn ${String(daysLate)} ngày.`;
  const words = submission === undefined ? '' : ` ${tellSteps(submission, people)}`;
  const seen = submission === undefined ? '' : (lastStepOf(submission)?.at ?? '');
  return { status, daysLate, words: `${standing}.${late}${words}`, seen, changed };
}

/** Who handed it in when, and what the province said to it last. */
function tellSteps(submission: Submission, addresses: WorkbookRecord['addresses']): string {
  const { steps, vector } = submission;
  const given = steps.filter(({ status }) => status === 'submitted').at(-1);
  const last = lastStepOf(submission);
  const who = (key = ''): string => (addresses[key] === undefined ? '' : ` bởi ${addresses[key]}`);
  const when = (at = ''): string => vietnamTime(Date.parse(at));
  const reason = returnReasonOf(submission);
  return [
    `Nộp ${String(Object.keys(vector).length)} lớp lúc ${when(given?.at)}${who(given?.by)}.`,
    ...(last?.status === 'accepted' ? [`Duyệt lúc ${when(last.at)}${who(last.by)}.`] : []),
    ...(reason === undefined ? [] : [`Trả lại lúc ${when(last?.at)}${who(last?.by)}: ${reason}`]),
  ].join(' ');
}
