import { suspectEarlyPapers } from '../../../../core/src/rules/province/suspectEarlyPapers.ts';
import type { TrainingClass } from '../../../../core/src/schema/classColumns.ts';
import { aProvinceClass } from '../../../builders/aProvinceClass.ts';

const suspect = (trainingClass: TrainingClass, today?: string) =>
  suspectEarlyPapers({
    classes: [aProvinceClass('c0', trainingClass, [{ result: 'HOAN_THANH' }, { result: 'VANG' }])],
    today,
  });

describe('suspectEarlyPapers', () => {
  it.each([
    'Cấp chứng nhận theo 31/QĐ-UBND ngày 14/3/2024',
    'Đã công nhận ngày 14 tháng 3 năm 2024',
    'CHỨNG CHỈ 14/03/2024',
  ])('shows a certificate from before the last day: %s', (note) => {
    expect(suspect({ note, endDate: '2024-03-15' })).toEqual([
      {
        code: 'suspicion/early-certificate',
        classCodes: ['c0'],
        rows: [],
        params: { classes: 'c0', day: '14/03/2024', end: '15/03/2024' },
      },
    ]);
  });

  it('shows results from before the last day', () => {
    expect(suspect({ endDate: '2024-03-15' }, '2024-03-14')).toEqual([
      {
        code: 'suspicion/early-results',
        classCodes: ['c0'],
        rows: [{ classCode: 'c0', row: 'r0' }],
        params: { classes: 'c0', people: 1, end: '15/03/2024' },
      },
    ]);
  });

  it.each<[string, TrainingClass, string | undefined]>([
    ['a certificate of the last day', { note: 'Chứng nhận 15/3/2024', endDate: '2024-03-15' }, undefined],
    ['another paper', { note: 'Họp ngày 14/3/2024', endDate: '2024-03-15' }, undefined],
    ['results on the last day', { endDate: '2024-03-15' }, '2024-03-15'],
    ['results when no day is known', { endDate: '2024-03-15' }, undefined],
    ['a class without a last day', { note: 'Chứng nhận 14/3/2024' }, '2024-03-15'],
  ])('says nothing of %s', (_what, trainingClass, today) => {
    expect(suspect(trainingClass, today)).toEqual([]);
  });
});
