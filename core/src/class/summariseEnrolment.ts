import * as z from 'zod/mini';
import { LearnerLevel } from '../plan/plan.ts';
import type { CheckedEnrolment } from '../rules/rule.ts';
import { personIdentity, type PersonIdentity } from './personIdentity.ts';

/** By what a row's person is known, the surest first; a row that tells nobody stands for a person of its own. */
export const SUMMARY_IDENTITIES = ['idNumber', 'nameBirthCommune', 'row'] as const;

/** All that a form needs to know of a learner in a class. No name, no number of papers, no phone. */
export const EnrolmentSummary = z.strictObject({
  /** The row's `_id`. */
  row: z.string(),
  /** Key of the person; equal keys are the same person. */
  person: z.string(),
  identity: z.enum(SUMMARY_IDENTITIES),
  isFemale: z.boolean(),
  isMinority: z.boolean(),
  isCompleted: z.boolean(),
  level: LearnerLevel,
  learnerGroup: z.exactOptional(z.string()),
  /** Id of the unit that the learner comes from. */
  commune: z.exactOptional(z.string()),
  /** Whether their enterprise or co-operative is in the OCOP cycle, where the row says it [A13]. */
  isInOcopCycle: z.exactOptional(z.boolean()),
});
export type EnrolmentSummary = z.infer<typeof EnrolmentSummary>;

/** Summarises a learner's row. `personKey` turns an identity into a key that tells nothing of the person. */
export function summariseEnrolment(
  { id, values }: CheckedEnrolment,
  levelOf: (learnerGroup: string | undefined) => LearnerLevel,
  personKey: (identity: PersonIdentity) => string,
): EnrolmentSummary {
  const identity = personIdentity(values);
  const { sex, ethnicity, result, learnerGroup, commune, inOcopCycle } = values;
  return {
    row: id,
    person: personKey(identityOfRow({ id, values })),
    identity: identity?.kind ?? 'row',
    isFemale: sex === 'Nữ',
    isMinority: ethnicity !== undefined && ethnicity !== 'Kinh',
    isCompleted: result === 'HOAN_THANH',
    level: levelOf(learnerGroup),
    ...(learnerGroup === undefined ? {} : { learnerGroup }),
    ...(commune === undefined ? {} : { commune }),
    ...(inOcopCycle === undefined ? {} : { isInOcopCycle: inOcopCycle === 'Có' }),
  };
}

/** By what the person of a row is known; who is not known is a person of the row's own. */
export const identityOfRow = ({ id, values }: Pick<CheckedEnrolment, 'id' | 'values'>): PersonIdentity =>
  personIdentity(values) ?? { kind: 'nameBirthCommune', key: `row ${id}` };
