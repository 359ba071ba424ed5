import type { Target } from './target.ts';

/** What stands where a percentage would, while nobody has said how many people there are. */
export const NO_DENOMINATOR = 'chưa có mẫu số';

/** How far a target is reached: a share with its denominator, or only how many people, because there is none. */
export type Coverage =
  | { readonly people: number; readonly text: typeof NO_DENOMINATOR }
  | {
      readonly people: number;
      readonly share: number;
      readonly denominator: Target['denominators'][number];
    };

/** The coverage of a target by so many people at the end of a year, against the latest denominator up to that year. */
export function targetCoverage({ denominators }: Target, people: number, year: number): Coverage {
  const denominator = denominators
    .filter((one) => one.year <= year)
    .reduce<Target['denominators'][number] | undefined>(
      (latest, one) => (latest === undefined || one.year > latest.year ? one : latest),
      undefined,
    );
  return denominator === undefined
    ? { people, text: NO_DENOMINATOR }
    : { people, share: people / denominator.value, denominator };
}
