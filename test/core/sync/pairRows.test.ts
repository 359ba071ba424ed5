import { pairRows } from '../../../core/src/sync/pairRows.ts';
import { aRoster, withCells } from '../../builders/aRoster.ts';

const roster = aRoster(4);
const [one = [], two = [], three = [], four = []] = roster;
const pair = (before: typeof one, after: typeof one) => pairRows('enrolment', [before], [after]);

describe('pairRows', () => {
  it('pairs by id whatever the order, in the order of now', () => {
    const { pairs, removed, size } = pairRows('enrolment', roster, [...roster].reverse());
    expect(pairs.map(({ id }) => id)).toEqual(['r4', 'r3', 'r2', 'r1']);
    expect(pairs.every(({ before, after }) => before === after)).toBe(true);
    expect([removed, size]).toEqual([[], 4]);
  });

  it('names the rows that left; new ones have no pair', () => {
    const added = withCells(one, { _id: 'new', fullName: 'Trần Thị Mới' });
    const { pairs, removed } = pairRows('enrolment', roster, [added, two, four]);
    expect(pairs.map(({ id }) => id)).toEqual(['r2', 'r4']);
    expect(removed).toEqual(['r1', 'r3']);
  });

  it('does not take a row for gone that only got its real id', () => {
    expect(pair(withCells(one, { _id: '~made' }), one)).toMatchObject({ pairs: [], removed: [] });
    expect(pair(withCells(one, { _id: '~made' }), two)).toMatchObject({ removed: ['~made'] });
  });

  it('lets each new row stand for one that left', () => {
    const copies = ['c1', 'c2', 'c3'].map((_id) => withCells(three, { _id }));
    const real = withCells(three, { _id: 'c9' });
    expect(pairRows('enrolment', copies, [real]).removed).toEqual(['c2', 'c3']);
    expect(pairRows('enrolment', copies, [real, withCells(three, { _id: 'c8' })]).removed).toEqual(['c3']);
  });
});
