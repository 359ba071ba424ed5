import type { EnrolmentSummary } from '../class/summariseEnrolment.ts';
import type { LearnerLevel } from '../plan/plan.ts';

/** How many learners there are, in the columns of Biểu 02: attendances (lượt), and how many people that is. */
export interface LearnerCounts {
  readonly enrolments: number;
  readonly female: number;
  readonly minority: number;
  readonly completed: number;
  readonly byLevel: Readonly<Record<LearnerLevel, number>>;
  readonly people: number;
}

/** Counts learners; whoever comes to several of the classes is one person. */
export function countLearners(enrolments: readonly EnrolmentSummary[]): LearnerCounts {
  const count = (which: (enrolment: EnrolmentSummary) => boolean): number => enrolments.filter(which).length;
  const ofLevel = (level: LearnerLevel): number => count((enrolment) => enrolment.level === level);
  return {
    enrolments: enrolments.length,
    female: count(({ isFemale }) => isFemale),
    minority: count(({ isMinority }) => isMinority),
    completed: count(({ isCompleted }) => isCompleted),
    byLevel: {
      province: ofLevel('province'),
      district: ofLevel('district'),
      commune: ofLevel('commune'),
      hamlet: ofLevel('hamlet'),
      cooperative: ofLevel('cooperative'),
      other: ofLevel('other'),
    },
    people: new Set(enrolments.map(({ person }) => person)).size,
  };
}
