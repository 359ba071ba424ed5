import { NO_DENOMINATOR, targetCoverage } from '../../../core/src/plan/targetCoverage.ts';
import { aTarget } from '../../builders/aPlan.ts';

const denominator = (year: number, value: number) => ({
  year,
  value,
  source: 'Báo cáo',
  date: `${String(year)}-12-31`,
  approvedBy: '',
});

describe('targetCoverage', () => {
  it('says that there is no denominator, never a percentage', () => {
    expect(targetCoverage(aTarget(), 40, 2024)).toEqual({ people: 40, text: 'chưa có mẫu số' });
    expect(targetCoverage(aTarget(), 40, 2024)).not.toHaveProperty('share');
  });

  it.each([
    [2022, undefined],
    [2023, 200],
    [2024, 200],
    [2025, 400],
  ])('takes at the end of %i the latest denominator', (year, value) => {
    const target = aTarget({ denominators: [denominator(2025, 400), denominator(2023, 200)] });
    expect(targetCoverage(target, 50, year)).toEqual(
      value === undefined
        ? { people: 50, text: NO_DENOMINATOR }
        : { people: 50, share: 50 / value, denominator: denominator(value === 200 ? 2023 : 2025, value) },
    );
  });
});
