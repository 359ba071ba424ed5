import * as z from 'zod/mini';

/** What the province says of two persons: one human, two, or to be asked again later. */
export const PEOPLE_ANSWERS = ['same', 'different', 'later'] as const;

/** Somebody who may be somebody else too, and where to look: no name, no number. */
const KeptPerson = z.strictObject({
  key: z.string(),
  /** The key is that of a CCCD. */
  isNumbered: z.boolean(),
  /** A row that tells of the person. */
  classCode: z.string(),
  row: z.string(),
  /** The published numbers the person is counted in: `total`, `reporter …`, `commune …`; none when nothing counts. */
  lines: z.array(z.string()),
});
export type KeptPerson = z.infer<typeof KeptPerson>;

/** Two of the persons, by their places in the list. */
const KeptPair = z.strictObject({
  one: z.int(),
  other: z.int(),
  score: z.int(),
  reasons: z.array(z.string()),
});

const KeptAnswer = z.strictObject({
  /** Keys of the two, the smaller first. */
  one: z.string(),
  other: z.string(),
  answer: z.enum(PEOPLE_ANSWERS),
  /** ISO time. */
  at: z.string(),
  /** Key of the e-mail that answered. */
  by: z.string(),
});
export type KeptAnswer = z.infer<typeof KeptAnswer>;

/**
 * What is kept of a plan's people: who may be one with whom, as the last search found it, and what was answered. The open
 * questions are what of the pairs the answers leave open: never stored, always derived.
 */
export const KeptPeople = z.strictObject({
  planId: z.string(),
  /** ISO time of the search. */
  matchedAt: z.string(),
  /** Different keys that count in the plan. */
  people: z.int(),
  persons: z.array(KeptPerson),
  pairs: z.array(KeptPair),
  /** One an answered pair, the latest. */
  answers: z.array(KeptAnswer),
});
export type KeptPeople = z.infer<typeof KeptPeople>;

/** Who was counted of the plan, and who may be whom: nothing was searched yet. */
export const noPeople = (planId: string): KeptPeople => ({
  planId,
  matchedAt: '',
  people: 0,
  persons: [],
  pairs: [],
  answers: [],
});
