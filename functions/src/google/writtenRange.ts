import type { Cell } from '../../../core/src/schema/cell.ts';
import type { CellBlock } from '../../../core/src/sheet/approvals/joinCells.ts';
import { cellName } from './cellName.ts';
import type { Rows } from './fitRequests.ts';

/** Values and the absolute place they are written to: its first cell. */
export interface WrittenRange {
  readonly range: string;
  readonly values: Cell[][];
}

/** Cells of a tab as they are written. */
export const rangesOf = (tab: string, blocks: readonly CellBlock[]): WrittenRange[] =>
  blocks.map(({ row, column, values }) => ({
    range: `${quoteTab(tab)}!${cellName(row, column)}`,
    values: values.map((cells) => [...cells]),
  }));

/** Rows of a form as they are written. */
export const rangeOf = ({ tab, row, values }: Rows): WrittenRange => ({
  range: `${quoteTab(tab)}!${cellName(row, 0)}`,
  values: values.map((cells) => [...cells]),
});

/** A tab's title in a range. */
export const quoteTab = (tab: string): string => `'${tab.replace(/'/g, "''")}'`;
