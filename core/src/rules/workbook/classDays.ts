import type { TrainingClass } from '../../schema/classColumns.ts';

/** The first and the last day of a class; a class that names one day is on that day. */
export interface ClassDays {
  readonly from: string;
  readonly to: string;
}

/** The days of a class; undefined when it has no first day or its days are reversed. */
export function classDays({ startDate, endDate }: TrainingClass): ClassDays | undefined {
  if (startDate === undefined) return undefined;
  const to = endDate ?? startDate;
  return to < startDate ? undefined : { from: startDate, to };
}

/** The days two classes have in common; undefined when there are none. */
export function commonDays(one: ClassDays, other: ClassDays): ClassDays | undefined {
  const from = one.from > other.from ? one.from : other.from;
  const to = one.to < other.to ? one.to : other.to;
  return from <= to ? { from, to } : undefined;
}
