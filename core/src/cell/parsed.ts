import type { CellIssue } from '../issue.ts';

/** What was understood of a cell: a value, or issues, or both (a value with a doubt). */
export interface Parsed<Value> {
  readonly value?: Value | undefined;
  readonly issues: readonly CellIssue[];
}

const NO_ISSUES: readonly CellIssue[] = Object.freeze([]);

// All are made alike, value first: millions of them are read, and objects of one form are read fastest.
/** A value without doubt. */
export const understood = <Value>(value: Value): Parsed<Value> => ({ value, issues: NO_ISSUES });

/** A value, and something to say about it. */
export const doubted = <Value>(value: Value, ...issues: CellIssue[]): Parsed<Value> => ({ value, issues });

/** No value, and why. */
export const refused = (...issues: CellIssue[]): Parsed<never> => ({ value: undefined, issues });

/** No value and nothing to say. */
export const NOTHING: Parsed<never> = { value: undefined, issues: NO_ISSUES };
