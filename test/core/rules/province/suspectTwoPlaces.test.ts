import { suspectTwoPlaces } from '../../../../core/src/rules/province/suspectTwoPlaces.ts';
import type { TrainingClass } from '../../../../core/src/schema/classColumns.ts';
import type { Enrolment } from '../../../../core/src/schema/enrolmentColumns.ts';
import { aProvinceClass } from '../../../builders/aProvinceClass.ts';

const days: TrainingClass = { startDate: '2024-03-12', endDate: '2024-03-15' };
const known: Enrolment = { idNumber: '099185000001' };
const mau: Enrolment = { fullName: 'Hoàng Thị Mẫu', birth: { year: 1985 }, commune: 'u1' };
const suspect = (otherCode: string, other: TrainingClass, list: Enrolment[]) =>
  suspectTwoPlaces({
    classes: [
      aProvinceClass('NTM-2024-171-003', days, [{}, known, mau]),
      aProvinceClass(otherCode, other, list),
    ],
    today: undefined,
  });

describe('suspectTwoPlaces', () => {
  it('names both rows of a person with two reporters on one day', () => {
    expect(suspect('NTM-2024-173-001', { startDate: '2024-03-15' }, [known])).toEqual([
      {
        code: 'suspicion/two-places',
        classCodes: ['NTM-2024-171-003', 'NTM-2024-173-001'],
        rows: [
          { classCode: 'NTM-2024-171-003', row: 'r1' },
          { classCode: 'NTM-2024-173-001', row: 'r0' },
        ],
        params: { classes: 'NTM-2024-171-003, NTM-2024-173-001', day: '15/03/2024' },
      },
    ]);
  });

  it.each<[string, string, TrainingClass, Enrolment[]]>([
    ['one reporter, where it is an issue', 'NTM-2024-171-004', days, [known]],
    ['other days', 'NTM-2024-173-001', { startDate: '2024-03-16' }, [known]],
    ['people known by name only', 'NTM-2024-173-001', days, [mau]],
    ['a class without a day', 'NTM-2024-173-001', {}, [known]],
  ])('says nothing of %s', (_what, code, other, list) => {
    expect(suspect(code, other, list)).toEqual([]);
  });
});
