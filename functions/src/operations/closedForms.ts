import { isJustBefore, periodKey, periodLabel, type Period } from '../../../core/src/plan/periodWindow.ts';
import { closedNumbers } from '../../../core/src/rollup/closedNumbers.ts';
import { closedAsOf as closedOn } from '../../../core/src/rollup/formHead.ts';
import { thaw } from '../../../core/src/rollup/frozenInput.ts';
import type { ClosingRecord } from '../closingRecord.ts';
import type { Deps, LaidOutForm } from '../deps.ts';
import { fingerprint } from '../fingerprint.ts';
import { printMoment } from '../printMoment.ts';
import { layOutForms, type FormsInput, type SetForms } from './provinceForms.ts';

/** The closing of a period that holds: it was not reopened since. */
export const closingOf = (
  closings: readonly ClosingRecord[],
  period: Period | undefined,
): ClosingRecord | undefined =>
  period === undefined
    ? undefined
    : closings.find((one) => !one.isReopened && periodKey(one.period) === periodKey(period));

/** What was frozen at a closing. */
export interface FrozenForms {
  /** What its tables are made of. */
  readonly input: FormsInput;
  /** The tables as they stood; undefined of a closing from before they were kept. */
  readonly kept: readonly LaidOutForm[] | undefined;
  /** It is what it was; of a closing from before its hash was noted, nobody knows of any change. */
  readonly isIntact: boolean;
}

/** What was frozen at a closing. One read a part. */
export async function frozenForms(
  { closings }: Pick<Deps, 'closings'>,
  closing: ClosingRecord,
): Promise<FrozenForms> {
  const text = await closings.frozen(closing, closing);
  const { kept, ...input } = thaw<FormsInput>(text);
  const { frozenHash } = closing;
  return { input, kept, isIntact: frozenHash === undefined || frozenHash === fingerprint(text) };
}

/** The same without the tables. */
export const frozenInput = async (
  deps: Pick<Deps, 'closings'>,
  closing: ClosingRecord,
): Promise<FormsInput> => (await frozenForms(deps, closing)).input;

/** What a closed form says of its moment: the same on every later day. */
export const closedAsOf = ({ closedAt }: Pick<ClosingRecord, 'closedAt'>): string =>
  closedOn(printMoment(Date.parse(closedAt)).replace(/^.* ngày /, ''));

/** The input of the forms of a chosen period and the closing that it is of. */
export interface ShownForms {
  readonly input: FormsInput;
  /** Undefined while the period is open. */
  readonly closing: ClosingRecord | undefined;
  /** The tables as they stood at the closing; none for another span or geography than was chosen then, nor while it is open. */
  readonly kept: readonly LaidOutForm[];
  /** What the period before was closed with, while the chosen one is open. */
  readonly before?: FormsInput;
}

/** The forms that are to be shown: where a table was kept, that, whatever today's program would make of it. */
export function formsShown({ input, closing, kept }: ShownForms, asOf: string): LaidOutForm[] {
  const made = layOutForms(input, closing === undefined ? asOf : closedAsOf(closing));
  return made.map((form) => kept.find(({ table }) => table.tab === form.table.tab) ?? form);
}

/**
 * Takes the frozen input where the period that is reported on is closed; span and geography stay what is set now: they are
 * views of the same frozen classes. Where it is open, the input with what the period before was closed with.
 */
export async function shownForms(
  deps: Pick<Deps, 'closings'>,
  { input, settings }: Pick<SetForms, 'input' | 'settings'>,
  closings: readonly ClosingRecord[],
): Promise<ShownForms> {
  const closing = closingOf(closings, input.scope.period);
  if (closing === undefined) {
    const { before, ...shown } = await afterClosed(deps, { input, settings }, closings);
    return { ...shown, closing, kept: [], ...(before === undefined ? {} : { before }) };
  }
  const { input: frozen, kept = [] } = await frozenForms(deps, closing);
  const { span, geography } = input.scope;
  const isAsClosed = span === frozen.scope.span && geography === frozen.scope.geography;
  const scope = { ...frozen.scope, span, geography };
  return { input: { ...frozen, scope }, closing, kept: isAsClosed ? kept : [] };
}

/** The input with what the period before the reported one was closed with, if it is closed. One read a part then. */
export const withClosedBefore = async (
  deps: Pick<Deps, 'closings'>,
  set: Pick<SetForms, 'input' | 'settings'>,
  closings: readonly ClosingRecord[],
): Promise<FormsInput> => (await afterClosed(deps, set, closings)).input;

async function afterClosed(
  deps: Pick<Deps, 'closings'>,
  { input, settings }: Pick<SetForms, 'input' | 'settings'>,
  closings: readonly ClosingRecord[],
): Promise<{ input: FormsInput; before?: FormsInput }> {
  const { period } = input.scope;
  const before =
    period && closings.find((one) => !one.isReopened && isJustBefore(input.plan.periods, one.period, period));
  if (before === undefined) return { input };
  const frozen = await frozenInput(deps, before);
  const { adjustments } = settings;
  const closedBefore = { label: periodLabel(before.period), numbers: closedNumbers(frozen), adjustments };
  return { input: { ...input, closedBefore }, before: frozen };
}
