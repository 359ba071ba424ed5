import * as z from 'zod/mini';
import { PEOPLE_ANSWERS } from '../people/keptPeople.ts';

/** What a run of `match` found; a workbook that failed does not stop the others. */
export const MatchAnswer = z.object({
  planId: z.string(),
  /** Rows that were compared. */
  rows: z.int(),
  /** Pairs of persons that may be one, answered or not. */
  pairs: z.int(),
  /** Questions that nobody has answered. */
  questions: z.int(),
  /** People of the plan, at least and at most. */
  least: z.int(),
  most: z.int(),
  /** The same for a person to read. */
  text: z.string(),
  workbooks: z.array(
    z.object({
      workbookId: z.string(),
      reporterId: z.string(),
      classes: z.int(),
      error: z.exactOptional(z.string()),
    }),
  ),
});
export type MatchAnswer = z.infer<typeof MatchAnswer>;

/** One thing that is known of a person, for the office to read. */
export const PersonFact = z.object({
  label: z.string(),
  /** Empty when it is not known. */
  value: z.string(),
  /** The other person's is another one. */
  differs: z.boolean(),
});
export type PersonFact = z.infer<typeof PersonFact>;

/** How many questions are left, the next one, and what was answered last. */
export const PeopleAnswer = z.object({
  /** ISO time of the last search; empty when there was none. */
  matchedAt: z.string(),
  questions: z.int(),
  /** How many of them were put off. */
  later: z.int(),
  least: z.int(),
  most: z.int(),
  /** The same for a person to read. */
  lines: z.array(z.string()),
  question: z.exactOptional(
    z.object({
      one: z.string(),
      other: z.string(),
      /** What speaks for one person, in words. */
      reasons: z.string(),
      cards: z.array(z.array(PersonFact)),
    }),
  ),
  /** The latest answers, the newest first. */
  answers: z.array(
    z.object({
      one: z.string(),
      other: z.string(),
      answer: z.enum(PEOPLE_ANSWERS),
      at: z.string(),
      /** E-mail of who answered; empty when that is no longer known. */
      by: z.string(),
      names: z.array(z.string()),
    }),
  ),
});
export type PeopleAnswer = z.infer<typeof PeopleAnswer>;

const Key = z.string().check(z.minLength(1), z.maxLength(100));

/** What the office says of two persons, or that it takes its answer back. */
export const PeopleDecision = z.strictObject({
  one: Key,
  other: Key,
  answer: z.enum([...PEOPLE_ANSWERS, 'revoke']),
});
export type PeopleDecision = z.infer<typeof PeopleDecision>;

/** Who did what with the people of the plan, the newest first. */
export const PeopleLogAnswer = z.object({
  notes: z.array(
    z.object({
      at: z.string(),
      /** E-mail; empty for the scheduler and who is no longer known. */
      by: z.string(),
      text: z.string(),
    }),
  ),
});
export type PeopleLogAnswer = z.infer<typeof PeopleLogAnswer>;
