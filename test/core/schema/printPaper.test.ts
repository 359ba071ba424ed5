import { paperFor, printScale } from '../../../core/src/rollup/formLayout.ts';
import { rollUp } from '../../../core/src/rollup/rollUp.ts';
import { paperOf } from '../../../core/src/schema/printPaper.ts';
import { PROVINCE_TABS } from '../../../core/src/schema/tabs.ts';
import { aRollUpInput } from '../../builders/aRollUpInput.ts';

describe('paperOf', () => {
  const forms = rollUp(aRollUpInput()).filter(({ charts }) => charts === undefined);

  it.each(forms.map(({ tab, columns }) => [tab, columns] as const))(
    'says for %s what the widths of its columns say, and letters stay large enough to read',
    (tab, columns) => {
      expect(paperOf(tab)).toBe(paperFor(columns));
      expect(printScale(columns)).toBeGreaterThanOrEqual(0.75);
      expect(printScale(columns)).toBeLessThanOrEqual(1);
    },
  );

  it('has the charts on the larger paper, and what it does not know on the smaller', () => {
    expect([paperOf(PROVINCE_TABS.charts), paperOf('Ghi chú')]).toEqual(['A3', 'A4']);
  });

  it('calls for A3 where A4 would make the letters too small, and shrinks what is too wide for both', () => {
    const wide = (width: number) => [{ width, format: 'text' } as const];
    expect([1_300, 1_500, 3_000].map((width) => paperFor(wide(width)))).toEqual(['A4', 'A3', 'A3']);
    expect(printScale(wide(2_982))).toBe(0.5);
  });
});
