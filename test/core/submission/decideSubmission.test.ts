import {
  decideSubmission,
  handIn,
  type HandedIn,
  type Verdict,
} from '../../../core/src/submission/decideSubmission.ts';
import { lastStepOf, returnReasonOf, type Submission } from '../../../core/src/submission/submission.ts';
import { aReturnedSubmission, aSubmission } from '../../builders/aSubmission.ts';

const CODE = 'NTM-2024-171-003';
const SECOND_DAY = '2024-03-20T03:00:00.000Z';
const handedIn = (one: Partial<HandedIn> = {}): HandedIn => ({
  by: 'key-of-a-clerk',
  at: SECOND_DAY,
  workbookId: 'wb-171',
  vector: { [CODE]: 1 },
  ...one,
});
const verdict = (one: Partial<Verdict> = {}): Verdict => ({
  by: 'key-of-the-office',
  at: SECOND_DAY,
  status: 'accepted',
  reason: '',
  seen: aSubmission().submittedAt,
  ...one,
});
const given = (result: ReturnType<typeof handIn>): Submission => {
  if (typeof result === 'string') throw new Error(result);
  return result;
};
const accepted = (): Submission => given(decideSubmission(aSubmission(), verdict()));

describe('handIn', () => {
  it('keeps what was handed in, by whom and when', () => {
    const first = given(handIn(undefined, handedIn()));
    expect(first).toMatchObject({
      status: 'submitted',
      submittedAt: SECOND_DAY,
      workbookId: 'wb-171',
      vector: { [CODE]: 1 },
      steps: [{ status: 'submitted', at: SECOND_DAY, by: 'key-of-a-clerk' }],
    });
  });

  it.each<[string, () => Submission]>([
    ['handed in', () => aSubmission()],
    ['accepted', accepted],
  ])('changes nothing when the same is handed in again: %s', (_what, make) => {
    const stored = make();
    expect(handIn(stored, handedIn())).toBe(stored);
  });

  it('replaces what nobody decided on yet, on the day it had', () => {
    const again = given(handIn(aSubmission(), handedIn({ vector: { [CODE]: 2 } })));
    expect(again).toMatchObject({ submittedAt: aSubmission().submittedAt, vector: { [CODE]: 2 } });
    expect(again.steps.map(({ at }) => at)).toEqual([aSubmission().submittedAt, SECOND_DAY]);
  });

  it.each([1, 2])('is new after a return, on the day of now: revision %i', (revision) => {
    const again = given(handIn(aReturnedSubmission(), handedIn({ vector: { [CODE]: revision } })));
    expect(again).toMatchObject({ status: 'submitted', submittedAt: SECOND_DAY });
    expect(again.steps.map(({ status }) => status)).toEqual(['submitted', 'returned', 'submitted']);
    expect(returnReasonOf(again)).toBeUndefined();
  });

  it('is refused once the province accepted something else', () => {
    expect(handIn(accepted(), handedIn({ vector: { [CODE]: 2 } }))).toBe('accepted');
  });
});

describe('decideSubmission', () => {
  it('accepts what was handed in and nothing else', () => {
    expect(accepted()).toMatchObject({ status: 'accepted', vector: aSubmission().vector });
    expect(lastStepOf(accepted())).toMatchObject({
      status: 'accepted',
      by: 'key-of-the-office',
      at: SECOND_DAY,
    });
  });

  it('returns with the reason, also what it accepted', () => {
    const wanted = { status: 'returned', reason: 'Thiếu lớp' } as const;
    const returned = given(decideSubmission(accepted(), verdict({ ...wanted, seen: SECOND_DAY })));
    expect(returnReasonOf(returned)).toBe('Thiếu lớp');
    expect(returned.steps.map(({ status }) => status)).toEqual(['submitted', 'accepted', 'returned']);
  });

  it('changes nothing when the same is said again, whatever was seen', () => {
    const [one, other] = [accepted(), aReturnedSubmission('Thiếu lớp')];
    expect(decideSubmission(one, verdict({ seen: 'long ago' }))).toBe(one);
    expect(decideSubmission(other, verdict({ status: 'returned', reason: 'Thiếu lớp' }))).toBe(other);
  });

  it.each<[string, Submission | undefined, Partial<Verdict>, string]>([
    ['nothing was handed in', undefined, {}, 'none'],
    ['it was returned and not handed in again', aReturnedSubmission(), {}, 'none'],
    [
      'it is returned already, for another reason',
      aReturnedSubmission('a'),
      { status: 'returned', reason: 'b' },
      'none',
    ],
    ['it was handed in anew since', aSubmission(), { seen: '2024-03-01T00:00:00.000Z' }, 'changed'],
    ['it is returned without a reason', aSubmission(), { status: 'returned' }, 'no-reason'],
  ])('is refused when %s', (_what, stored, change, refusal) => {
    expect(decideSubmission(stored, verdict(change))).toBe(refusal);
  });
});
