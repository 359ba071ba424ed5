import fc from 'fast-check';
import type { ClassSummary } from '../../../core/src/class/summariseClass.ts';
import { rollUpLearners } from '../../../core/src/rollup/rollUpLearners.ts';
import { aClassSummary, learnerCounts } from '../../builders/aClassSummary.ts';
import { aPlan } from '../../builders/aPlan.ts';

const rollUp = (summaries: ClassSummary[]) => rollUpLearners({ summaries, plan: aPlan(), reportYear: 2024 });
const learners = learnerCounts({
  enrolments: 6,
  female: 5,
  minority: 4,
  completed: 3,
  byLevel: { province: 1, district: 1, commune: 1, hamlet: 1, cooperative: 1, other: 1 },
});

const count = fc.nat(80);
const anySummary: fc.Arbitrary<ClassSummary> = fc
  .record({
    reporterId: fc.constantFrom('171', '173', '999'),
    isHeld: fc.boolean(),
    people: fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 5 }),
    learners: fc.record({
      enrolments: count,
      female: count,
      minority: count,
      completed: count,
      byLevel: fc.record({
        province: count,
        district: count,
        commune: count,
        hamlet: count,
        cooperative: count,
        other: count,
      }),
    }),
  })
  .map((summary) => aClassSummary(summary));

describe('rollUpLearners', () => {
  it('has a row for the total, every reporter of the plan, and those it does not know', () => {
    expect(rollUp([]).rows.map(({ level, cells }) => [level, cells[0], cells[1]])).toEqual([
      [0, '', 'TỔNG SỐ'],
      [1, 1, 'Huyện Đại Từ'],
      [1, 2, 'Huyện Phú Bình'],
      [1, '', 'Đơn vị khác'],
    ]);
  });

  it('adds the counts of a reporter up, column by column', () => {
    const summary = aClassSummary({ learners, people: ['a', 'b'] });
    const { rows } = rollUp([summary, summary]);
    expect(rows[1]?.cells).toEqual([1, 'Huyện Đại Từ', 2, 12, 10, 8, 2, 2, 2, 2, 2, 2, 2, 6]);
    expect(rows[2]?.cells.slice(2)).toEqual(Array.from({ length: 12 }, () => 0));
  });

  it('counts a person of two reporters once in the total and once with each', () => {
    const { rows } = rollUp([
      aClassSummary({ people: ['a', 'b'] }),
      aClassSummary({ reporterId: '173', people: ['b', 'c'] }),
    ]);
    expect(rows.map(({ cells }) => cells[12])).toEqual([3, 2, 2, 0]);
  });

  it('puts the classes of a reporter the plan does not know on the last row', () => {
    const { rows } = rollUp([aClassSummary({ reporterId: '999', learners })]);
    expect(rows.map(({ cells }) => [cells[1], cells[3]])).toEqual([
      ['TỔNG SỐ', 6],
      ['Huyện Đại Từ', 0],
      ['Huyện Phú Bình', 0],
      ['Đơn vị khác', 6],
    ]);
  });

  it('does not count a class that was not held', () => {
    expect(rollUp([aClassSummary({ isHeld: false, learners, people: ['a'] })])).toEqual(rollUp([]));
  });

  it('has as many cells in every row as columns', () => {
    const { rows, columns } = rollUp([aClassSummary({ reporterId: '999' })]);
    expect(rows.map(({ cells }) => cells.length)).toEqual(rows.map(() => columns.length));
  });

  it('makes the total the sum of the reporters in every column but people, who are at most that many', () => {
    fc.assert(
      fc.property(fc.array(anySummary, { maxLength: 20 }), (summaries) => {
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
    const shuffled = fc
      .array(anySummary, { maxLength: 12 })
      .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(
      fc.property(shuffled, ([summaries, sorted]) => {
        expect(rollUp(sorted)).toEqual(rollUp(summaries));
      }),
    );
  });
});
