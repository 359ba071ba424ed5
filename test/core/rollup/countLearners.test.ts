import { countLearners } from '../../../core/src/rollup/countLearners.ts';
import { anEnrolmentSummary, theEnrolmentsOf } from '../../builders/aClassSummary.ts';

describe('countLearners', () => {
  it('counts nobody', () => {
    expect(countLearners([])).toEqual({
      enrolments: 0,
      female: 0,
      minority: 0,
      completed: 0,
      byLevel: { province: 0, district: 0, commune: 0, hamlet: 0, cooperative: 0, other: 0 },
      people: 0,
    });
  });

  it.each([
    ['isFemale', 'female'],
    ['isMinority', 'minority'],
    ['isCompleted', 'completed'],
  ] as const)('counts with %s one more %s', (mark, count) => {
    expect(countLearners([anEnrolmentSummary({ [mark]: true }), anEnrolmentSummary()])[count]).toBe(1);
  });

  it.each(['province', 'district', 'commune', 'hamlet', 'cooperative', 'other'] as const)(
    'counts a learner of level %s there and nowhere else',
    (level) => {
      const { byLevel } = countLearners([anEnrolmentSummary({ level })]);
      expect(Object.entries(byLevel).filter(([, count]) => count > 0)).toEqual([[level, 1]]);
    },
  );

  it('counts who comes twice as two attendances and one person', () => {
    expect(countLearners(theEnrolmentsOf('a', 'b', 'a'))).toMatchObject({ enrolments: 3, people: 2 });
  });
});
