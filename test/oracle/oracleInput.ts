import type { ClassSummary } from '../../core/src/class/summariseClass.ts';
import type { Plan } from '../../core/src/plan/plan.ts';
import type { Unit } from '../../core/src/plan/unit.ts';
import type { UnitSuccession } from '../../core/src/plan/unitSuccession.ts';
import type { ReportScope } from '../../core/src/rollup/reportScope.ts';

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
}

/** A form as the oracle expects it: the cells of its lines, and the number that its notes say. */
export interface ExpectedForm {
  readonly rows: readonly (readonly (string | number | boolean)[])[];
  readonly said?: number;
}
