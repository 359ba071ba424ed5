import type { UnitSuccession } from './unitSuccession.ts';

/** Whose word it is that the land of a unit went into another, by `successionKey`. */
export type SuccessionSources = Readonly<Record<string, string>>;

export const successionKey = (from: string, to: string): string => `${from} ${to}`;

/** The sources of the links, for those who must say by which decision; the codebook does without. */
export const successionSources = (links: readonly UnitSuccession[]): SuccessionSources =>
  Object.fromEntries(
    links.flatMap(({ from, to, source }) => (to === undefined ? [] : [[successionKey(from, to), source]])),
  );
