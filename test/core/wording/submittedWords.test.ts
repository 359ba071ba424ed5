import { numberIn } from '../../../core/src/rollup/numberAt.ts';
import { trackerForm } from '../../../core/src/rollup/trackerForm.ts';
import type { PeriodSubmissions } from '../../../core/src/submission/submission.ts';
import { submittedWords } from '../../../core/src/wording/submittedWords.ts';
import { aPlan } from '../../builders/aPlan.ts';
import { aRollUpInput, tableOf } from '../../builders/aRollUpInput.ts';
import { aReturnedSubmission, aSubmission } from '../../builders/aSubmission.ts';

const plan = aPlan({ reporting: { ...aPlan().reporting, periods: [{ kind: 'quarter', dueDays: 5 }] } });

/** The words of a number of the first reporter, or of the total, on the third day after the first quarter's deadline. */
function wordsOf(line: number, column: number, of171: PeriodSubmissions = {}): string[] {
  const submissions = { today: '2024-03-22', periods: { '2024-Q1': of171 }, now: {}, lastSeen: {} };
  const input = aRollUpInput({ plan, submissions });
  const cell = numberIn(tableOf(trackerForm, input), line, column);
  if (cell === undefined) throw new Error('no number');
  return submittedWords(cell, input);
}

describe('submittedWords', () => {
  const due = 'Kỳ phải nộp của năm 2024 đến nay: Quý I/2024.';

  it.each<[string, PeriodSubmissions, string]>([
    [
      'was handed in',
      { '171': aSubmission() },
      'Quý I/2024 (hạn 19/03/2024): nộp 10:00 18/03/2024, đúng hạn.',
    ],
    ['is missing', {}, 'Quý I/2024 (hạn 19/03/2024): chưa nộp, muộn 3 ngày.'],
    [
      'was returned',
      { '171': aReturnedSubmission() },
      'Quý I/2024 (hạn 19/03/2024): bị trả lại, chưa nộp lại, muộn 3 ngày.',
    ],
  ])('says that a period %s', (_what, submitted, words) => {
    expect(wordsOf(1, 3, submitted)).toEqual([due, words]);
  });

  it('says of days late only the followed period, and of the total what was due', () => {
    expect(wordsOf(1, 10)).toEqual(['Quý I/2024 (hạn 19/03/2024): chưa nộp, muộn 3 ngày.']);
    expect(wordsOf(0, 2)).toEqual([due, expect.stringMatching(/^Cộng số kỳ của các đơn vị/)]);
  });
});
