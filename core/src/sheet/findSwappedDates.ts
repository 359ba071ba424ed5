import { readDay, showDay } from '../cell/readDay.ts';
import type { CellIssue } from '../issue.ts';
import { isBlank, type Cell } from '../schema/cell.ts';

/** A cell of a column, by its place in the given list, and what is wrong with it. */
export interface PlacedIssue {
  readonly at: number;
  readonly issue: CellIssue;
}

/**
 * Finds a column of dates that was made under another locale: there 13/03/2024 stays text, but 12/03/2024 becomes the
 * serial number of December 3rd. So where every serial date has a day of at most 12 and some typed date has a greater one,
 * the serial ones are suspected, all of them, and none is changed [domain §4.3].
 */
export function findSwappedDates(cells: readonly Cell[]): PlacedIssue[] {
  const suspects: { at: number; day: string }[] = [];
  let hasLateText = false;
  for (const [at, cell] of cells.entries()) {
    if (isBlank(cell)) continue;
    const { day } = readDay(cell);
    if (day === undefined) continue;
    const dayOfMonth = Number(day.slice(8));
    if (typeof cell === 'number' && dayOfMonth > 12) return [];
    if (typeof cell === 'number') suspects.push({ at, day });
    else hasLateText ||= dayOfMonth > 12;
  }
  if (!hasLateText) return [];
  return suspects
    .filter(({ day }) => day.slice(5, 7) !== day.slice(8))
    .map(({ at, day }) => ({ at, issue: { code: 'date/maybe-swapped', suggestion: showDay(swap(day)) } }));
}

const swap = (day: string): string => `${day.slice(0, 4)}-${day.slice(8)}-${day.slice(5, 7)}`;
