import { numberOf, objectOf, textOf } from './jsonFields.ts';
import type { Block } from './rangeNames.ts';

/** What is selected, as scripts and the stack speak of it: row and column are 1-based. */
export interface ScriptSelection {
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
  readonly numRows: number;
  readonly numColumns: number;
}

/** A block (zero-based) of a tab as scripts speak of it. */
export const scriptSelection = (tab: string, { left, top, right, bottom }: Block): ScriptSelection => ({
  sheetName: tab,
  row: top + 1,
  column: left + 1,
  numRows: bottom - top + 1,
  numColumns: right - left + 1,
});

/** The block of a selection, zero-based. */
export const selectedBlock = ({ row, column, numRows, numColumns }: ScriptSelection): Block => ({
  left: column - 1,
  top: row - 1,
  right: column + numColumns - 2,
  bottom: row + numRows - 2,
});

/** Reads the selection of an answer; undefined when there is none. */
export function parseSelection(value: unknown): ScriptSelection | undefined {
  const selection = objectOf(value);
  const sheetName = textOf(selection['sheetName']);
  if (sheetName === '') return undefined;
  const count = (name: string): number => Math.max(1, numberOf(selection[name], 1));
  return {
    sheetName,
    row: count('row'),
    column: count('column'),
    numRows: count('numRows'),
    numColumns: count('numColumns'),
  };
}
