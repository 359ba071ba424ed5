import type { ExplainQuery } from '../../../core/src/api/explain.ts';
import { countEnrolments, type CountedClass } from '../../../core/src/rollup/countEnrolments.ts';
import { explainCarried } from '../../../core/src/rollup/explainCarried.ts';
import {
  explainNumber,
  type NumberExplanation,
  type NumberPart,
} from '../../../core/src/rollup/explainNumber.ts';
import {
  countedIn,
  traceNumber,
  type CountedNumber,
  type TracedNumber,
} from '../../../core/src/rollup/traceNumber.ts';
import { PROVINCE_TABS } from '../../../core/src/schema/tabs.ts';
import type { ClosingRecord } from '../closingRecord.ts';
import type { Deps } from '../deps.ts';
import { shownForms } from './closedForms.ts';
import { formsInput, readProvince, type FormsInput, type ProvinceInput } from './provinceForms.ts';

export type ExplainDeps = Pick<
  Deps,
  | 'classes'
  | 'closings'
  | 'now'
  | 'people'
  | 'plans'
  | 'provinceWorkbookId'
  | 'publications'
  | 'settings'
  | 'spreadsheets'
  | 'submissions'
>;

/** A number that is counted over classes, with what makes it. */
export interface ExplainedNumber {
  readonly number: CountedNumber;
  readonly explanation: NumberExplanation;
  /** What later changes of the closed period before add to it. */
  readonly carried: readonly NumberPart[];
}

/** A number of a form with everything it is explained by. */
export interface FoundNumber {
  readonly known: ProvinceInput;
  readonly input: FormsInput;
  readonly closing: ClosingRecord | undefined;
  readonly classes: readonly CountedClass[];
  readonly traced: TracedNumber;
  /** The numbers that make it: itself, or those of a share or a difference, as far as they are counted over classes. */
  readonly numbers: readonly ExplainedNumber[];
}

/**
 * The number at a place of a published form, explained; undefined when no number stands there. Reads each class; one Sheets
 * call.
 */
export async function findNumber(deps: ExplainDeps, query: ExplainQuery): Promise<FoundNumber | undefined> {
  const known = await readProvince(deps);
  const reading = await deps.spreadsheets.readTabs(deps.provinceWorkbookId, [PROVINCE_TABS.settings]);
  const closings = await deps.closings.list(known.province.planId);
  const set = await formsInput(deps, known, reading);
  const { input, closing, before, kept } = await shownForms(deps, set, closings);
  const classes = countEnrolments(input.summaries);
  // Lines and columns stand where they stood at a closing.
  const shown = kept.map(({ table }) => table);
  const traced = traceNumber({ input, classes, shown }, query);
  if (traced === undefined) return undefined;
  // What was removed since a closing is still in its tables.
  const gone = closing === undefined ? known.listed : [];
  const removed = gone.filter(({ isRemoved }) => isRemoved).map(({ summary }) => summary);
  const numbers = countedIn(traced).map((number): ExplainedNumber => {
    const { scope, plan, people } = number.input;
    const ofClasses = { counted: classes, removed, scope, periods: plan.periods, people };
    const explanation = explainNumber(number.form, number.counted, ofClasses);
    const carried = before === undefined ? [] : explainCarried(number, classes, before);
    return { number, explanation, carried };
  });
  return { known, input, closing, classes, traced, numbers };
}
