import fc from 'fast-check';
import { SUMMARY_IDENTITIES, type EnrolmentSummary } from '../../../core/src/class/summariseEnrolment.ts';
import { packSummary, unpackSummary } from '../../../functions/src/store/packedSummary.ts';
import { aClassSummary, anEnrolmentSummary } from '../../builders/aClassSummary.ts';

const anyEnrolment: fc.Arbitrary<EnrolmentSummary> = fc.record(
  {
    row: fc.string(),
    person: fc.string(),
    identity: fc.constantFrom(...SUMMARY_IDENTITIES),
    isFemale: fc.boolean(),
    isMinority: fc.boolean(),
    isCompleted: fc.boolean(),
    level: fc.constantFrom('province', 'district', 'commune', 'hamlet', 'cooperative', 'other'),
    learnerGroup: fc.string({ minLength: 1 }),
    commune: fc.string({ minLength: 1 }),
    isInOcopCycle: fc.boolean(),
  },
  {
    requiredKeys: ['row', 'person', 'identity', 'isFemale', 'isMinority', 'isCompleted', 'level'],
  },
);

describe('packSummary', () => {
  it('is undone by unpackSummary, whatever is known of the learners', () => {
    fc.assert(
      fc.property(fc.array(anyEnrolment, { maxLength: 5 }), (enrolments) => {
        const summary = aClassSummary({ enrolments });
        expect(unpackSummary(packSummary(summary))).toEqual(summary);
      }),
    );
  });

  it('keeps the learners of a class in less than half of what they are as objects', () => {
    const enrolments = Array.from({ length: 50 }, (_, at) =>
      anEnrolmentSummary({ row: `r${String(at).padStart(16, '0')}`, person: 'k'.repeat(22), isFemale: true }),
    );
    const packed = packSummary(aClassSummary({ enrolments })).enrolments.length;
    expect(packed).toBeLessThan(JSON.stringify(enrolments).length / 2);
    expect(packed).toBeLessThan(5_000);
  });

  it('keeps the rows that count nowhere, and reads a summary that knows of none', () => {
    const summary = aClassSummary({
      leftOut: [
        { row: 'r1', why: 'blocked' },
        { row: 'r2', why: 'absent' },
      ],
    });
    const packed = packSummary(summary);
    expect(packed.leftOut).toBe('[["r1","blocked"],["r2","absent"]]');
    expect(unpackSummary(packed)).toEqual(summary);
    expect(unpackSummary(packSummary(aClassSummary()))).not.toHaveProperty('leftOut');
    expect(() => unpackSummary({ ...packed, leftOut: '[["r1","lost"]]' })).toThrow();
  });

  it.each([
    ['no text', 3],
    ['no JSON', '[['],
    ['a learner that lacks something', '[["r1","p1"]]'],
    ['a mark nobody knows', '[["r1","p1","row","z","hamlet","",""]]'],
    ['a level nobody knows', '[["r1","p1","row","","village","",""]]'],
  ])('refuses learners that are %s', (_what, enrolments) => {
    expect(() => unpackSummary({ ...aClassSummary(), enrolments })).toThrow();
  });
});
