import type { Submission } from '../../core/src/submission/submission.ts';
import { vectorToken } from '../../core/src/submission/vectorChanges.ts';

/** One class at its first revision, handed in by a clerk on 18/3/2024 at 10:00 in Vietnam. */
export function aSubmission(submission: Partial<Submission> = {}): Submission {
  const { submittedAt = '2024-03-18T03:00:00.000Z', vector = { 'NTM-2024-171-003': 1 } } = submission;
  return {
    status: 'submitted',
    submittedAt,
    workbookId: 'wb-171',
    vector,
    steps: [{ status: 'submitted', at: submittedAt, by: 'key-of-a-clerk', token: vectorToken(vector) }],
    ...submission,
  };
}

/** The same, returned by the office on the day after. */
export function aReturnedSubmission(reason = 'Thiếu lớp tháng 2'): Submission {
  const given = aSubmission();
  const step = {
    status: 'returned',
    at: '2024-03-19T03:00:00.000Z',
    by: 'key-of-the-office',
    reason,
  } as const;
  return {
    ...given,
    status: 'returned',
    steps: [...given.steps, { ...step, token: vectorToken(given.vector) }],
  };
}
