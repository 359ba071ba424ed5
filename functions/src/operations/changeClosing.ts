import { periodWindow, type Period } from '../../../core/src/plan/periodWindow.ts';
import { readPeriod } from '../../../core/src/plan/readPeriod.ts';
import { vietnamDay } from '../../../core/src/plan/vietnamDay.ts';
import type { ClosingRequest, ClosingsAnswer } from '../../../core/src/api/closings.ts';
import { freeze } from '../../../core/src/rollup/frozenInput.ts';
import { PROVINCE_TABS } from '../../../core/src/schema/tabs.ts';
import type { ClosingRecord } from '../closingRecord.ts';
import type { ClosingWrite, Deps } from '../deps.ts';
import { fingerprint } from '../fingerprint.ts';
import { Problem } from '../problem.ts';
import { answerClosings } from './answerClosings.ts';
import { hashOf } from './checkClosing.ts';
import { closedAsOf, withClosedBefore } from './closedForms.ts';
import { formsInput, layOutForms, readProvince, type FormsInput } from './provinceForms.ts';

export type ClosingDeps = Pick<
  Deps,
  | 'classes'
  | 'closings'
  | 'keys'
  | 'now'
  | 'people'
  | 'plans'
  | 'provinceWorkbookId'
  | 'release'
  | 'settings'
  | 'spreadsheets'
  | 'submissions'
>;

type Decide = (stored: ClosingRecord | undefined) => ClosingWrite;

/**
 * Closes a period, reopens it, or writes down why a class's numbers changed since; answers how the closings stand then. Only a
 * period that has ended is closed. Reads each class; writes the closing, and its frozen input in parts when it is closed. Throws
 * `closing/…` when that cannot be done.
 */
export async function changeClosing(
  deps: ClosingDeps,
  request: ClosingRequest,
  email: string,
): Promise<ClosingsAnswer> {
  const period = readPeriod(request.period);
  if (period === undefined) throw new Problem('closing/no-period');
  const known = await readProvince(deps);
  const said = { by: deps.keys.ofEmail(email), at: new Date(deps.now()).toISOString() };
  const { planId } = known.province;
  await deps.closings.change({ planId, period }, await decisionOn(deps, known, { request, period, ...said }));
  return answerClosings(deps, {}, known);
}

type Known = Awaited<ReturnType<typeof readProvince>>;

interface Act {
  readonly request: ClosingRequest;
  readonly period: Period;
  readonly by: string;
  readonly at: string;
}

async function decisionOn(deps: ClosingDeps, known: Known, act: Act): Promise<Decide> {
  const { request } = act;
  if (request.act === 'close') {
    return closing(known, await inputOf(deps, known, act.period), { ...act, release: deps.release });
  }
  const reason = request.reason.trim();
  if (reason === '') throw new Problem('closing/no-reason');
  return request.act === 'reopen'
    ? (stored) => ({ record: reopened(standing(stored), { ...act, reason }) })
    : (stored) => ({ record: explained(standing(stored), known, { ...act, reason, of: request.classCode }) });
}

/** The input of the forms of that period; not of one that has not ended. */
async function inputOf(deps: ClosingDeps, known: Known, period: Period): Promise<FormsInput> {
  const { periods } = known.loadedPlan.plan;
  if (vietnamDay(deps.now()) <= periodWindow(periods, period).to) throw new Problem('closing/not-ended');
  const reading = await deps.spreadsheets.readTabs(deps.provinceWorkbookId, [PROVINCE_TABS.settings]);
  const set = await formsInput(deps, known, reading, period);
  return withClosedBefore(deps, set, await deps.closings.list(known.province.planId));
}

const closing =
  (
    { province, listed }: Known,
    input: FormsInput,
    { period, by, at, release }: Act & { readonly release: string },
  ): Decide =>
  (stored) => {
    if (stored !== undefined && !stored.isReopened) throw new Problem('closing/already-closed');
    const kept = layOutForms(input, closedAsOf({ closedAt: at }));
    const tables = kept.map((form) => ({ tab: form.table.tab, hash: hashOf(form) }));
    const frozen = freeze({ ...input, kept });
    const record: ClosingRecord = {
      planId: province.planId,
      period,
      version: (stored?.version ?? 0) + 1,
      closedAt: at,
      closedBy: by,
      tables,
      parts: 0,
      frozenHash: fingerprint(frozen),
      release,
      isReopened: false,
      vector: Object.fromEntries(listed.map(({ classCode, revision }) => [classCode, revision])),
      reasons: [],
      past: stored?.past ?? [],
    };
    return { record, frozen };
  };

/** The closing that holds. */
function standing(stored: ClosingRecord | undefined): ClosingRecord {
  if (stored === undefined || stored.isReopened) throw new Problem('closing/not-closed');
  return stored;
}

function reopened(
  record: ClosingRecord,
  { by, at, reason }: Act & { readonly reason: string },
): ClosingRecord {
  const { planId: _, period: __, isReopened: ___, vector: ____, past: before, ...superseded } = record;
  const past = [...before, { ...superseded, reopenedAt: at, reopenedBy: by, reason }];
  return { ...record, isReopened: true, reasons: [], past };
}

function explained(
  record: ClosingRecord,
  { listed }: Known,
  { by, at, reason, of }: Act & { readonly reason: string; readonly of: string },
): ClosingRecord {
  const revision = listed.find(({ classCode }) => classCode === of)?.revision;
  if (revision === undefined) throw new Problem('closing/no-class');
  return { ...record, reasons: [...record.reasons, { classCode: of, revision, reason, at, by }] };
}
