import { serialOf } from '../../../core/src/cell/parseDate.ts';
import type { Cell } from '../../../core/src/schema/cell.ts';
import { findSwappedDates } from '../../../core/src/sheet/findSwappedDates.ts';

const december3 = serialOf('2024-12-03');
const brief = (cells: Cell[]): unknown[] =>
  findSwappedDates(cells).map(({ at, issue }) => [at, issue.code, issue.suggestion]);

describe('findSwappedDates', () => {
  it('suspects every serial date of a column whose days above 12 stayed text, and changes none', () => {
    expect(brief(['13/03/2024', december3, '', serialOf('2024-05-04'), '25/03/2024', 'x'])).toEqual([
      [1, 'date/maybe-swapped', '12/03/2024'],
      [3, 'date/maybe-swapped', '05/04/2024'],
    ]);
  });

  it.each<[string, Cell[]]>([
    ['no date is text', [december3, serialOf('2024-05-04')]],
    ['no date is a serial number', ['13/03/2024', '12/03/2024']],
    ['a serial date has a later day', ['13/03/2024', december3, serialOf('2024-05-20')]],
    ['no typed day is above 12', ['12/03/2024', december3]],
    ['swapping changes nothing', ['13/03/2024', serialOf('2024-05-05')]],
    ['the serial number is only a year of birth', ['13/03/1985', 1985]],
    ['nothing is there', []],
  ])('suspects nothing when %s', (_what, cells) => {
    expect(brief(cells)).toEqual([]);
  });
});
