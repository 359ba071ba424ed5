import type { CountedClass } from './countEnrolments.ts';
import { distinctPeople } from './distinctPeople.ts';
import { FormTally } from './tally.ts';
import type { CountedNumber } from './traceNumber.ts';

/** A number as its form counts it, whatever the form shows of it to the public. For the office only. */
export function trueNumber(
  { form, input, counted }: CountedNumber,
  classes: readonly CountedClass[],
): number {
  const tally = new FormTally(form, distinctPeople(input.people));
  for (const one of classes) tally.add(one);
  return tally.sum(counted.line, counted.measure);
}
