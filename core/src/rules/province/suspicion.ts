import type { IssueParams } from '../../issue.ts';
import type { ClassOfWorkbook } from '../workbook/workbookRule.ts';
import type { SuspicionCode } from './suspicionTexts.ts';

/** A class with its roster as the province sees it: checked, and whose it is. */
export interface ProvinceClass extends ClassOfWorkbook {
  readonly reporterId: string;
}

/** A learner's row: of which class, and its id. */
export interface RowOfClass {
  readonly classCode: string;
  readonly row: string;
}

/** What a suspicious list is seen in: every class of the province. */
export interface SuspicionInput {
  readonly classes: readonly ProvinceClass[];
  /** The day of the observation, `YYYY-MM-DD`. */
  readonly today: string | undefined;
}

/**
 * Something the office may want to ask about: no mistake, nothing is blocked by it, and no reporter ever sees it
 * [domain §4.1 Q18]. Names classes and rows, never what stands in them.
 */
export interface Suspicion {
  readonly code: SuspicionCode;
  readonly classCodes: readonly string[];
  readonly rows: readonly RowOfClass[];
  readonly params: IssueParams;
}

/** A rule over the whole province: pure. */
export type SuspicionRule = (input: SuspicionInput) => Suspicion[];
