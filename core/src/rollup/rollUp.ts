import { chartsForm } from './chartsForm.ts';
import { communesForm } from './communesForm.ts';
import { countEnrolments, type CountedClass } from './countEnrolments.ts';
import { distinctPeople } from './distinctPeople.ts';
import type { Form } from './form.ts';
import type { FormTable } from './formTable.ts';
import { leadersForm } from './leadersForm.ts';
import { learnersForm } from './learnersForm.ts';
import { moneyForm } from './moneyForm.ts';
import { overviewForm } from './overviewForm.ts';
import { progressForm } from './progressForm.ts';
import { publicForm } from './publicForm.ts';
import type { FormContext, RollUpInput } from './rollUpInput.ts';
import { submissionsForm } from './submissionsForm.ts';
import { FormTally } from './tally.ts';
import { targetsForm } from './targetsForm.ts';
import { trackerForm } from './trackerForm.ts';

/** The province's forms from the classes: pure, recomputed whole each time, whatever the order of the classes. */
export const rollUp = (input: RollUpInput): FormTable[] =>
  rollUpForms(formsOf(input), countEnrolments(input.summaries), input);

/** The forms of a plan, in the order of their numbers. */
export const formsOf = (context: FormContext): Form[] => [
  progressForm(context),
  learnersForm(context),
  communesForm(context),
  moneyForm(context),
  submissionsForm(context),
  targetsForm(context),
  trackerForm(context),
  overviewForm(context),
  leadersForm(context),
  publicForm(context),
  chartsForm(context),
];

/** Forms from classes that are counted already, each looked at once: they may come one after the other. */
export function rollUpForms(
  forms: readonly Form[],
  classes: Iterable<CountedClass>,
  { people }: Pick<FormContext, 'people'>,
): FormTable[] {
  const distinct = distinctPeople(people);
  const tallies = forms.map((form) => ({ form, tally: new FormTally(form, distinct) }));
  for (const counted of classes) {
    for (const { tally } of tallies) tally.add(counted);
  }
  return tallies.map(({ form, tally }) => form.table(tally));
}
