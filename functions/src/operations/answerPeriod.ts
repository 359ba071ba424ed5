import type { PeriodAnswer } from '../../../core/src/api/submissions.ts';
import { periodKey } from '../../../core/src/plan/periodWindow.ts';
import { vietnamTime } from '../../../core/src/plan/vietnamTime.ts';
import { PROVINCE_TABS } from '../../../core/src/schema/tabs.ts';
import { readProvinceSettings } from '../../../core/src/sheet/provinceSettings.ts';
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

type PeriodDeps = Pick<
  Deps,
  'classes' | 'settings' | 'spreadsheets' | 'submissions' | 'plans' | 'now' | 'provinceWorkbookId'
>;

/**
 * How every reporter stands with a period, for the province: those that handed something in first. Two reads, one for each
 * workbook and one for each period of the year of which there is something; one Sheets call where no period is named.
 */
export async function answerPeriod(deps: PeriodDeps, period: string | undefined): Promise<PeriodAnswer> {
  const context = await submissionContext(deps);
  const { plan } = context.loadedPlan;
  const open = openPeriods(context);
  const wanted = period === undefined ? await firstPeriod(deps, context, open) : namedPeriod(open, period);
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

/**
 * The period that `Cấu hình` names, as it stands in the sheet now, when it can be handed in; else the one that is followed
 * up.
 */
async function firstPeriod(
  { spreadsheets, provinceWorkbookId }: PeriodDeps,
  { loadedPlan: { plan }, reportYear, today }: SubmissionContext,
  open: readonly OrderedPeriod[],
): Promise<OrderedPeriod | undefined> {
  const { values } = await spreadsheets.readTabs(provinceWorkbookId, [PROVINCE_TABS.settings]);
  const { period } = readProvinceSettings(values.get(PROVINCE_TABS.settings) ?? []);
  const chosen = period === undefined ? undefined : periodKey(period);
  return open.find(({ key }) => key === chosen) ?? followedPeriod(plan, { reportYear }, today);
}

function namedPeriod(open: readonly OrderedPeriod[], period: string): OrderedPeriod {
  const named = open.find(({ key }) => key === period);
  if (named === undefined) throw new Problem('submission/not-open', { period });
  return named;
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
