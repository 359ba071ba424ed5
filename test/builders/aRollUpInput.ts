import type { Form } from '../../core/src/rollup/form.ts';
import type { FormTable } from '../../core/src/rollup/formTable.ts';
import { countEnrolments } from '../../core/src/rollup/countEnrolments.ts';
import type { ReportScope } from '../../core/src/rollup/reportScope.ts';
import { rollUpForms } from '../../core/src/rollup/rollUp.ts';
import type { FormContext, RollUpInput } from '../../core/src/rollup/rollUpInput.ts';
import { aPlan } from './aPlan.ts';
import { aReadingContext } from './aReadingContext.ts';

/** All that was held in the plan so far, reported on in 2024, communes as recorded. */
export const aReportScope = (scope: Partial<ReportScope> = {}): ReportScope => ({
  reportYear: 2024,
  span: 'plan',
  geography: 'recorded',
  ...scope,
});

/** Nothing held yet under the small plan, in the units of `aReadingContext`. */
export const aRollUpInput = (input: Partial<RollUpInput> = {}): RollUpInput => ({
  summaries: [],
  plan: aPlan(),
  units: aReadingContext().units,
  scope: aReportScope(),
  people: { same: [], open: [] },
  ...input,
});

/** One form of all that. */
export function tableOf(form: (context: FormContext) => Form, input: RollUpInput): FormTable {
  const [table] = rollUpForms([form(input)], countEnrolments(input.summaries), input);
  if (table === undefined) throw new Error('a form without a table');
  return table;
}
