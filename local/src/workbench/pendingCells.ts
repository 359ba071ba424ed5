import type { Paste } from './pasteBlock.ts';
import type { Cell } from './rangeNames.ts';
import { blockCells, cellKey } from './rangeNames.ts';

/** Where an edit stands between the person and the sheet. */
type PendingState = 'saving' | 'unsaved';

/** What a person typed that the sheet does not show yet. */
interface PendingCell {
  readonly edit: number;
  readonly text: string;
  readonly state: PendingState;
}

/** The pending cells of one workbook by tab and cell. */
export interface PendingCells {
  readonly at: (tab: string, x: number, y: number) => PendingCell | undefined;
  /** Notes the cells of an edit, over any earlier ones. */
  readonly set: (tab: string, paste: Paste, edit: number, state: PendingState) => void;
  /** Forgets an edit's cells, unless a later edit took them over; answers the cells forgotten on that tab. */
  readonly forget: (tab: string, paste: Paste, edit: number) => Cell[];
  readonly clear: () => void;
}

/** Makes an empty record. */
export function makePendingCells(): PendingCells {
  const cells = new Map<string, PendingCell>();
  const key = (tab: string, x: number, y: number): string => `${cellKey(x, y)}!${tab}`;
  return {
    at: (tab, x, y) => cells.get(key(tab, x, y)),
    set: (tab, { block, values }, edit, state) => {
      blockCells(block).forEach((row, down) => {
        row.forEach(({ x, y }, across) => {
          cells.set(key(tab, x, y), { edit, text: values[down]?.[across] ?? '', state });
        });
      });
    },
    forget: (tab, { block }, edit) => {
      const own = blockCells(block)
        .flat()
        .filter(({ x, y }) => cells.get(key(tab, x, y))?.edit === edit);
      for (const { x, y } of own) cells.delete(key(tab, x, y));
      return own;
    },
    clear: () => {
      cells.clear();
    },
  };
}
