import type { ClassSummary } from '../../core/src/class/summariseClass.ts';
import type { Plan } from '../../core/src/plan/plan.ts';
import type { Unit } from '../../core/src/plan/unit.ts';
import type { UnitSuccession } from '../../core/src/plan/unitSuccession.ts';
import type { ReportScope } from '../../core/src/rollup/reportScope.ts';
import type { SubmissionFacts } from '../../core/src/submission/submissionFacts.ts';

export type Pair = readonly [string, string];

/**
 * What the oracle is told: the same facts that the product has, as plain data. It takes their types from the product and
 * nothing that runs.
 */
export interface OracleInput {
  readonly plan: Plan;
  readonly units: readonly Unit[];
  readonly successions: readonly UnitSuccession[];
  readonly scope: ReportScope;
  /** Keys of persons: found to be the same, and perhaps the same. */
  readonly same: readonly Pair[];
  readonly open: readonly Pair[];
  /** Those of them who are known by a CCCD: no two of them are one. */
  readonly numbered: readonly string[];
  readonly classes: readonly ClassSummary[];
  /** Who handed in what, by the day on which it is asked. */
  readonly submissions: SubmissionFacts;
}

export type Cell = string | number | boolean;
export type Rows = readonly (readonly Cell[])[];

/** A form as the oracle expects it: the cells of its lines, and what its notes say was left out or found. */
export interface ExpectedForm {
  readonly rows: Rows;
  readonly said?: string;
}
