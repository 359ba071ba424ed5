import fc from 'fast-check';
import { Day, isDay } from '../../../core/src/plan/day.ts';

describe('isDay', () => {
  it.each(['2024-02-29', '2000-02-29', '2022-12-31', '0001-01-01'])('knows %s', (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each([
    '2022-99-99',
    '2023-02-29',
    '1900-02-29',
    '2022-04-31',
    '2022-00-10',
    '2022-1-1',
    '01/01/2022',
    '',
    '2022-01-01 ',
  ])('refuses %p', (text) => {
    expect(isDay(text)).toBe(false);
  });

  it('agrees with the calendar on every day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
        expect(isDay(new Date(days * 86_400_000).toISOString().slice(0, 10))).toBe(true);
      }),
    );
  });
});

describe('Day', () => {
  it('reads a day and nothing else', () => {
    expect(Day.safeParse('2025-06-30').success).toBe(true);
    expect(Day.safeParse('2025-06-31').success).toBe(false);
    expect(Day.safeParse(45_000).success).toBe(false);
  });
});
