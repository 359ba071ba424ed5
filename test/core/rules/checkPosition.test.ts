import { checkPosition } from '../../../core/src/rules/checkPosition.ts';
import { aRuleInput } from '../../builders/aRuleInput.ts';

const check = (position: string | undefined, learnerGroup?: string, classGroup?: string) =>
  checkPosition(
    aRuleInput(classGroup === undefined ? {} : { classGroup }, [
      {
        id: 'r1',
        isBlocked: true,
        values: {
          ...(position === undefined ? {} : { position }),
          ...(learnerGroup === undefined ? {} : { learnerGroup }),
        },
      },
    ]),
  );

describe('checkPosition', () => {
  it.each([
    ['TX', 'X8', 'NTM-B'],
    ['Trưởng xóm', 'X8', 'NTM-B'],
    ['trưởng xóm', 'X8', undefined],
    ['truong xom', 'X8', 'NTM-B'],
    ['TV BCĐ cấp xã', 'X1', 'NTM-B'],
    ['Lãnh đạo hợp tác xã', 'C2', 'OCOP-A'],
    ['Lãnh đạo HTX', 'C2', 'OCOP-A'],
  ])('offers for the position %p the group %s in a class %s', (shown, group, classGroup) => {
    expect(check(shown, undefined, classGroup)).toEqual([
      {
        kind: 'enrolment',
        row: 'r1',
        field: 'learnerGroup',
        code: 'enrolment/group-from-position',
        params: { shown, group, header: 'Đối tượng' },
        suggestion: group,
      },
    ]);
  });

  it.each([
    ['a group that is there', 'TX', 'X1', 'NTM-B'],
    ['a group of other classes', 'TX', undefined, 'OCOP-A'],
    ['a position that names no group', 'Phó CT UBND', undefined, 'NTM-B'],
    ['no position', undefined, undefined, 'NTM-B'],
  ])('says nothing of %s', (...[, position, learnerGroup, classGroup]) => {
    expect(check(position, learnerGroup, classGroup)).toEqual([]);
  });
});
