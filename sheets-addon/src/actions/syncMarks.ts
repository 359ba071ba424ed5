import type { Cell } from '../../../core/src/schema/cell.ts';
import { TABS } from '../../../core/src/schema/tabs.ts';
import type { WorkbookReading } from '../../../core/src/sheet/readWorkbook.ts';
import type { Codebook } from '../../../core/src/plan/codebook.ts';
import type { Ports } from '../ports.ts';
import { isAcknowledged, type ClassMemory } from './classMemory.ts';
import { columnPosition } from './columnPosition.ts';
import { sayIssue } from './sayIssue.ts';
import { writeColumn } from './writeColumn.ts';

/** What the marks are made from. */
export interface MarkFacts {
  readonly reading: WorkbookReading;
  readonly codebook: Pick<Codebook, 'messages'>;
  readonly known: ClassMemory;
  /** Why a class was not taken, by class code. */
  readonly problems: ReadonlyMap<string, string>;
  readonly showTime: (ms: number) => string;
}

const notSent = (why: string): string => `chưa gửi được: ${why}`;

/** What the column `Đồng bộ` is to say, by row number of `Lớp`. */
export function planSyncMarks({
  reading,
  codebook,
  known,
  problems,
  showTime,
}: MarkFacts): Map<number, string> {
  const marks = new Map<number, string>();
  for (const issue of reading.issues) {
    const { kind, rowNumber } = issue;
    if (kind === 'class' && rowNumber > 1) marks.set(rowNumber, notSent(sayIssue(issue, codebook)));
  }
  for (const sheetClass of reading.classes) {
    const { classCode, rowNumber } = sheetClass;
    const last = known.get(classCode);
    const problem = problems.get(classCode);
    if (problem !== undefined) marks.set(rowNumber, notSent(problem));
    else if (last && isAcknowledged(sheetClass, known)) {
      marks.set(rowNumber, `đã đồng bộ lúc ${showTime(last.at)}`);
    }
  }
  return marks;
}

/** Writes the marks that differ from what stands in `Lớp`; a row that is no class loses its mark. */
export function writeSyncMarks(
  cells: Ports['cells'],
  reading: WorkbookReading,
  values: readonly (readonly Cell[])[],
  marks: ReadonlyMap<number, string>,
): void {
  const position = columnPosition(reading, 'class', 'syncMark');
  if (position < 0) return;
  const now = values.map((row) => row[position] ?? '');
  const news = new Map<number, Cell>();
  for (let rowNumber = 2; rowNumber <= now.length; rowNumber += 1) {
    const wanted = marks.get(rowNumber) ?? '';
    if (wanted !== now[rowNumber - 1]) news.set(rowNumber, wanted);
  }
  writeColumn(cells, { tab: TABS.class, column: position + 1, now }, news);
}
