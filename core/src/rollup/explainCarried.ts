import { PROVINCE_TABS } from '../schema/tabs.ts';
import { beforeOf, carriedFrom } from './carriedNumbers.ts';
import { cumulativeForm } from './closedNumbers.ts';
import { countEnrolments, type CountedClass } from './countEnrolments.ts';
import type { NumberPart } from './explainNumber.ts';
import type { ReportScope } from './reportScope.ts';
import type { RollUpInput } from './rollUpInput.ts';
import { contributionOf, type Contribution } from './tally.ts';
import type { CountedNumber } from './traceNumber.ts';

const { form01, form02, form04, overview } = PROVINCE_TABS;

/** Whether later changes of the closed period before are counted in a number. */
export const isCarried = ({ input, table, counted }: CountedNumber): boolean =>
  carriedFrom(input) !== undefined &&
  cumulativeMeasure(table.tab, counted.measure, input.scope) !== undefined;

/** What the number of the plan so far is called behind a number of the period; undefined where nothing is carried. */
function cumulativeMeasure(tab: string, measure: string, { span }: ReportScope): string | undefined {
  if (tab === form01 || tab === overview) return measure === 'period' ? 'plan' : undefined;
  const isOfPeriod = (tab === form02 || tab === form04) && span === 'period';
  return isOfPeriod && measure !== 'people' && measure !== 'doubtful' ? measure : undefined;
}

/**
 * Which classes of before the period give a number something else now than when the period before was closed, and how much more:
 * what is carried into it. `frozen` is what that closing was made of; rows are those that came since.
 */
export function explainCarried(
  number: CountedNumber,
  classes: readonly CountedClass[],
  frozen: RollUpInput,
): NumberPart[] {
  const { counted, form, input, table } = number;
  const { line, measure } = counted;
  const cumulative = cumulativeMeasure(table.tab, measure, input.scope);
  const closed = cumulativeForm(table.tab, frozen);
  if (cumulative === undefined || closed === undefined || !isCarried(number)) return [];
  const given = (found: Contribution | undefined): Contribution => found ?? { amount: 0, learners: [] };
  const then = byCode(countEnrolments(frozen.summaries));
  const now = byCode(classes);
  return [...new Set([...then.keys(), ...now.keys()])].sort().flatMap((classCode): NumberPart[] => {
    const [was, is] = [then.get(classCode), now.get(classCode)];
    const before = given(was && contributionOf(closed, was, { line, measure: cumulative }));
    const after = given(is && contributionOf(form, is, { line, measure: beforeOf(measure) }));
    const amount = after.amount - before.amount;
    const known = new Set(before.learners.map(({ row }) => row));
    const rows = after.learners.map(({ row }) => row).filter((row) => !known.has(row));
    return amount === 0 ? [] : [{ classCode, amount, rows }];
  });
}

const byCode = (counted: readonly CountedClass[]): Map<string, CountedClass> =>
  new Map(counted.map((one) => [one.summary.classCode, one]));
