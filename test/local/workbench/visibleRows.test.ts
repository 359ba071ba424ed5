import fc from 'fast-check';
import { visibleRows } from '../../../local/src/workbench/visibleRows.ts';

const view = fc.record({
  scrollTop: fc.nat(50_000),
  viewHeight: fc.integer({ min: 50, max: 1_200 }),
  rowHeight: fc.integer({ min: 10, max: 60 }),
  rowCount: fc.nat(2_000),
});

describe('visibleRows', () => {
  it('holds every row in view', () => {
    fc.assert(
      fc.property(view, (wanted) => {
        const { from, to } = visibleRows(wanted);
        const first = Math.floor(wanted.scrollTop / wanted.rowHeight);
        const last = Math.ceil((wanted.scrollTop + wanted.viewHeight) / wanted.rowHeight);
        for (let row = first; row < Math.min(last, wanted.rowCount); row += 1)
          expect(row >= from && row < to).toBe(true);
      }),
    );
  });

  it('stays inside the table and is empty only when the table is', () => {
    fc.assert(
      fc.property(view, (wanted) => {
        const { from, to } = visibleRows(wanted);
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(wanted.rowCount);
        expect(to > from).toBe(wanted.rowCount > 0);
      }),
    );
  });

  it('answers the same rows for a small scroll', () => {
    const at = (scrollTop: number) =>
      visibleRows({ scrollTop, viewHeight: 600, rowHeight: 24, rowCount: 1500 });
    expect(at(24_030)).toEqual(at(24_050));
  });
});
