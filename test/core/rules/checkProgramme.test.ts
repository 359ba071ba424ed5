import { checkProgramme } from '../../../core/src/rules/checkProgramme.ts';
import type { TrainingClass } from '../../../core/src/schema/classColumns.ts';
import { aRuleInput } from '../../builders/aRuleInput.ts';

describe('checkProgramme', () => {
  it.each<[TrainingClass, string, string, string]>([
    [{ programme: 'OCOP', classGroup: 'NTM-B' }, 'classGroup', 'Nhóm đối tượng của lớp', 'NTM-B'],
    [{ programme: 'OCOP', communeCategory: 'XA_NC' }, 'communeCategory', 'Loại xã (với NTM-B)', 'XA_NC'],
    [{ programme: 'OCOP', topics: ['O02', 'N03', 'N04'] }, 'topics', 'Chuyên đề', 'N03, N04'],
  ])('doubts %j', (trainingClass, field, header, shown) => {
    expect(checkProgramme(aRuleInput(trainingClass))).toEqual([
      {
        kind: 'class',
        field,
        code: 'class/other-programme',
        params: { header, shown, owner: 'NTM', programme: 'OCOP' },
      },
    ]);
  });

  it.each<[string, TrainingClass]>([
    [
      'what agrees',
      { programme: 'NTM', classGroup: 'NTM-B', communeCategory: 'XA_NC', topics: ['N03', 'N04'] },
    ],
    ['OCOP alone', { programme: 'OCOP', classGroup: 'OCOP-A', topics: ['O02'] }],
    ['a class without a programme', { classGroup: 'NTM-B', topics: ['O02'] }],
    ['codes the plan does not have', { programme: 'NTM', classGroup: 'X', topics: ['X'] }],
  ])('says nothing of %s', (_what, trainingClass) => {
    expect(checkProgramme(aRuleInput(trainingClass))).toEqual([]);
  });
});
