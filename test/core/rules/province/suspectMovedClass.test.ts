import { suspectMovedClass } from '../../../../core/src/rules/province/suspectMovedClass.ts';
import type { TrainingClass } from '../../../../core/src/schema/classColumns.ts';
import type { Enrolment } from '../../../../core/src/schema/enrolmentColumns.ts';
import { somePeople } from '../../../builders/aClassOfWorkbook.ts';
import { aProvinceClass } from '../../../builders/aProvinceClass.ts';

const day: TrainingClass = { startDate: '2024-03-12' };
const suspect = (otherCode: string, other: TrainingClass, list: Enrolment[]) =>
  suspectMovedClass({
    classes: [
      aProvinceClass('NTM-2024-171-003', day, somePeople(20)),
      aProvinceClass(otherCode, other, list),
    ],
    today: undefined,
  });

describe('suspectMovedClass', () => {
  it('names the classes of two reporters with one day and half of the people', () => {
    expect(suspect('NTM-2024-173-001', day, somePeople(20, 10))).toEqual([
      {
        code: 'suspicion/class-moved',
        classCodes: ['NTM-2024-171-003', 'NTM-2024-173-001'],
        rows: [],
        params: { classes: 'NTM-2024-171-003, NTM-2024-173-001', common: 10 },
      },
    ]);
  });

  it.each<[string, string, TrainingClass, Enrolment[]]>([
    ['fewer people', 'NTM-2024-173-001', day, somePeople(20, 11)],
    ['another day', 'NTM-2024-173-001', { startDate: '2024-03-13' }, somePeople(20)],
    ['classes without a day', 'NTM-2024-173-001', {}, somePeople(20)],
    ['the same reporter', 'NTM-2024-171-004', day, somePeople(20)],
  ])('says nothing of %s', (_what, code, other, list) => {
    expect(suspect(code, other, list)).toEqual([]);
  });
});
