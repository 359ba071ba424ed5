import { printAmount } from '../wording/printAmount.ts';
import type { Sink } from './form.ts';
import type { Span } from './reportScope.ts';
import type { ClosedBefore, FormContext } from './rollUpInput.ts';
import type { Tally } from './tally.ts';

/** What a form adds the classes to that were held before the reported period, for each number of that period. */
export const beforeOf = (measure: string): string => `${measure}:before`;

/** Where later changes of the closed period before are counted in the reported one, that closing. */
export const carriedFrom = ({ closedBefore }: Pick<FormContext, 'closedBefore'>): ClosedBefore | undefined =>
  closedBefore?.adjustments === 'next' ? closedBefore : undefined;

/**
 * Where a form that shows one span counts a class: in its numbers; among what was held before the period, where later changes
 * are counted in it; or, undefined, nowhere.
 */
export function sinkFor(
  spans: ReadonlySet<Span>,
  context: Pick<FormContext, 'scope' | 'closedBefore'>,
  sink: Sink,
): Sink | undefined {
  const { span } = context.scope;
  if (spans.has(span)) return sink;
  const isBefore = span === 'period' && spans.has('plan') && carriedFrom(context) !== undefined;
  return isBefore ? beforeSink(sink) : undefined;
}

/** People are of the period's own classes: over periods they do not add up, so there is nothing to carry over. */
const beforeSink = (sink: Sink): Sink => ({
  add: (line, measure, amount, learners) => {
    sink.add(line, beforeOf(measure), amount, learners);
  },
  meet: () => undefined,
  visit: (line, measure) => {
    sink.visit(line, beforeOf(measure));
  },
});

/** The same for a form that shows all spans side by side: counts a class in each, and before the period where that is carried. */
export function inEachSpan(
  spans: ReadonlySet<Span>,
  context: Pick<FormContext, 'scope' | 'closedBefore'>,
  sink: Sink,
  count: (span: Span, sink: Sink) => void,
): void {
  for (const span of spans) count(span, sink);
  const isBefore = spans.has('plan') && !spans.has('period');
  if (isBefore && carriedFrom(context) !== undefined) count('period', beforeSink(sink));
}

/** The measure of the cumulative number behind a number of the period: of forms with all spans that of the plan so far. */
export type Cumulative = 'plan' | 'same';

/** The numbers of one tab that later changes of the closed period are counted in. */
export interface Carrying {
  readonly tab: string;
  readonly cumulative: Cumulative;
}

/** How much a number of the reported period is more by what changed before it since the closing of the one before. */
export const carriedInto = (
  { numbers }: ClosedBefore,
  tally: Tally,
  { tab, cumulative }: Carrying,
  [line, measure]: readonly [string, string],
): number =>
  tally.sum(line, beforeOf(measure)) -
  (numbers[tab]?.[line]?.[cumulative === 'plan' ? 'plan' : measure] ?? 0);

/**
 * The sums with what changed in the closed period before counted in the reported one, where the province wants that: the
 * cumulative number now less the one that was closed. The same rule for every table that tells of the period.
 */
export function carried(
  tally: Tally,
  context: Pick<FormContext, 'scope' | 'closedBefore'>,
  carrying: Carrying,
): Tally {
  const before = carriedFrom(context);
  const isAll = carrying.cumulative === 'plan';
  if (before === undefined || (!isAll && context.scope.span !== 'period')) return tally;
  return {
    lines: tally.lines,
    people: (line, measure) => tally.people(line, measure),
    sum: (line, measure) =>
      tally.sum(line, measure) +
      (isAll && measure !== 'period' ? 0 : carriedInto(before, tally, carrying, [line, measure])),
  };
}

/** `+1 lớp`, `-2 lượt`. */
export const signed = (number: number, unit: string): string =>
  `${number > 0 ? '+' : ''}${printAmount(number)} ${unit}`;

/** What a table says below it of what is carried into which of its columns; nothing where nothing is. */
export function carriedNotes(
  context: Pick<FormContext, 'scope' | 'closedBefore'>,
  {
    columns,
    change,
    also = '',
  }: { readonly columns: string; readonly change: string; readonly also?: string },
): string[] {
  const before = carriedFrom(context);
  return before === undefined
    ? []
    : [
        `${columns} gồm cả điều chỉnh sau chốt của ${before.label}: ${change} (lũy kế trừ lũy kế đã chốt); từng lớp xem tab Chốt số.${also}`,
      ];
}
