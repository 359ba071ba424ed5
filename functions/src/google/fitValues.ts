import { APPROVAL_TAB, PROVINCE_TABS } from '../../../core/src/schema/tabs.ts';
import type { CellBlock } from '../../../core/src/sheet/approvals/joinCells.ts';
import { momentOf, Room, sayingIncomplete, type Rows } from './fitRequests.ts';
import { rangeOf, rangesOf, type WrittenRange } from './writtenRange.ts';

/** What is to be written as values, where the tabs are there and large enough. */
export interface PendingValues {
  readonly rows: readonly Rows[];
  /** Of the tab `Phê duyệt`, in order: each portion goes whole or waits, and then those after it wait too. */
  readonly approvals: readonly (readonly CellBlock[])[];
  readonly settings: readonly CellBlock[];
}

/** One request of values: of forms, and of cells in the tabs where people type too. */
export interface ValuesCall {
  readonly forms: readonly WrittenRange[];
  readonly cells: readonly WrittenRange[];
}

/** Requests of values, each below 2 MB, and the titles of the tabs of which something waits for the next publish. */
export interface FittedValues {
  readonly calls: readonly ValuesCall[];
  readonly waiting: readonly string[];
}

/**
 * Puts values into at most `most` requests: the cells of `Cấu hình`, forms in their order, the tab `Phê duyệt`. A form that is
 * cut off says so where its moment stands, until its last rows are written; those after it stay as they are.
 */
export function fitValues({ rows, approvals, settings }: PendingValues, most: number): FittedValues {
  const calls = Array.from({ length: most }, () => new OpenCall());
  const statuses = settings.length === 0 ? [] : [rangesOf(PROVINCE_TABS.settings, settings)];
  const waiting = new Set<string>();
  if (!takeInOrder(calls, statuses)) waiting.add(PROVINCE_TABS.settings);
  let isCut = false;
  for (const all of rows) {
    isCut ||= !takeRows(calls, all);
    if (isCut) waiting.add(all.tab);
  }
  const forms = tellWholeness(calls, rows, waiting);
  const portions = approvals.map((blocks) => rangesOf(APPROVAL_TAB, blocks));
  if (!takeInOrder(calls, portions)) waiting.add(APPROVAL_TAB);
  const finished = calls.map(({ cells }, at): ValuesCall => ({ forms: forms[at] ?? [], cells }));
  return { calls: finished.filter((one) => one.forms.length + one.cells.length > 0), waiting: [...waiting] };
}

/** What each request writes of forms: of one that goes on in a later request, the moment comes with its last rows. */
function tellWholeness(
  calls: readonly OpenCall[],
  all: readonly Rows[],
  waiting: ReadonlySet<string>,
): WrittenRange[][] {
  const holds = (at: number, tab: string): boolean =>
    calls[at]?.rows.some((part) => part.tab === tab) === true;
  const isLast = (at: number, tab: string): boolean =>
    !waiting.has(tab) && !calls.some((_, later) => later > at && holds(later, tab));
  const beginsBefore = (at: number, tab: string): boolean =>
    calls.some((_, one) => one < at && holds(one, tab));
  return calls.map(({ rows }, at) => {
    const ended = new Set(
      rows.map(({ tab }) => tab).filter((tab) => isLast(at, tab) && beginsBefore(at, tab)),
    );
    const moments = all.flatMap((part) => (ended.has(part.tab) ? momentOf(part) : []));
    const told = rows.map((part) => (isLast(at, part.tab) ? part : sayingIncomplete(part)));
    return [...told, ...moments].map(rangeOf);
  });
}

/** A request that is being filled. */
class OpenCall {
  readonly rows: Rows[] = [];
  readonly cells: WrittenRange[] = [];
  readonly #room = new Room();

  /** Takes rows from `from` on as far as there is room; answers up to which. */
  takeRows({ tab, row, values }: Rows, from: number): number {
    let to = from;
    while (to < values.length && this.#room.take(values[to])) to += 1;
    if (to > from) this.rows.push({ tab, row: row + from, values: values.slice(from, to) });
    return to;
  }

  /** Takes cells, all or none. */
  takeCells(cells: readonly WrittenRange[]): boolean {
    const isTaken = this.#room.take(cells);
    if (isTaken) this.cells.push(...cells);
    return isTaken;
  }
}

const takeRows = (calls: readonly OpenCall[], all: Rows): boolean =>
  calls.reduce((from, call) => call.takeRows(all, from), 0) === all.values.length;

/** Takes portions so that none comes in an earlier request than the one before it; answers whether all. */
function takeInOrder(calls: readonly OpenCall[], portions: readonly (readonly WrittenRange[])[]): boolean {
  let at = 0;
  for (const portion of portions) {
    while (at < calls.length && calls[at]?.takeCells(portion) !== true) at += 1;
    if (at === calls.length) return false;
  }
  return true;
}
