import type { ReviewAnswer } from '../../../core/src/api/jobs.ts';
import { checkClass } from '../../../core/src/class/checkClass.ts';
import type { ReviewedClass } from '../../../core/src/rollup/reviewTable.ts';
import { PROVINCE_ROW, type Registration } from '../../../core/src/sheet/provinceSettings.ts';
import { cellsOf, readWorkbook } from '../../../core/src/sheet/readWorkbook.ts';
import type { Deps, LoadedPlan } from '../deps.ts';
import { nameOf } from './nameOf.ts';
import { explainMissing } from './sweepWorkbooks.ts';

type ListDeps = Pick<Deps, 'spreadsheets' | 'log'>;

/** What was read of one workbook; without classes, the sentence that tells the office why. */
export interface ReadLists {
  readonly line: ReviewAnswer['workbooks'][number];
  readonly classes: readonly ReviewedClass[];
  readonly failure?: string;
}

/**
 * Reads the lists of every reporter's workbook, one call each, and checks them: whole numbers of papers are in the sheets
 * only. A workbook that cannot be read is named and does not stop the others.
 */
export async function readLists(
  deps: ListDeps,
  registrations: readonly Registration[],
  facts: ListFacts,
): Promise<ReadLists[]> {
  const read: ReadLists[] = [];
  for (const registration of registrations) {
    if (registration.reporterId === PROVINCE_ROW) continue;
    read.push(await readOrSayWhy(deps, registration, facts));
  }
  return read;
}

/** What the lists are read against. */
export interface ListFacts {
  readonly loadedPlan: LoadedPlan;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

async function readOrSayWhy(
  deps: ListDeps,
  registration: Registration,
  facts: ListFacts,
): Promise<ReadLists> {
  const { workbookId, reporterId } = registration;
  const name = nameOf(facts.loadedPlan, reporterId);
  try {
    return await readClasses(deps, registration, facts);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    deps.log('ERROR', 'review of a workbook failed', { workbookId, why });
    const failure = `Không đọc được bảng tính của ${name}, nên các lớp của đơn vị này chưa được rà soát. Hãy xem lại quyền chia sẻ và các tab của bảng tính đó rồi chạy lại.`;
    return { line: { workbookId, reporterId, classes: 0, error: why }, classes: [], failure };
  }
}

async function readClasses(
  { spreadsheets }: ListDeps,
  { workbookId, reporterId }: Registration,
  { loadedPlan, today }: ListFacts,
): Promise<ReadLists> {
  const reading = readWorkbook((await spreadsheets.fetchReporterTabs(workbookId)).read(), reporterId);
  const reporterName = nameOf(loadedPlan, reporterId);
  if (!reading.isComplete) {
    const error = explainMissing(reading);
    const failure = `Bảng tính của ${reporterName} thiếu cột, nên các lớp của đơn vị này chưa được rà soát. ${error}`;
    return { line: { workbookId, reporterId, classes: 0, error }, classes: [], failure };
  }
  const classes = reading.classes.map(({ classCode, rowNumber, cells, lists }): ReviewedClass => ({
    classCode,
    reporterId,
    reporterName,
    rowNumber,
    rowNumbers: new Map(lists.enrolment.map((row) => [row.id, row.rowNumber])),
    checked: checkClass({ cells, ...cellsOf(lists) }, { ...loadedPlan, today }),
  }));
  return { line: { workbookId, reporterId, classes: classes.length }, classes };
}
