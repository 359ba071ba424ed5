import type { Cell } from '../schema/cell.ts';

/** One column of an official form: its header, its number line, how its numbers print, its width in pixels. */
export interface FormColumn {
  readonly header: string;
  readonly number: string;
  readonly format: 'text' | 'count' | 'percent';
  readonly width: number;
  /** What `Form.add` calls the number in this column; absent where the column is made of others or holds words. */
  readonly measure?: string;
}

/** One line of a form. `level` 0 is the total, 1 a heading with a sum, 2 and more its parts. */
export interface FormRow {
  readonly level: number;
  readonly cells: readonly Cell[];
  /** What `Form.add` calls this line; absent where nothing is counted. */
  readonly line?: string;
}

/** An official form as a table, before anybody lays it out on a tab. */
export interface FormTable {
  /** The tab it is published on. */
  readonly tab: string;
  /** Empty when it is no official form. */
  readonly formNumber: string;
  readonly title: string;
  /** What period and plan the numbers are of. */
  readonly scope: string;
  readonly unitLine: string;
  readonly columns: readonly FormColumn[];
  readonly rows: readonly FormRow[];
  /** Sentences under the table: what a number means, what was left out. */
  readonly notes: readonly string[];
  /** Its number of rows changes from run to run: formats run down whole columns, and no notes stand below. */
  readonly isList?: true;
}
