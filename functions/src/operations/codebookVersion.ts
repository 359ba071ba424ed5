import { hashText } from '../../../core/src/sheet/contentHash.ts';
import type { LoadedPlan } from '../deps.ts';
import type { WorkbookRecord } from '../records.ts';

/**
 * Names the codebook of a workbook: another one as soon as the plan, the code, the reporter or what the province set is another.
 * Made from the workbook's record alone, so that it costs a sync nothing; undefined before a sweep noted what is set.
 */
export const codebookVersion = (
  { version }: Pick<LoadedPlan, 'version'>,
  { reporterId, requirementsHash }: Pick<WorkbookRecord, 'reporterId' | 'requirementsHash'>,
): string | undefined =>
  requirementsHash === undefined
    ? undefined
    : hashText(JSON.stringify([version, reporterId, requirementsHash]));
