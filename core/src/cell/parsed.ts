import type { CellIssue } from '../issue.ts';

/** What was understood of a cell: a value, or issues, or both (a value with a doubt). */
export interface Parsed<Value> {
  readonly value?: Value;
  readonly issues: readonly CellIssue[];
}

/** A value without doubt. */
export const understood = <Value>(value: Value): Parsed<Value> => ({ value, issues: [] });

/** No value, and why. */
export const refused = (...issues: CellIssue[]): Parsed<never> => ({ issues });
