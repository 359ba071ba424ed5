import { checkOpened } from '../../../core/src/rules/checkOpened.ts';
import type { TrainingClass } from '../../../core/src/schema/classColumns.ts';
import { aRuleInput } from '../../builders/aRuleInput.ts';

describe('checkOpened', () => {
  it.each(['DA_MO', 'DANG_HOC'])('asks a class %s for its first day and paper', (status) => {
    expect(checkOpened(aRuleInput({ status }))).toEqual([
      {
        kind: 'class',
        field: 'startDate',
        code: 'class/opened-without',
        params: { status, header: 'Ngày khai giảng', example: '12/03/2024' },
      },
      {
        kind: 'class',
        field: 'openingDecision',
        code: 'class/opened-without',
        params: { status, header: 'Số, ngày QĐ/Thông báo mở lớp', example: '12/TB-VPĐP, 05/3/2024' },
      },
    ]);
  });

  it('asks a class that is over for its last day too', () => {
    const found = checkOpened(aRuleInput({ status: 'KET_THUC' }));
    expect(found.map(({ field }) => field)).toEqual(['startDate', 'endDate', 'openingDecision']);
  });

  it('does not call missing what stands there and cannot be read', () => {
    const unread = ['startDate', 'endDate'];
    const found = checkOpened(aRuleInput({ status: 'KET_THUC' }, [], { unread }));
    expect(found.map(({ field }) => field)).toEqual(['openingDecision']);
  });

  it.each<[string, TrainingClass]>([
    [
      'a class over with all of it',
      {
        status: 'KET_THUC',
        startDate: '2024-03-12',
        endDate: '2024-03-15',
        openingDecision: '25/TB-VPĐP, 01/3/2024',
      },
    ],
    ['a planned class', { status: 'KE_HOACH' }],
    ['a class put off', { status: 'HOAN' }],
    ['a cancelled class', { status: 'HUY' }],
    ['a class without a status', {}],
  ])('says nothing of %s', (_what, trainingClass) => {
    expect(checkOpened(aRuleInput(trainingClass))).toEqual([]);
  });
});
