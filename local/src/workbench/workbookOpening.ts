import type { Workbook } from './localApi.ts';
import type { PaneReading } from './paneReading.ts';
import { makeTurns } from './turns.ts';

/** What opening a workbook does to its pane. */
export interface OpeningPane {
  /** Stores what is being typed, then forgets what belongs to the workbook shown until now, and names the new one. */
  readonly leaveFor: (workbook: Workbook) => void;
  readonly reading: Pick<PaneReading, 'open'>;
  /** The workbook has been read: its script may open its menus. */
  readonly opened: (workbook: Workbook) => Promise<void>;
}

/**
 * Makes the opening of workbooks. Of several chosen one after the other, only the last is opened to its end, however
 * long each takes to read.
 */
export function makeWorkbookOpening(pane: OpeningPane): (workbook: Workbook) => Promise<void> {
  const turns = makeTurns();
  return async (workbook) => {
    const isLatest = turns.start();
    pane.leaveFor(workbook);
    await pane.reading.open(workbook);
    if (isLatest()) await pane.opened(workbook);
  };
}
