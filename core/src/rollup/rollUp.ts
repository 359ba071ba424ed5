import type { FormTable } from './formTable.ts';
import type { RollUpInput } from './rollUpInput.ts';
import { rollUpCommunes } from './rollUpCommunes.ts';
import { rollUpLearners } from './rollUpLearners.ts';
import { rollUpMoney } from './rollUpMoney.ts';
import { rollUpProgress } from './rollUpProgress.ts';
import { rollUpTargets } from './rollUpTargets.ts';

/** The province's forms from the classes: pure, recomputed whole each time, whatever the order of the classes. */
export const rollUp = (input: RollUpInput): FormTable[] => [
  rollUpProgress(input),
  rollUpLearners(input),
  rollUpCommunes(input),
  rollUpMoney(input),
  rollUpTargets(input),
];
