import type { BirthRelation } from './compareBirths.ts';
import type { Reason } from './personRow.ts';

/** What two rows have in common besides their names. */
export interface Evidence {
  readonly birth: BirthRelation | 'unknown';
  readonly isSameCommune: boolean;
  /** They have a phone in common that is not an office's. */
  readonly isSamePhone: boolean;
  readonly isOtherSex: boolean;
}

/**
 * How alike the names must be for this evidence, by [same phone, same commune, neither]; what is missing is never enough.
 * Nobody is found by a name alone: births must go together, or there is a phone [design §8; domain §4.7].
 */
const LEAST_LIKENESS: Readonly<Record<Evidence['birth'], readonly [number, number?, number?]>> = {
  sameBirth: [0.9, 0.9, 0.99],
  swappedBirth: [0.92, 0.92, 1],
  nearYear: [0.93, 0.95],
  sameYear: [0.93, 0.97],
  nearDay: [0.96],
  unknown: [0.97],
};
/** A person's sex is rarely mistyped: all else must be there. */
const LEAST_OF_OTHER_SEX = 0.98;

const BIRTH_SCORE: Readonly<Record<Evidence['birth'], number>> = {
  sameBirth: 300,
  swappedBirth: 250,
  nearYear: 200,
  sameYear: 150,
  nearDay: 100,
  unknown: 0,
};
const NAME_SCORE = 500;
const COMMUNE_SCORE = 100;
const PHONE_SCORE = 100;
const OTHER_SEX_SCORE = -150;

/** How alike the names of two such rows must be to ask whether they are one person; over 1 for never. */
export function leastLikeness({ birth, isSameCommune, isSamePhone, isOtherSex }: Evidence): number {
  const [withPhone, withCommune = 2, alone = 2] = LEAST_LIKENESS[birth];
  if (!isOtherSex) return isSamePhone ? withPhone : isSameCommune ? withCommune : alone;
  return birth === 'sameBirth' && (isSamePhone || isSameCommune) ? LEAST_OF_OTHER_SEX : 2;
}

/** How much speaks for one person, 0 to 1000. */
export function scoreOf(
  likeness: number,
  { birth, isSameCommune, isSamePhone, isOtherSex }: Evidence,
): number {
  const score =
    NAME_SCORE * likeness +
    BIRTH_SCORE[birth] +
    (isSameCommune ? COMMUNE_SCORE : 0) +
    (isSamePhone ? PHONE_SCORE : 0) +
    (isOtherSex ? OTHER_SEX_SCORE : 0);
  return Math.max(0, Math.round(score));
}

/** The same for a person to read. */
export const reasonsOf = (
  likeness: number,
  { birth, isSameCommune, isSamePhone, isOtherSex }: Evidence,
): Reason[] => [
  likeness === 1 ? 'sameName' : 'nearName',
  ...(birth === 'unknown' ? [] : [birth]),
  ...(isSamePhone ? (['samePhone'] as const) : []),
  ...(isSameCommune ? (['sameCommune'] as const) : []),
  ...(isOtherSex ? (['otherSex'] as const) : []),
];
