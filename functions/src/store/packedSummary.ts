import * as z from 'zod/mini';
import { ClassSummary } from '../../../core/src/class/summariseClass.ts';
import { SUMMARY_IDENTITIES, type EnrolmentSummary } from '../../../core/src/class/summariseEnrolment.ts';
import { LearnerLevel } from '../../../core/src/plan/plan.ts';

/**
 * A learner in a summary, by place: row, person, identity, marks, level, learner group, commune. A mark is a letter:
 * f(emale), m(inority), c(ompleted), y(es) or n(o) to the OCOP cycle. Blank says that it is not known.
 */
const PackedEnrolment = z.tuple([
  z.string(),
  z.string(),
  z.enum(SUMMARY_IDENTITIES),
  z.string().check(z.regex(/^f?m?c?[yn]?$/)),
  LearnerLevel,
  z.string(),
  z.string(),
]);
type PackedEnrolment = z.infer<typeof PackedEnrolment>;

/** A row that counts nowhere, and why. */
const PackedLeftOut = z.tuple([z.string(), z.enum(['blocked', 'absent'])]);

const PackedSummary = z.looseObject({ enrolments: z.string(), leftOut: z.exactOptional(z.string()) });
type PackedSummary = Omit<ClassSummary, 'enrolments' | 'leftOut'> & {
  readonly enrolments: string;
  readonly leftOut?: string;
};

/** A summary as it is stored: its learners are one text, less than half the size of a list of maps. */
export const packSummary = ({ leftOut, ...summary }: ClassSummary): PackedSummary => ({
  ...summary,
  enrolments: JSON.stringify(summary.enrolments.map(packEnrolment)),
  ...(leftOut === undefined ? {} : { leftOut: JSON.stringify(leftOut.map(({ row, why }) => [row, why])) }),
});

/** Reads a stored summary. One of another shape is a bug. */
export function unpackSummary(stored: unknown): ClassSummary {
  const { enrolments, leftOut, ...rest } = PackedSummary.parse(stored);
  const learners = z.array(PackedEnrolment).parse(JSON.parse(enrolments));
  const rows = leftOut === undefined ? undefined : z.array(PackedLeftOut).parse(JSON.parse(leftOut));
  return ClassSummary.parse({
    ...rest,
    enrolments: learners.map(unpackEnrolment),
    ...(rows === undefined ? {} : { leftOut: rows.map(([row, why]) => ({ row, why })) }),
  });
}

function packEnrolment(enrolment: EnrolmentSummary): PackedEnrolment {
  const { row, person, identity, level, learnerGroup = '', commune = '' } = enrolment;
  const { isFemale, isMinority, isCompleted, isInOcopCycle } = enrolment;
  const marks = [isFemale ? 'f' : '', isMinority ? 'm' : '', isCompleted ? 'c' : ''].join('');
  const cycle = isInOcopCycle === undefined ? '' : isInOcopCycle ? 'y' : 'n';
  return [row, person, identity, marks + cycle, level, learnerGroup, commune];
}

const unpackEnrolment = ([
  row,
  person,
  identity,
  marks,
  level,
  learnerGroup,
  commune,
]: PackedEnrolment): EnrolmentSummary => ({
  row,
  person,
  identity,
  isFemale: marks.includes('f'),
  isMinority: marks.includes('m'),
  isCompleted: marks.includes('c'),
  level,
  ...(learnerGroup === '' ? {} : { learnerGroup }),
  ...(commune === '' ? {} : { commune }),
  ...(/[yn]/.test(marks) ? { isInOcopCycle: marks.includes('y') } : {}),
});
