import fc from 'fast-check';
import { checkWorkbook } from '../../../../core/src/rules/workbook/checkWorkbook.ts';
import { aClassOfWorkbook, somePeople } from '../../../builders/aClassOfWorkbook.ts';
import { aReadingContext } from '../../../builders/aReadingContext.ts';

const context = aReadingContext();
const days = { startDate: '2024-03-12', endDate: '2024-03-15' };

describe('checkWorkbook', () => {
  it('finds nothing in a workbook without classes', () => {
    expect(checkWorkbook([], context)).toEqual([]);
  });

  it('runs every rule', () => {
    const commune = { ...days, communeCategory: 'XA_NTM', quotaCommune: 'u1' };
    const classes = [
      aClassOfWorkbook('NTM-2024-171-001', commune, somePeople(10)),
      aClassOfWorkbook('NTM-2024-171-002', commune, somePeople(10)),
      aClassOfWorkbook('NTM-2024-171-003', commune),
      aClassOfWorkbook('NTM-2024-171-004', { ...commune, communeCategory: 'XA_NC' }),
    ];
    const codes = new Set(checkWorkbook(classes, context).map(({ code }) => code));
    expect([...codes].sort()).toEqual([
      'class/commune-quota',
      'class/commune-two-categories',
      'class/list-copied',
      'class/quota-exceeded',
      'enrolment/overlapping',
    ]);
  });

  it('says the same whatever order the classes stand in', () => {
    const commune = { ...days, communeCategory: 'XA_NTM', quotaCommune: 'u1' };
    const classes = ['001', '002', '003', '004'].map((number, at) =>
      aClassOfWorkbook(
        `NTM-2024-171-${number}`,
        { ...commune, startDate: `2024-03-1${String(at % 2)}` },
        somePeople(3),
      ),
    );
    const expected = checkWorkbook(classes, context);
    fc.assert(
      fc.property(fc.shuffledSubarray(classes, { minLength: 4 }), (shuffled) => {
        expect(checkWorkbook(shuffled, context)).toEqual(expected);
      }),
    );
  });
});
