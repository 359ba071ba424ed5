import type { ClassSummary, LearnerCounts } from '../../core/src/class/summariseClass.ts';

/** Counts of nobody, but for what is given. */
export const learnerCounts = (counts: Partial<LearnerCounts> = {}): LearnerCounts => ({
  enrolments: 0,
  female: 0,
  minority: 0,
  completed: 0,
  byLevel: { province: 0, district: 0, commune: 0, hamlet: 0, cooperative: 0, other: 0 },
  ...counts,
});

/** A class of Đại Từ that was held in 2024 and counts on no line of the plan. */
export const anUnplacedSummary = (summary: Partial<ClassSummary> = {}): ClassSummary => ({
  classCode: 'NTM-2024-171-003',
  reporterId: '171',
  planYear: 2024,
  isHeld: true,
  learners: learnerCounts(),
  people: [],
  costs: [],
  issues: { block: 0, warn: 0, hint: 0 },
  ...summary,
});

/** The same, and it counts on the line NTM-B2. */
export const aClassSummary = (summary: Partial<ClassSummary> = {}): ClassSummary =>
  anUnplacedSummary({ quotaLine: 'NTM-B2', ...summary });
