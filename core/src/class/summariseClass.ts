import * as z from 'zod/mini';
import { readClassCode } from '../cell/parseClassCode.ts';
import { LearnerLevel, type Plan } from '../plan/plan.ts';
import { quotaLineOf } from '../plan/quotaLineOf.ts';
import type { CheckedEnrolment } from '../rules/rule.ts';
import { severityOf } from '../wording/severityOf.ts';
import type { CheckedClass } from './checkClass.ts';
import { isHeld } from './classStatus.ts';
import { personIdentity, type PersonIdentity } from './personIdentity.ts';
import { totalCosts } from './totalCosts.ts';

const Count = z.int().check(z.minimum(0));

/** How many learners of a class there are, in the columns of Biểu 02. Attendances (lượt), not people. */
export const LearnerCounts = z.strictObject({
  enrolments: Count,
  female: Count,
  minority: Count,
  completed: Count,
  byLevel: z.record(LearnerLevel, Count),
});
export type LearnerCounts = z.infer<typeof LearnerCounts>;

/** A class's money from one source (`CostTotal`), in whole đồng. */
const Money = z.strictObject({
  fundingSource: z.string(),
  estimated: Count,
  disbursed: Count,
  settled: Count,
});

/** All that a roll-up needs to know of a class, kept beside it so that nobody has to open the roster. No names. */
export const ClassSummary = z.strictObject({
  classCode: z.string(),
  reporterId: z.string(),
  planYear: z.int(),
  /** The leaf of the plan's quota tree it counts in; absent when its row does not say. */
  quotaLine: z.exactOptional(z.string()),
  /** Whether it counts as a class held: its row is sound and it was opened. */
  isHeld: z.boolean(),
  learners: LearnerCounts,
  /** One key a person who attended; equal keys are the same person. */
  people: z.array(z.string()),
  /** What it costs, by source of money, in whole đồng. */
  costs: z._default(z.array(Money), []),
  issues: z.strictObject({ block: Count, warn: Count, hint: Count }),
});
export type ClassSummary = z.infer<typeof ClassSummary>;

/**
 * Counts a checked class. `personKey` turns an identity into a key that tells nothing of the person (an HMAC on the
 * server). Rows with a blocking issue and absent learners (VANG) are not counted.
 */
export function summariseClass(
  classCode: string,
  checked: CheckedClass,
  plan: Plan,
  personKey: (identity: PersonIdentity) => string,
): ClassSummary {
  const { trainingClass, isCounted, enrolments, issues } = checked;
  const parts = readClassCode(classCode);
  const present = enrolments.filter(({ isBlocked, values }) => !isBlocked && values.result !== 'VANG');
  const line = quotaLineOf(plan.quotaLines, trainingClass.classGroup, trainingClass.communeCategory);
  const severities = issues.map(severityOf);
  const count = (severity: string): number => severities.filter((s) => s === severity).length;
  return {
    classCode,
    reporterId: parts?.reporterId ?? '',
    planYear: parts?.year ?? 0,
    ...(line === undefined ? {} : { quotaLine: line.id }),
    isHeld: isCounted && isHeld(trainingClass.status),
    learners: countLearners(present, plan),
    people: present.map((enrolment) => personKey(identityOf(enrolment))),
    costs: totalCosts(trainingClass, checked.costs),
    issues: { block: count('block'), warn: count('warn'), hint: count('hint') },
  };
}

// A row that says too little to tell who it is stands for a person of its own.
const identityOf = ({ id, values }: CheckedEnrolment): PersonIdentity =>
  personIdentity(values) ?? { kind: 'nameBirthCommune', key: `row ${id}` };

function countLearners(present: readonly CheckedEnrolment[], plan: Plan): LearnerCounts {
  const levels = new Map(plan.learnerGroups.map(({ code, level }) => [code, level]));
  const levelOf = ({ values }: CheckedEnrolment): LearnerLevel =>
    levels.get(values.learnerGroup ?? '') ?? 'other';
  const count = (which: (enrolment: CheckedEnrolment) => boolean): number => present.filter(which).length;
  const ofLevel = (level: LearnerLevel): number => count((enrolment) => levelOf(enrolment) === level);
  return {
    enrolments: present.length,
    female: count(({ values }) => values.sex === 'Nữ'),
    minority: count(({ values }) => values.ethnicity !== undefined && values.ethnicity !== 'Kinh'),
    completed: count(({ values }) => values.result === 'HOAN_THANH'),
    byLevel: {
      province: ofLevel('province'),
      district: ofLevel('district'),
      commune: ofLevel('commune'),
      hamlet: ofLevel('hamlet'),
      cooperative: ofLevel('cooperative'),
      other: ofLevel('other'),
    },
  };
}
