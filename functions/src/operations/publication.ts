import type { ListedClass } from '../deps.ts';
import type { PublicationRecord } from '../publicationRecord.ts';

/** What is kept of a publish: which revision of each class it was made of, and what the class counted for. */
export const publicationOf = (
  planId: string,
  at: string,
  listed: readonly ListedClass[],
): PublicationRecord => ({
  planId,
  at,
  classes: Object.fromEntries(
    listed
      .filter(({ isRemoved }) => !isRemoved)
      .map(({ classCode, revision, summary }) => [
        classCode,
        { revision, summary: withoutLearners(summary) },
      ]),
  ),
});

/** Rosters would not fit: of numbers that count rows it is kept only that the class was in them. */
function withoutLearners({ leftOut: _, ...summary }: ListedClass['summary']): ListedClass['summary'] {
  return { ...summary, enrolments: [] };
}
