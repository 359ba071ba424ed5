import { requirementsOf } from '../../../core/src/plan/requirementsOf.ts';
import { aPlan } from '../../builders/aPlan.ts';

describe('requirementsOf', () => {
  const requirements = requirementsOf(aPlan());

  it('gives each class group its programme and limits, and says which are for communes', () => {
    expect(requirements.classGroups).toEqual({
      'NTM-A': { programme: 'NTM', theoryDays: 5, fieldDays: 3, isForCommunes: false },
      'NTM-B': { programme: 'NTM', theoryDays: 5, fieldDays: 3, isForCommunes: true },
      'OCOP-A': { programme: 'OCOP', theoryDays: 5, fieldDays: 3, isForCommunes: false },
    });
  });

  it('says where learner groups, topics and commune categories belong', () => {
    expect(requirements.learnerGroups['X8']).toEqual({ classGroup: 'NTM-B', level: 'hamlet' });
    expect(requirements.topics).toEqual({ N03: 'NTM', N04: 'NTM', O02: 'OCOP' });
    expect(requirements.communeCategories).toEqual({ XA_NTM: 'NTM-B', XA_NC: 'NTM-B' });
  });

  it('gives the lines that count, with what they count', () => {
    expect(requirements.quotaLines.map(({ id }) => id)).toEqual(['NTM-A', 'NTM-B1', 'NTM-B2', 'OCOP']);
    expect(requirements.quotaLines[1]).toEqual({
      id: 'NTM-B1',
      label: 'Dòng NTM-B1',
      classes: 2,
      classGroup: 'NTM-B',
      communeCategory: 'XA_NTM',
      classesPerCommune: 2,
    });
  });

  it('gives the band of class sizes and the step of days', () => {
    expect(requirements).toMatchObject({ dayStep: 0.5, classSize: { warnBelow: 30, warnAbove: 70 } });
  });
});
