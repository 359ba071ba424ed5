import type { RollUpInput } from '../../core/src/rollup/rollUpInput.ts';
import { aPlan } from './aPlan.ts';
import { aReadingContext } from './aReadingContext.ts';

/** Nothing held yet under the small plan, reported on in 2024, in the units of `aReadingContext`. */
export const aRollUpInput = (input: Partial<RollUpInput> = {}): RollUpInput => ({
  summaries: [],
  plan: aPlan(),
  units: aReadingContext().units,
  reportYear: 2024,
  ...input,
});
