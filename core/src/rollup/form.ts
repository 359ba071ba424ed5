import type { EnrolmentSummary } from '../class/summariseEnrolment.ts';
import type { CountedClass } from './countEnrolments.ts';
import type { FormTable } from './formTable.ts';
import type { Tally } from './tally.ts';

/** The line that all other lines of a form belong to. */
export const TOTAL = 'total';

/** Takes what one class adds to a form. A line that belongs to others adds to those too. */
export interface Sink {
  /** Adds to a number of a line; `learners` are the rows that make it, where it counts rows. */
  add(line: string, measure: string, amount: number, learners?: readonly EnrolmentSummary[]): void;
  /** People, each counted once in a line however many classes they come to. */
  meet(line: string, measure: string, learners: readonly EnrolmentSummary[]): void;
  /** The class itself, counted once in a line however often it is named there. */
  visit(line: string, measure: string): void;
}

/**
 * An official form as a rule: what one class adds to which number, and how the sums are laid out. The published number and
 * its explanation come of the same `add`, so they cannot differ.
 */
export interface Form {
  readonly add: (counted: CountedClass, sink: Sink) => void;
  /** The line that a line is a part of, undefined for one that stands alone; when absent all are parts of `TOTAL`. */
  readonly parentOf?: (line: string) => string | undefined;
  readonly table: (tally: Tally) => FormTable;
}
