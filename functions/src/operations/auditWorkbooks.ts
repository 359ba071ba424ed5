import type { AuditAnswer } from '../../../core/src/api/jobs.ts';
import { readWorkbook } from '../../../core/src/sheet/readWorkbook.ts';
import { PROVINCE_ROW } from '../../../core/src/sheet/provinceSettings.ts';
import type { Deps } from '../deps.ts';
import type { WorkbookRecord } from '../records.ts';

type AuditDeps = Pick<Deps, 'classes' | 'spreadsheets' | 'log'>;
type WorkbookAudit = AuditAnswer['workbooks'][number];

/**
 * Compares every registered workbook with what is stored of it, and changes nothing: which classes differ, stand only
 * in the sheet, or are only stored. The proof, for whoever must sign the numbers, that they come from the sheets.
 */
export async function auditWorkbooks(deps: AuditDeps): Promise<AuditAnswer> {
  const registered = await deps.classes.listWorkbooks();
  const workbooks: WorkbookAudit[] = [];
  for (const workbook of registered) {
    if (workbook.reporterId !== PROVINCE_ROW) workbooks.push(await auditWorkbook(deps, workbook));
  }
  const isClean = workbooks.every(isCleanWorkbook);
  deps.log(isClean ? 'INFO' : 'WARNING', 'audit', { workbooks: workbooks.length, isClean: String(isClean) });
  return { isClean, workbooks };
}

const isCleanWorkbook = ({ differing, onlyInSheet, onlyStored, error }: WorkbookAudit): boolean =>
  error === undefined && [...differing, ...onlyInSheet, ...onlyStored].length === 0;

async function auditWorkbook(deps: AuditDeps, workbook: WorkbookRecord): Promise<WorkbookAudit> {
  const { workbookId, reporterId, classes: stored } = workbook;
  try {
    const { classes } = readWorkbook(
      (await deps.spreadsheets.fetchReporterTabs(workbookId)).read(),
      reporterId,
    );
    const inSheet = new Map(classes.map(({ classCode, hash }) => [classCode, hash]));
    const codes = [...inSheet.keys()];
    return {
      workbookId,
      reporterId,
      matching: codes.filter((code) => stored[code]?.hash === inSheet.get(code)).length,
      differing: codes.filter(
        (code) => stored[code] !== undefined && stored[code].hash !== inSheet.get(code),
      ),
      onlyInSheet: codes.filter((code) => stored[code] === undefined),
      // A class that left for good is kept, and counts nowhere.
      onlyStored: Object.entries(stored)
        .filter(([code, { isRemoved = false }]) => !isRemoved && !inSheet.has(code))
        .map(([code]) => code),
    };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return {
      workbookId,
      reporterId,
      matching: 0,
      differing: [],
      onlyInSheet: [],
      onlyStored: [],
      error: why,
    };
  }
}
