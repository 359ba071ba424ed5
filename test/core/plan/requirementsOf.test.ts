import { requirementsOf } from '../../../core/src/plan/requirementsOf.ts';
import { aPlan, aTarget } from '../../builders/aPlan.ts';

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

  it('says of which learner groups a target asks who is in the OCOP cycle', () => {
    const targets = [aTarget(), aTarget({ id: 'T4', learnerGroups: ['C2'], onlyInOcopCycle: true })];
    const { learnerGroups } = requirementsOf(aPlan({ targets }));
    const asked = Object.entries(learnerGroups).filter(([, { asksOcopCycle }]) => asksOcopCycle);
    expect(asked.map(([code]) => code)).toEqual(['C2']);
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

  it('gives each line its classes by year, as far as they are given, and as documents move them', () => {
    const paper = { document: '1/QĐ' };
    const { quotaLines } = requirementsOf(
      aPlan({
        allocations: [{ quotaLine: 'NTM-B1', year: 2023, classes: 1, ...paper }],
        carryOvers: [
          { quotaLine: 'NTM-A', fromYear: 2022, toYear: 2023, classes: 2, reason: 'Dịch bệnh', ...paper },
        ],
      }),
    );
    expect(quotaLines.map(({ id, plannedByYear }) => [id, plannedByYear])).toEqual([
      ['NTM-A', { '2022': 0, '2023': 4, '2024': 2, '2025': 2 }],
      ['NTM-B1', { '2023': 1 }],
      ['NTM-B2', undefined],
      ['OCOP', { '2022': 1, '2023': 0, '2024': 3, '2025': 0 }],
    ]);
  });

  it('gives the band of class sizes and the step of days', () => {
    expect(requirements).toMatchObject({ dayStep: 0.5, classSize: { warnBelow: 30, warnAbove: 70 } });
  });
});
