import type { SweepAnswer } from '../../../core/src/api/jobs.ts';
import { readClassCode } from '../../../core/src/cell/parseClassCode.ts';
import { isBlank } from '../../../core/src/schema/cell.ts';
import { NO_HEADER, NO_TAB, readApprovalTab } from '../../../core/src/sheet/approvals/readApprovalTab.ts';
import { readOpinions, type Opinion } from '../../../core/src/sheet/approvals/readOpinions.ts';
import { isKnownOpinion } from '../../../core/src/sync/opinionHashes.ts';
import type { Deps, LoadedPlan, TabValues } from '../deps.ts';
import type { WorkbookRecord } from '../records.ts';
import { storeOpinion } from './storeOpinion.ts';

type ApprovalsDeps = Pick<Deps, 'classes' | 'keys' | 'now' | 'log' | 'schedulerEmail'>;

/** What a sweep knows when it has read the province's workbook. */
export interface ApprovalsFacts {
  /** With their indexes of classes, as they were before the sweep; of two that name a class the later one holds. */
  readonly workbooks: readonly WorkbookRecord[];
  readonly loadedPlan: LoadedPlan;
  /** When the tab was read, ISO time. */
  readonly observedAt: string;
}

/** The two steps of sweeping the tab `Phê duyệt`, and what came of them. */
export interface ApprovalsSweep {
  /** Stores what differs from the indexes, of classes that they know. */
  storeKnown(): Promise<void>;
  /** The same of classes that the indexes did not know, of reporters whose sheets have brought something since. */
  storeNew(reporterIds: readonly string[]): Promise<void>;
  /** `mistakes`: what the office has to mend before anything can be taken. */
  outcome(): { answer: SweepAnswer['approvals']; mistakes: string[] };
}

/**
 * Sweeps the tab `Phê duyệt` (`values`; undefined: there is none). What the indexes say already costs no read. A tab that
 * cannot be read whole changes nothing; a failure ends the work on this tab and no other.
 */
export function approvalsSweep(
  deps: ApprovalsDeps,
  values: TabValues,
  { workbooks, loadedPlan, observedAt }: ApprovalsFacts,
): ApprovalsSweep {
  const { byClass, wrong, ...read } = readOpinionsIn(values, loadedPlan);
  const index = new Map(workbooks.flatMap((workbook) => Object.entries(workbook.classes)));
  const strangers = new Set(
    [...byClass].filter(([code, one]) => !index.has(code) && isTyped(one)).map(([code]) => code),
  );
  const by = deps.keys.ofEmail(deps.schedulerEmail);
  let { error } = read;
  let stored = 0;
  const store = async (isMeant: (classCode: string) => boolean): Promise<void> => {
    if (error !== undefined) return;
    try {
      for (const [classCode, { cells, shown }] of byClass) {
        if (!isMeant(classCode) || isKnownOpinion(index.get(classCode)?.opinions, cells)) continue;
        const outcome = await storeOpinion(deps, loadedPlan, classCode, { cells, shown, by, observedAt });
        if (outcome === 'stored') stored += 1;
        if (outcome !== 'refused') strangers.delete(classCode);
      }
    } catch (failure) {
      error = failure instanceof Error ? failure.message : String(failure);
      deps.log('ERROR', 'sweep of the approvals failed', { why: error });
    }
  };
  return {
    storeKnown: () => store((classCode) => index.has(classCode)),
    storeNew: (reporterIds) =>
      store((classCode) => {
        const reporterId = readClassCode(classCode)?.reporterId ?? '';
        return strangers.has(classCode) && reporterIds.includes(reporterId);
      }),
    outcome: () => {
      const counts = { classes: byClass.size, stored, wrong: wrong + strangers.size };
      return { answer: { ...counts, ...(error === undefined ? {} : { error }) }, mistakes: read.mistakes };
    },
  };
}

const isTyped = ({ cells }: Opinion): boolean => Object.values(cells).some((cell) => !isBlank(cell));

interface OpinionsRead {
  readonly byClass: ReadonlyMap<string, Opinion>;
  /** Rows with something that cannot be taken. */
  readonly wrong: number;
  readonly error?: string;
  readonly mistakes: string[];
}

function readOpinionsIn(values: TabValues, loadedPlan: LoadedPlan): OpinionsRead {
  const nothing = { byClass: new Map<string, Opinion>(), wrong: 0 };
  // Nobody has to do anything about a tab that is not there: the next publish makes it, with what is stored.
  if (values === undefined || values.length === 0) return { ...nothing, error: NO_TAB, mistakes: [] };
  const tab = readApprovalTab(values);
  if (tab?.mistake !== undefined || tab === undefined) {
    const error = tab?.mistake ?? NO_HEADER;
    return { ...nothing, error, mistakes: [error] };
  }
  const { byClass, faults } = readOpinions(tab, { ...loadedPlan, onDay: undefined });
  const uncoded = tab.rows.filter(({ classCode }) => classCode === '').length;
  return { byClass, wrong: faults.size + uncoded, mistakes: [] };
}
