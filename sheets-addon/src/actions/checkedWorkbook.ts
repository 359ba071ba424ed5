import { readWorkbook, type WorkbookReading } from '../../../core/src/sheet/readWorkbook.ts';
import type { Ports } from '../ports.ts';
import { findIssues, type LocatedIssue } from './findIssues.ts';
import { worstFirst } from './showFindings.ts';
import { openWorkbook, type OpenedWorkbook } from './syncWorkbook.ts';

/** The workbook as it is now, and everything wrong in it, the worst first. */
export interface CheckedWorkbook extends OpenedWorkbook {
  readonly reading: WorkbookReading;
  readonly issues: readonly LocatedIssue[];
}

/** Reads and checks the workbook and changes nothing; a sentence when it cannot be read. One call for each synced tab. */
export function checkedWorkbook(ports: Pick<Ports, 'cells' | 'cache' | 'clock'>): CheckedWorkbook | string {
  const opened = openWorkbook(ports);
  if (typeof opened === 'string') return opened;
  const reading = readWorkbook(opened.values, opened.book.codebook.reporter?.id);
  return { ...opened, reading, issues: worstFirst(findIssues(reading, opened.book), reading) };
}
