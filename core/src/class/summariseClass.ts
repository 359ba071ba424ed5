import * as z from 'zod/mini';
import { readClassCode } from '../cell/parseClassCode.ts';
import type { Plan } from '../plan/plan.ts';
import { quotaLineOf } from '../plan/quotaLineOf.ts';
import type { CheckedEnrolment } from '../rules/rule.ts';
import { isOfTheDay } from '../rules/checkStatus.ts';
import { classDays } from '../rules/workbook/classDays.ts';
import { severityOf } from '../wording/severityOf.ts';
import type { CheckedClass } from './checkClass.ts';
import { isCalledOff, isHeld, isInPlan } from './classStatus.ts';
import type { PersonIdentity } from './personIdentity.ts';
import { EnrolmentSummary, summariseEnrolment } from './summariseEnrolment.ts';
import { totalCosts } from './totalCosts.ts';

const Count = z.int().check(z.minimum(0));

/** A class's money from one source (`CostTotal`), in whole đồng. */
const Money = z.strictObject({
  fundingSource: z.string(),
  estimated: Count,
  disbursed: Count,
  settled: Count,
});

/** A learner's row that counts nowhere: something blocks it, or the learner was absent (VANG). */
const LeftOutRow = z.strictObject({ row: z.string(), why: z.enum(['blocked', 'absent']) });
export type LeftOutRow = z.infer<typeof LeftOutRow>;

/** All that a roll-up needs to know of a class, kept beside it so that nobody has to open the roster. No names. */
export const ClassSummary = z.strictObject({
  classCode: z.string(),
  reporterId: z.string(),
  /**
   * When the sheet was read that led to it, ISO time: of a row that stands in two classes it tells which of them has it. The
   * class's document has it, and who lists classes adds it; absent in closings from before it was added.
   */
  observedAt: z.exactOptional(z.string()),
  planYear: z.int(),
  /** The leaf of the plan's quota tree it counts in; absent when its row does not say. */
  quotaLine: z.exactOptional(z.string()),
  /** Id of the commune it was held for; absent when its row names none. */
  quotaCommune: z.exactOptional(z.string()),
  /** Whether it counts against the plan's numbers [A21]. */
  isInPlan: z.boolean(),
  /** Nothing in its own row keeps it from counting. */
  isCounted: z.boolean(),
  /** Whether it counts as a class held: its row is sound and it was opened. */
  isHeld: z.boolean(),
  /** It was postponed or cancelled. */
  isCalledOff: z.boolean(),
  /** Its first and last day, `YYYY-MM-DD`; absent when its row does not say. */
  days: z.exactOptional(z.strictObject({ from: z.string(), to: z.string() })),
  /**
   * The learners who count as far as the class alone can tell; whose row was moved to another class, and who sits in an
   * earlier one on the same days, is taken out by `countEnrolments`.
   */
  enrolments: z.array(EnrolmentSummary),
  /** The rows of its roster that count nowhere, so that it can be said which; absent in what was stored before. */
  leftOut: z.exactOptional(z.array(LeftOutRow)),
  /** What it costs, by source of money, in whole đồng. */
  costs: z._default(z.array(Money), []),
  issues: z.strictObject({ block: Count, warn: Count, hint: Count }),
  /** Rows that came with it, whether they count or not: its own and those of its lists. Absent in what is stored from before. */
  rows: z.exactOptional(Count),
});
export type ClassSummary = z.infer<typeof ClassSummary>;

/**
 * Summarises a checked class, the same on whatever day it was checked. `personKey` turns an identity into a key that tells
 * nothing of the person (an HMAC on the server). Rows with a blocking issue and absent learners (VANG) are left out.
 */
export function summariseClass(
  classCode: string,
  checked: CheckedClass,
  plan: Plan,
  personKey: (identity: PersonIdentity) => string,
): ClassSummary {
  const { trainingClass, isCounted, enrolments, issues } = checked;
  const lists = [enrolments, checked.costs, checked.materials, checked.lecturers];
  const parts = readClassCode(classCode);
  const line = quotaLineOf(plan.quotaLines, trainingClass.classGroup, trainingClass.communeCategory);
  const { quotaCommune } = trainingClass;
  const days = classDays(trainingClass);
  const severities = issues.filter((issue) => !isOfTheDay(issue)).map(severityOf);
  const count = (severity: string): number => severities.filter((s) => s === severity).length;
  const leftOut = enrolments.flatMap((enrolment) => {
    const why = whyLeftOut(enrolment);
    return why === undefined ? [] : [{ row: enrolment.id, why }];
  });
  const levels = new Map(plan.learnerGroups.map(({ code, level }) => [code, level]));
  return {
    classCode,
    reporterId: parts?.reporterId ?? '',
    planYear: parts?.year ?? 0,
    ...(line === undefined ? {} : { quotaLine: line.id }),
    ...(quotaCommune === undefined ? {} : { quotaCommune }),
    isInPlan: isInPlan(trainingClass),
    isCounted,
    isHeld: isCounted && isHeld(trainingClass.status),
    isCalledOff: isCalledOff(trainingClass.status),
    ...(days === undefined ? {} : { days }),
    enrolments: enrolments
      .filter((enrolment) => whyLeftOut(enrolment) === undefined)
      .map((enrolment) =>
        summariseEnrolment(enrolment, (group = '') => levels.get(group) ?? 'other', personKey),
      ),
    ...(leftOut.length === 0 ? {} : { leftOut }),
    costs: totalCosts(trainingClass, checked.costs),
    issues: { block: count('block'), warn: count('warn'), hint: count('hint') },
    rows: lists.reduce((rows, list) => rows + list.length, 1),
  };
}

const whyLeftOut = ({ isBlocked, values }: CheckedEnrolment): LeftOutRow['why'] | undefined =>
  isBlocked ? 'blocked' : values.result === 'VANG' ? 'absent' : undefined;
