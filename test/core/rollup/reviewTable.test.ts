import { reviewTable, type Review, type ReviewedClass } from '../../../core/src/rollup/reviewTable.ts';
import type { Suspicion } from '../../../core/src/rules/province/suspicion.ts';
import { suspicionKinds, suspicionTexts } from '../../../core/src/rules/province/suspicionTexts.ts';
import { aProvinceClass } from '../../builders/aProvinceClass.ts';

const DAI_TU = 'NTM-2024-171-003';
const PHU_BINH = 'NTM-2024-173-001';
const aReviewedClass = (
  classCode: string,
  reporterName: string,
  rows: Record<string, number>,
): ReviewedClass => ({
  ...aProvinceClass(classCode),
  reporterName,
  rowNumber: 5,
  rowNumbers: new Map(Object.entries(rows)),
});
const classes = [
  aReviewedClass(DAI_TU, 'Huyện Đại Từ', { a: 12, b: 15, c: 16, d: 17, e: 30 }),
  aReviewedClass(PHU_BINH, 'Huyện Phú Bình', { a: 7 }),
];
const twoPlaces = (rows: Suspicion['rows']): Suspicion => ({
  code: 'suspicion/two-places',
  classCodes: [PHU_BINH, DAI_TU],
  rows,
  params: { classes: `${DAI_TU}, ${PHU_BINH}`, day: '12/03/2024' },
});
const moved: Suspicion = {
  code: 'suspicion/class-moved',
  classCodes: [DAI_TU, PHU_BINH],
  rows: [],
  params: { classes: `${DAI_TU}, ${PHU_BINH}`, common: 1 },
};
const linesOf = (review: Partial<Review>) =>
  reviewTable({ scope: 'KH mẫu', classes, suspicions: [], failures: [], ...review }).rows.map(
    ({ cells }) => cells,
  );

describe('reviewTable', () => {
  it('says so when there is nothing', () => {
    expect(linesOf({})).toEqual([['', '', '', 'Không có danh sách nào cần rà soát.']]);
  });

  it('names kind, classes and rows as their reporter sees them, and the sentence', () => {
    expect(
      linesOf({
        suspicions: [
          twoPlaces([
            { classCode: DAI_TU, row: 'a' },
            { classCode: PHU_BINH, row: 'a' },
          ]),
        ],
      }),
    ).toEqual([
      [
        'Một người ở hai nơi',
        `${DAI_TU}, ${PHU_BINH}`,
        'Huyện Phú Bình, tab Học viên: 7; Huyện Đại Từ, tab Học viên: 12',
        `Cùng một người (theo số CCCD) có ở ${DAI_TU}, ${PHU_BINH} trong cùng ngày 12/03/2024. Hãy hỏi lại các đơn vị.`,
      ],
    ]);
  });

  it('names the classes’ own rows where no learners are meant', () => {
    const [[, , places] = []] = linesOf({ suspicions: [moved] });
    expect(places).toBe('Huyện Phú Bình, tab Lớp: 5; Huyện Đại Từ, tab Lớp: 5');
  });

  it('prints neighbouring rows as a span, whatever order they come in', () => {
    const rows = ['e', 'd', 'b', 'a', 'c', 'a'].map((row) => ({ classCode: DAI_TU, row }));
    const [[, , places] = []] = linesOf({ suspicions: [twoPlaces(rows)] });
    expect(places).toBe('Huyện Đại Từ, tab Học viên: 12, 15–17, 30');
  });

  it('puts the gravest first, and makes the same lines of the same suspicions in any order', () => {
    const people = ['a', 'b'].map((row) => twoPlaces([{ classCode: DAI_TU, row }]));
    const lines = linesOf({ suspicions: [...people, moved] });
    expect(lines.map(([kind]) => kind)).toEqual([
      'Lớp ở hai đơn vị',
      'Một người ở hai nơi',
      'Một người ở hai nơi',
    ]);
    expect(linesOf({ suspicions: [moved, ...people.reverse()] })).toEqual(lines);
  });

  it('names the workbooks it could not look into before everything else', () => {
    const failure = 'Không đọc được bảng tính của Huyện Đại Từ.';
    expect(linesOf({ failures: [failure] })).toEqual([
      ['Chưa rà soát', '', '', failure],
      ['', '', '', 'Trong các bảng tính đọc được, không có danh sách nào cần rà soát.'],
    ]);
    expect(linesOf({ failures: [failure], suspicions: [moved] })[1]?.[0]).toBe('Lớp ở hai đơn vị');
  });

  it('stops before the tab is full, and says how many are left', () => {
    const lines = linesOf({ suspicions: Array.from({ length: 950 }, () => moved) });
    expect(lines).toHaveLength(901);
    expect(lines.at(-1)?.[3]).toBe('Còn 50 mục nữa; xử lý các mục trên rồi chạy lại.');
  });

  it('has as many cells in every row as columns', () => {
    const { rows, columns } = reviewTable({ scope: '', classes, suspicions: [moved], failures: ['x'] });
    expect(rows.map(({ cells }) => cells.length)).toEqual(rows.map(() => columns.length));
  });

  it('has a name for every kind of suspicion', () => {
    expect(Object.keys(suspicionKinds).sort()).toEqual(Object.keys(suspicionTexts).sort());
    expect(new Set(Object.values(suspicionKinds)).size).toBe(Object.keys(suspicionKinds).length);
  });
});
