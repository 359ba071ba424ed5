import { periodKey, periodLabel } from '../../../core/src/plan/periodWindow.ts';
import { findAdjustments } from '../../../core/src/rollup/adjustments.ts';
import type { Said, ToldAdjustment, ToldClosing } from '../../../core/src/rollup/closingsTable.ts';
import type { ClosingRecord } from '../closingRecord.ts';
import type { Deps, ListedClass } from '../deps.ts';
import { printMoment } from '../printMoment.ts';
import { frozenInput } from './closedForms.ts';
import { nameOf } from './nameOf.ts';
import type { ProvinceInput } from './provinceForms.ts';

type AdjustmentDeps = Pick<Deps, 'classes' | 'closings'>;

/**
 * What is to be said of every closing: its acts, and the changes of its classes since. The frozen input is read (one read a part)
 * only of a closing that holds and of which some class has another revision by now.
 */
export async function tellClosings(
  deps: AdjustmentDeps,
  { listed, loadedPlan }: Pick<ProvinceInput, 'listed' | 'loadedPlan'>,
  closings: readonly ClosingRecord[],
): Promise<ToldClosing[]> {
  if (closings.length === 0) return [];
  const addresses = await addressesOf(deps);
  const say = (by: string, at: string): Said => ({
    by: addresses.get(by) ?? 'Lần quét tự động',
    at: printMoment(Date.parse(at)),
  });
  const inOrder = [...closings].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  const told: ToldClosing[] = [];
  for (const closing of inOrder) {
    const adjustments = isTouched(closing, listed)
      ? findAdjustments(await frozenInput(deps, closing), presentOf(listed))
      : [];
    told.push({
      period: periodLabel(closing.period),
      acts: actsOf(closing, say),
      adjustments: adjustments.map((one): ToldAdjustment => {
        const now = listed.find(({ classCode }) => classCode === one.classCode);
        const isChanged = now !== undefined && closing.vector[one.classCode] !== now.revision;
        return {
          ...one,
          reporter: nameOf(loadedPlan, one.reporterId),
          reason: reasonFor(closing, one.classCode, now?.revision ?? 0),
          ...(isChanged ? { changed: say(now.by, now.storedAt) } : {}),
        };
      }),
    });
  }
  return told;
}

const keyOf = ({ period }: ClosingRecord): string => periodKey(period);

/** What classes count for that are there. */
const presentOf = (listed: readonly ListedClass[]): ListedClass['summary'][] =>
  listed.filter(({ isRemoved }) => !isRemoved).map(({ summary }) => summary);

/** Whether any class is another than at the closing, so that it is worth comparing. A reopened period is open: nothing is. */
const isTouched = ({ isReopened, vector }: ClosingRecord, listed: readonly ListedClass[]): boolean =>
  !isReopened && listed.some(({ classCode, revision }) => vector[classCode] !== revision);

/** The reason that was given for this revision of a class; an older one is told with a word that it is. */
function reasonFor({ reasons }: ClosingRecord, classCode: string, revision: number): string {
  const last = reasons.filter((one) => one.classCode === classCode).at(-1);
  if (last === undefined) return '';
  return last.revision === revision
    ? last.reason
    : `chưa ghi lý do cho lần sửa sau; trước đó: ${last.reason}`;
}

/** Closings and reopenings of a period, the first one first. */
function actsOf(
  { past, isReopened, ...last }: ClosingRecord,
  say: (by: string, at: string) => Said,
): ToldClosing['acts'] {
  const closed = ({
    version,
    closedBy,
    closedAt,
  }: Pick<ClosingRecord, 'version' | 'closedBy' | 'closedAt'>) => ({
    what: `Chốt số lần ${String(version)}`,
    ...say(closedBy, closedAt),
    reason: '',
  });
  return [
    ...past.flatMap(({ reopenedBy, reopenedAt, reason, ...one }) => [
      closed(one),
      { what: `Mở lại số đã chốt lần ${String(one.version)}`, ...say(reopenedBy, reopenedAt), reason },
    ]),
    ...(isReopened ? [] : [closed(last)]),
  ];
}

async function addressesOf({ classes }: Pick<Deps, 'classes'>): Promise<Map<string, string>> {
  const workbooks = await classes.listWorkbooks();
  return new Map(workbooks.flatMap(({ addresses }) => Object.entries(addresses)));
}
