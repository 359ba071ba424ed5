import fc from 'fast-check';
import type { ClassSummary } from '../../../core/src/class/summariseClass.ts';
import type { EnrolmentSummary } from '../../../core/src/class/summariseEnrolment.ts';
import { learnersForm } from '../../../core/src/rollup/learnersForm.ts';
import { aClassSummary, anEnrolmentSummary, theEnrolmentsOf } from '../../builders/aClassSummary.ts';
import { aRollUpInput, tableOf } from '../../builders/aRollUpInput.ts';

const rollUp = (summaries: ClassSummary[]) => tableOf(learnersForm, aRollUpInput({ summaries }));
const LEVELS = ['province', 'district', 'commune', 'hamlet', 'cooperative', 'other'] as const;
/** Six learners, one a level: 5 women, 4 of a minority, 3 who completed; two people. */
const six: EnrolmentSummary[] = LEVELS.map((level, at) =>
  anEnrolmentSummary({
    row: `r${String(at)}`,
    person: at % 2 === 0 ? 'a' : 'b',
    level,
    isFemale: at < 5,
    isMinority: at < 4,
    isCompleted: at < 3,
  }),
);
const daysOf = (from: string, to: string): Pick<ClassSummary, 'days'> => ({ days: { from, to } });

const anyEnrolment: fc.Arbitrary<EnrolmentSummary> = fc
  .record({
    person: fc.constantFrom('a', 'b', 'c', 'd'),
    level: fc.constantFrom(...LEVELS),
    isFemale: fc.boolean(),
    isMinority: fc.boolean(),
    isCompleted: fc.boolean(),
  })
  .map(anEnrolmentSummary);
const anySummary: fc.Arbitrary<ClassSummary> = fc
  .record({
    reporterId: fc.constantFrom('171', '173', '999'),
    isHeld: fc.boolean(),
    days: fc.constantFrom(
      { from: '2024-03-01', to: '2024-03-03' },
      { from: '2024-03-03', to: '2024-03-05' },
      { from: '2024-06-01', to: '2024-06-02' },
    ),
    enrolments: fc.array(anyEnrolment, { maxLength: 6 }),
  })
  .map((summary) => aClassSummary(summary));
/** Classes whose codes are theirs alone. */
const anySummaries = (maxLength: number): fc.Arbitrary<ClassSummary[]> =>
  fc
    .array(anySummary, { maxLength })
    .map((summaries) =>
      summaries.map((one, at) => ({ ...one, classCode: `NTM-2024-171-${String(at + 1).padStart(3, '0')}` })),
    );

