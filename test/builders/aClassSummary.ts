import type { ClassSummary } from '../../core/src/class/summariseClass.ts';
import type { EnrolmentSummary } from '../../core/src/class/summariseEnrolment.ts';

/** A learner who counts: a hamlet head, a man, Kinh, who has no result yet. */
export const anEnrolmentSummary = (enrolment: Partial<EnrolmentSummary> = {}): EnrolmentSummary => ({
  row: 'r1',
  person: 'p1',
  identity: 'idNumber',
  isFemale: false,
  isMinority: false,
  isCompleted: false,
  level: 'hamlet',
  learnerGroup: 'X8',
  commune: 'u1',
  ...enrolment,
});

/** Learners of these people, in rows `r1`, `r2`, … */
export const theEnrolmentsOf = (...people: string[]): EnrolmentSummary[] =>
  people.map((person, at) => anEnrolmentSummary({ person, row: `r${String(at + 1)}` }));

/** A class of Đại Từ that was held in 2024, without days, and counts on no line of the plan. */
export const anUnplacedSummary = (summary: Partial<ClassSummary> = {}): ClassSummary => ({
  classCode: 'NTM-2024-171-003',
  reporterId: '171',
  planYear: 2024,
  isInPlan: true,
  isCounted: true,
  isHeld: true,
  isCalledOff: false,
  enrolments: [],
  costs: [],
  issues: { block: 0, warn: 0, hint: 0 },
  ...summary,
});

/** The same, and it counts on the line NTM-B2. */
export const aClassSummary = (summary: Partial<ClassSummary> = {}): ClassSummary =>
  anUnplacedSummary({ quotaLine: 'NTM-B2', ...summary });
