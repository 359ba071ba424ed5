import type { PersonIdentity } from '../class/personIdentity.ts';
import { identityOfRow } from '../class/summariseEnrolment.ts';
import type { UnitIndex } from '../plan/unitIndex.ts';
import { placeIn } from '../rollup/placeIn.ts';
import type { CheckedEnrolment } from '../rules/rule.ts';
import type { MatchedRow } from './keepPeople.ts';

/** What turns a learner's row into one to compare. */
export interface MatchContext {
  readonly classCode: string;
  readonly units: UnitIndex;
  /** As for the summaries: a key that tells nothing of the person. */
  readonly personKey: (identity: PersonIdentity) => string;
}

/**
 * The rows of a class to compare: those that count in its summary, and have a name. A commune is where its land is today; one that
 * was split is as it was recorded. Only a CCCD of 12 digits tells for sure that two are two: a CMND was exchanged for one.
 */
export const matchedRows = (
  enrolments: readonly CheckedEnrolment[],
  { classCode, units, personKey }: MatchContext,
): MatchedRow[] =>
  enrolments.flatMap(({ id, values, isBlocked }): MatchedRow[] => {
    const { fullName, birth, sex, commune, phone, idNumber, result } = values;
    if (isBlocked || result === 'VANG' || fullName === undefined) return [];
    return [
      {
        classCode,
        row: id,
        person: personKey(identityOfRow({ id, values })),
        isNumbered: idNumber?.length === 12,
        name: fullName,
        ...(birth === undefined ? {} : { birth }),
        ...(sex === undefined ? {} : { sex }),
        ...(commune === undefined ? {} : { commune: communeToday(commune, units) }),
        ...(phone === undefined ? {} : { phone }),
      },
    ];
  });

function communeToday(commune: string, units: UnitIndex): string {
  const { key, order } = placeIn('current', commune, units);
  return order.startsWith('~') ? commune : key;
}
