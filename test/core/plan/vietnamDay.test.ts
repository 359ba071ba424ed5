import { vietnamDay } from '../../../core/src/plan/vietnamDay.ts';

describe('vietnamDay', () => {
  it.each([
    ['2024-03-15T16:59:59.999Z', '2024-03-15'],
    ['2024-03-15T17:00:00.000Z', '2024-03-16'],
    ['2023-12-31T17:00:00.000Z', '2024-01-01'],
    ['2024-02-28T17:00:00.000Z', '2024-02-29'],
    ['2024-07-01T00:00:00.000Z', '2024-07-01'],
  ])('at %s it is %s', (moment, day) => {
    expect(vietnamDay(Date.parse(moment))).toBe(day);
  });
});
