import { readWorkbook, type WorkbookReading } from '../../../core/src/sheet/readWorkbook.ts';
import type { Ports } from '../ports.ts';
import { readClassMemory } from './classMemory.ts';
import { conflictIssues } from './conflictIssues.ts';
import { findIssues, type LocatedIssue } from './findIssues.ts';
import { worstFirst } from './showFindings.ts';
import { openWorkbook, type OpenedWorkbook } from './syncWorkbook.ts';

/** The workbook as it is now, and everything wrong in it, the worst first. */
export interface CheckedWorkbook extends OpenedWorkbook {
  readonly reading: WorkbookReading;
  readonly issues: readonly LocatedIssue[];
}

/**
 * Reads and checks the workbook, finds what a sync would show, and changes nothing; a sentence when it cannot be read. One
 * call for each synced tab.
 */
export function checkedWorkbook(
  ports: Pick<Ports, 'cells' | 'cache' | 'clock' | 'memory'>,
): CheckedWorkbook | string {
  const opened = openWorkbook(ports);
  if (typeof opened === 'string') return opened;
  const reading = readWorkbook(opened.values, opened.book.codebook.reporter?.id);
  const others = conflictIssues(reading, readClassMemory(ports.memory));
  const issues = findIssues(reading, { ...opened.book, today: opened.today }, { others });
  return { ...opened, reading, issues: worstFirst(issues, reading) };
}
