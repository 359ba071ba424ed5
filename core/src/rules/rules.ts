import { checkDateOrder } from './checkDateOrder.ts';
import { checkIdNumber } from './checkIdNumber.ts';
import { checkLearnerCount } from './checkLearnerCount.ts';
import { checkTwiceInClass } from './checkTwiceInClass.ts';
import type { Rule } from './rule.ts';

/** Every rule over a class, by its name. A new rule is a file beside this one and a line here. */
export const rules: Readonly<Record<string, Rule>> = {
  checkDateOrder,
  checkIdNumber,
  checkLearnerCount,
  checkTwiceInClass,
};
