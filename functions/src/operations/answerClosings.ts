import type { ClosingsAnswer, ClosingsQuery } from '../../../core/src/api/closings.ts';
import { periodKey, periodLabel, periodWindow, type Period } from '../../../core/src/plan/periodWindow.ts';
import { readPeriod } from '../../../core/src/plan/readPeriod.ts';
import { vietnamDay } from '../../../core/src/plan/vietnamDay.ts';
import { showDay } from '../../../core/src/cell/readDay.ts';
import { adjustmentWords, type ToldClosing } from '../../../core/src/rollup/closingsTable.ts';
import { standingsIn } from '../../../core/src/rollup/submissionsForm.ts';
import { PROVINCE_TABS } from '../../../core/src/schema/tabs.ts';
import type { ClosingRecord } from '../closingRecord.ts';
import type { Deps } from '../deps.ts';
import { checkClosing, type CheckedClosing } from './checkClosing.ts';
import { closingOf } from './closedForms.ts';
import { tellClosings } from './closingAdjustments.ts';
import { formsInput, readProvince, type FormsInput, type ProvinceInput } from './provinceForms.ts';

type ClosingsDeps = Pick<
  Deps,
  | 'classes'
  | 'closings'
  | 'now'
  | 'people'
  | 'plans'
  | 'provinceWorkbookId'
  | 'release'
  | 'settings'
  | 'spreadsheets'
  | 'submissions'
>;

/**
 * The closings of the province's plan with the changes since, whether the period chosen in `Cấu hình` can be closed, and of one
 * closing whether its tables rebuild to the same bytes. Reads each class, each closing and the frozen parts it needs; one Sheets
 * call.
 */
export async function answerClosings(
  deps: ClosingsDeps,
  query: ClosingsQuery,
  read?: ProvinceInput,
): Promise<ClosingsAnswer> {
  const known = read ?? (await readProvince(deps));
  const closings = await deps.closings.list(known.province.planId);
  const told = await tellClosings(deps, known, closings);
  const reading = await deps.spreadsheets.readTabs(deps.provinceWorkbookId, [PROVINCE_TABS.settings]);
  const { input } = await formsInput(deps, known, reading);
  const { period } = input.scope;
  const asked = closingOf(closings, readPeriod(query.period ?? ''));
  const checked = asked === undefined ? undefined : await checkClosing(deps, asked);
  const byPeriod = new Map(closings.map((one) => [periodLabel(one.period), one]));
  return {
    period: period === undefined ? '' : periodLabel(period),
    obstacle: obstacleTo(period, known, closings, vietnamDay(deps.now())),
    warnings: missingWords(input),
    closings: told.flatMap((one) => {
      const record = byPeriod.get(one.period);
      return record === undefined ? [] : [answerOf(one, record, record === asked ? checked : undefined)];
    }),
  };
}

function answerOf(
  { period, acts, adjustments }: ToldClosing,
  { version, isReopened, tables }: ClosingRecord,
  checked: CheckedClosing | undefined,
): ClosingsAnswer['closings'][number] {
  return {
    period,
    version,
    isReopened,
    acts: [...acts],
    tables: tables.map(({ tab, hash }) => ({
      tab,
      hash,
      ...(checked === undefined ? {} : { isSame: checked.hashes.get(tab) === hash }),
    })),
    check: checked?.words ?? '',
    adjustments: adjustments.map(({ classCode, reporter, changed, reason, ...one }) => ({
      classCode,
      reporter,
      words: adjustmentWords(one),
      reason,
      ...(changed === undefined ? {} : { changed }),
    })),
  };
}

/** Who has not handed in the chosen period, where it has a deadline: to be known before it is closed, and no hindrance. */
function missingWords(input: FormsInput): string[] {
  const { period, standingOf } = standingsIn(input);
  const chosen = input.scope.period;
  if (period === undefined || chosen === undefined || period.key !== periodKey(chosen)) return [];
  const missing = input.plan.reporters.filter(({ id }) => standingOf(id)?.isHandedIn !== true);
  return missing.length === 0 ? [] : [`Chưa nộp: ${missing.map(({ name }) => name).join(', ')}.`];
}

function obstacleTo(
  period: Period | undefined,
  { loadedPlan }: ProvinceInput,
  closings: readonly ClosingRecord[],
  today: string,
): string {
  if (period === undefined) {
    return 'Chưa chọn kỳ: hãy ghi “Kỳ báo cáo” ở tab Cấu hình (ví dụ Quý I/2024) rồi mở lại.';
  }
  const { to } = periodWindow(loadedPlan.plan.periods, period);
  if (today <= to) return `Kỳ này đến hết ngày ${showDay(to)} mới kết thúc, chưa chốt được.`;
  return closingOf(closings, period) === undefined ? '' : 'Kỳ này đã chốt.';
}
