import type { Cell } from '../schema/cell.ts';
import type { Span } from './reportScope.ts';

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
  /** Numbers that another form tells in parts, by the place of their column from 0: they are explained by that form's rule. */
  readonly taken?: Readonly<Record<number, Taken>>;
}

/** A number of another form: its tab, line, and column by its own number, `(4)`; of another span than the one that is set. */
export interface TakenNumber {
  readonly tab: string;
  readonly line: string;
  readonly column: string;
  readonly span?: Span;
}

/** A number of another form that is told once more, or the share of one such number in another. */
export type Taken = TakenNumber | { readonly part: TakenNumber; readonly whole: TakenNumber };

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
  /** For those who read it on a wall: letters and rows larger than on a form. */
  readonly isLarge?: true;
  /** Drawn once, when the tab is added; from then on they belong to the office and follow the cells. */
  readonly charts?: readonly FormChart[];
}

/** Cells of a form's tab, 0-based, the end not included. */
interface Cells {
  readonly fromRow: number;
  readonly toRow: number;
  readonly column: number;
}

/** A chart of a form's own cells. The first row of the cells names the series. */
export interface FormChart {
  /** The same chart always has the same number, so that a repeated request cannot draw it twice. */
  readonly id: number;
  readonly title: string;
  readonly kind: 'column' | 'stacked' | 'bar' | 'line';
  /** What is written along the axis of names, and along the axis of numbers. */
  readonly axes: readonly [names: string, numbers: string];
  readonly names: Cells;
  readonly series: readonly Cells[];
  /** The cell at its upper left corner. */
  readonly at: { readonly row: number; readonly column: number };
  /** In pixels. */
  readonly size: { readonly width: number; readonly height: number };
}
