import type { IssueCode } from '../../../core/src/wording/issueTexts.ts';
import type { ClassRecord } from './classRecord.ts';

/** A mistake clerks make in a class's row; none of them keeps the class from counting. */
export interface ClassMistake {
  readonly weight: number;
  /** What checking finds; nothing when it does no harm. */
  readonly issues: readonly IssueCode[];
  /** The cells that are typed otherwise; undefined when this row cannot have the mistake. */
  readonly retype: (row: ClassRecord) => Partial<ClassRecord> | undefined;
}

const millions = (cost: number): string => `${String(cost / 1_000_000).replace('.', ',')} triệu`;

/** Every kind of mistake, by name. */
export const CLASS_MISTAKES = {
  costInMillions: {
    weight: 2,
    issues: ['money/wrong-unit'],
    retype: ({ estimatedCost }) => ({ estimatedCost: millions(Number(estimatedCost)) }),
  },
  learnersDiffer: {
    weight: 8,
    issues: ['class/learners-differ'],
    retype: ({ reportedLearners }) =>
      reportedLearners === '' ? undefined : { reportedLearners: Number(reportedLearners) + 2 },
  },
  noTopic: { weight: 2, issues: ['cell/missing-advised'], retype: () => ({ topics: '' }) },
  statusInWords: {
    weight: 2,
    issues: [],
    retype: ({ status }) => (status === 'KET_THUC' ? { status: 'Đã kết thúc' } : undefined),
  },
  dottedDate: {
    weight: 2,
    issues: [],
    retype: ({ startDate }) => ({ startDate: String(startDate).split('/').map(Number).join('.') }),
  },
} as const satisfies Record<string, ClassMistake>;
