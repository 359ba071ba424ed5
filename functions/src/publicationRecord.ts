import * as z from 'zod/mini';
import { ClassSummary } from '../../core/src/class/summariseClass.ts';

/** What a class was when the forms were published: its revision and what it counted for, without its learners. */
const PublishedClass = z.object({
  revision: z.int(),
  /** Absent when the classes are so many that one document cannot hold it. */
  summary: z.exactOptional(ClassSummary),
});

/** The last publish of a plan's forms that changed a tab: what to compare with when somebody asks what changed since. */
export const PublicationRecord = z.object({
  planId: z.string(),
  /** ISO time. */
  at: z.string(),
  /** By class code; classes that were removed then are not among them. */
  classes: z.record(z.string(), PublishedClass),
  /** Titles of our tabs that stood there afterwards; absent in what was kept before they were noted. */
  tabs: z.exactOptional(z.array(z.string())),
});
export type PublicationRecord = z.infer<typeof PublicationRecord>;