describe('learnersForm', () => {
  it('has a row for the total, every reporter of the plan, and those it does not know', () => {
    expect(rollUp([]).rows.map(({ level, cells }) => [level, cells[0], cells[1]])).toEqual([
      [0, '', 'TỔNG SỐ'],
      [1, 1, 'Huyện Đại Từ'],
      [1, 2, 'Huyện Phú Bình'],
      [1, '', 'Đơn vị khác'],
    ]);
  });

  it('adds the counts of a reporter up, column by column', () => {
    const { rows } = rollUp([aClassSummary({ enrolments: six }), aClassSummary({ enrolments: [...six] })]);
    expect(rows[1]?.cells).toEqual([1, 'Huyện Đại Từ', 2, 12, 10, 8, 2, 2, 2, 2, 2, 2, 2, 6, 0]);
    expect(rows[2]?.cells.slice(2)).toEqual(Array.from({ length: 13 }, () => 0));
  });

  it('counts a person of two reporters once in the total and once with each', () => {
    const { rows } = rollUp([
      aClassSummary({ enrolments: theEnrolmentsOf('a', 'b') }),
      aClassSummary({ reporterId: '173', enrolments: theEnrolmentsOf('b', 'c') }),
    ]);
    expect(rows.map(({ cells }) => cells[12])).toEqual([3, 2, 2, 0]);
  });

  it('puts the classes of a reporter the plan does not know on the last row', () => {
    const { rows } = rollUp([aClassSummary({ reporterId: '999', enrolments: six })]);
    expect(rows.map(({ cells }) => [cells[1], cells[3]])).toEqual([
      ['TỔNG SỐ', 6],
      ['Huyện Đại Từ', 0],
      ['Huyện Phú Bình', 0],
      ['Đơn vị khác', 6],
    ]);
  });

  it('does not count a class that was not held', () => {
    expect(rollUp([aClassSummary({ isHeld: false, enrolments: six })])).toEqual(rollUp([]));
  });

  it('counts a class that is not of the plan as any other', () => {
    expect(rollUp([aClassSummary({ isInPlan: false, enrolments: six })])).toEqual(
      rollUp([aClassSummary({ enrolments: six })]),
    );
  });

  it('counts who sits in two classes of a reporter on one day in the earlier one, and says how many it left out', () => {
    const { rows, notes } = rollUp([
      aClassSummary({ ...daysOf('2024-03-12', '2024-03-15'), enrolments: theEnrolmentsOf('a', 'b', 'c') }),
      aClassSummary({
        ...daysOf('2024-03-15', '2024-03-16'),
        classCode: 'NTM-2024-171-004',
        enrolments: theEnrolmentsOf('b', 'c', 'd'),
      }),
    ]);
    expect(rows[1]?.cells.slice(2, 4)).toEqual([2, 4]);
    expect(rows[1]?.cells[12]).toBe(4);
    expect(notes[2]).toMatch(/đã bỏ 2 lượt ở lớp mở sau\.$/);
  });

  it('counts who was moved in the new class only, and says how many it left out in the old one', () => {
    const { rows, notes } = rollUp([
      aClassSummary({ observedAt: '2024-05-01T08:00:00Z', enrolments: theEnrolmentsOf('a', 'b', 'c') }),
      aClassSummary({
        classCode: 'NTM-2024-171-004',
        observedAt: '2024-05-01T09:00:00Z',
        enrolments: theEnrolmentsOf('a', 'b'),
      }),
    ]);
    expect(rows[1]?.cells.slice(2, 4)).toEqual([2, 3]);
    expect(notes[3]).toMatch(/^Đã bỏ 2 lượt ở lớp cũ của học viên đã chuyển sang lớp khác: /);
    expect(rollUp([aClassSummary({ enrolments: six })]).notes.join()).not.toContain('lớp cũ');
  });

  it('counts them in classes of two reporters twice: that is a suspicion only', () => {
    const days = daysOf('2024-03-12', '2024-03-15');
    const { rows, notes } = rollUp([
      aClassSummary({ ...days, enrolments: theEnrolmentsOf('a') }),
      aClassSummary({
        ...days,
        classCode: 'NTM-2024-173-001',
        reporterId: '173',
        enrolments: theEnrolmentsOf('a'),
      }),
    ]);
    expect(rows.map(({ cells }) => cells[3])).toEqual([2, 1, 1, 0]);
    expect(notes[2]).toMatch(/đã bỏ 0 lượt/);
  });

  it('has as many cells in every row as columns', () => {
    const { rows, columns } = rollUp([aClassSummary({ reporterId: '999' })]);
    expect(rows.map(({ cells }) => cells.length)).toEqual(rows.map(() => columns.length));
  });

  it('makes the total the sum of the reporters in every column but people, who are at most that many', () => {
    fc.assert(
      fc.property(anySummaries(20), (summaries) => {
        const [total, ...parts] = rollUp(summaries).rows;
        for (const [column, cell] of (total?.cells ?? []).entries()) {
          if (column < 2) continue;
          const sum = parts.reduce((all, { cells }) => all + Number(cells[column]), 0);
          if (column === 12) expect(cell).toBeLessThanOrEqual(sum);
          else expect(cell).toBe(sum);
        }
      }),
    );
  });

  it('does not depend on the order of the classes', () => {
    const shuffled = anySummaries(12).chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([summaries, sorted]) => {
        expect(rollUp(sorted)).toEqual(rollUp(summaries));
      }),
    );
  });
});
