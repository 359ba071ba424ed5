import { PROVINCE_TABS } from '../schema/tabs.ts';
import { chartsForm } from './chartsForm.ts';
import { countEnrolments } from './countEnrolments.ts';
import { distinctPeople } from './distinctPeople.ts';
import type { Form } from './form.ts';
import { learnersForm } from './learnersForm.ts';
import { moneyForm } from './moneyForm.ts';
import { overviewForm } from './overviewForm.ts';
import { progressForm } from './progressForm.ts';
import type { ClosedBefore, FormContext, RollUpInput } from './rollUpInput.ts';
import { FormTally } from './tally.ts';

/** The forms that tell of the reported period. */
const FORMS: Readonly<Record<string, (context: FormContext) => Form>> = {
  [PROVINCE_TABS.form01]: progressForm,
  [PROVINCE_TABS.form02]: learnersForm,
  [PROVINCE_TABS.form04]: moneyForm,
  [PROVINCE_TABS.overview]: overviewForm,
  [PROVINCE_TABS.charts]: chartsForm,
};

/** A form of closed classes, telling of all that was held until the closed period's end. */
export function cumulativeForm(tab: string, { closedBefore: _, ...frozen }: FormContext): Form | undefined {
  return FORMS[tab]?.({ ...frozen, scope: { ...frozen.scope, span: 'plan' } });
}

/** What was held from the plan's beginning, as a period was closed: by tab, line and measure; `frozen` is what it was made of. */
export function closedNumbers(frozen: RollUpInput): ClosedBefore['numbers'] {
  const classes = countEnrolments(frozen.summaries);
  const distinct = distinctPeople(frozen.people);
  return Object.fromEntries(
    Object.keys(FORMS).flatMap((tab) => {
      const form = cumulativeForm(tab, frozen);
      if (form === undefined) return [];
      const tally = new FormTally(form, distinct);
      for (const counted of classes) tally.add(counted);
      return [[tab, tally.sums()]];
    }),
  );
}
