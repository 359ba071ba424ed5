import type { ClassSummary } from '../class/summariseClass.ts';
import { reachOf, type NumberExplanation, type NumberName } from './explainNumber.ts';
import type { Form } from './form.ts';
import { contributionOf } from './tally.ts';

/** A class as it was at some moment: its revision and, where it is known, what it counted for, without its learners. */
export interface ClassThen {
  readonly revision: number;
  readonly summary?: ClassSummary;
}

/** A class that changed since then and is in a number, left out of it, or was in it. */
export interface NumberChange {
  readonly classCode: string;
  /** 0 when the class was not there then. */
  readonly since: number;
  /** What it added then: undefined when that is not known, or the number counts rows, of which nothing was kept. */
  readonly from: number | undefined;
  /** What it adds now. */
  readonly to: number;
}

/**
 * The classes whose revision is another than it was and that have to do with a number, by their codes. `revisions` are those
 * of now, also of classes that were removed.
 */
export function numberChanges(
  form: Form,
  wanted: NumberName,
  explanation: NumberExplanation,
  { then, revisions }: { then: ReadonlyMap<string, ClassThen>; revisions: ReadonlyMap<string, number> },
): NumberChange[] {
  const now = new Map(explanation.parts.map(({ classCode, amount }) => [classCode, amount]));
  const leftOut = new Set(explanation.leftOutClasses.map(({ classCode }) => classCode));
  return [...revisions]
    .filter(([classCode, revision]) => then.get(classCode)?.revision !== revision)
    .flatMap(([classCode]): NumberChange[] => {
      const before = then.get(classCode);
      const was = thenIn(form, wanted, before);
      const isConcerned = now.has(classCode) || leftOut.has(classCode) || was.isReached;
      const since = before?.revision ?? 0;
      return isConcerned ? [{ classCode, since, from: was.amount, to: now.get(classCode) ?? 0 }] : [];
    })
    .sort((one, other) => (one.classCode < other.classCode ? -1 : 1));
}

function thenIn(
  form: Form,
  wanted: NumberName,
  then: ClassThen | undefined,
): { isReached: boolean; amount: number | undefined } {
  if (then === undefined) return { isReached: false, amount: 0 };
  if (then.summary === undefined) return { isReached: false, amount: undefined };
  const counted = { summary: then.summary, enrolments: [], elsewhere: [], moved: [] };
  const { isReached, countsRows } = reachOf(form, counted, wanted);
  const amount = isReached && countsRows ? undefined : (contributionOf(form, counted, wanted)?.amount ?? 0);
  return { isReached, amount };
}
