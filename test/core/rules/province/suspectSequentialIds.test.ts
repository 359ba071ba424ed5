import { suspectSequentialIds } from '../../../../core/src/rules/province/suspectSequentialIds.ts';
import { aProvinceClass } from '../../../builders/aProvinceClass.ts';

const suspect = (...numbers: number[]) =>
  suspectSequentialIds({
    classes: [
      aProvinceClass(
        'c0',
        {},
        numbers.map((number) => ({ idNumber: String(99_185_000_000 + number).padStart(12, '0') })),
      ),
    ],
    today: undefined,
  });

describe('suspectSequentialIds', () => {
  it('names the rows of five numbers in a row, in the order of the numbers', () => {
    expect(suspect(9, 3, 1, 2, 5, 4)).toEqual([
      {
        code: 'suspicion/sequential-ids',
        classCodes: ['c0'],
        rows: ['r2', 'r3', 'r1', 'r5', 'r4'].map((row) => ({ classCode: 'c0', row })),
        params: { classes: 'c0', people: 5 },
      },
    ]);
  });

  it.each([
    [[1, 2, 3, 4], 0],
    [[1, 2, 3, 4, 6, 7], 0],
    [[2, 4, 6, 8, 10], 0],
    [[1, 2, 2, 3, 4, 5], 1],
    [[1, 2, 3, 4, 5, 11, 12, 13, 14, 15], 2],
    [[], 0],
  ])('%j', (numbers, found) => {
    expect(suspect(...numbers)).toHaveLength(found);
  });

  it('knows only CCCD', () => {
    const learners = ['099000001', '099000002', '099000003', '099000004', '099000005'];
    const classes = [
      aProvinceClass(
        'c0',
        {},
        learners.map((idNumber) => ({ idNumber })),
      ),
    ];
    expect(suspectSequentialIds({ classes, today: undefined })).toEqual([]);
  });
});
