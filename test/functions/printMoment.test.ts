import { printMoment } from '../../functions/src/printMoment.ts';

describe('printMoment', () => {
  it.each([
    ['2026-11-24T03:05:00Z', '10:05 ngày 24/11/2026'],
    ['2026-03-05T17:00:00Z', '00:00 ngày 06/03/2026'],
    ['2026-03-05T16:59:59.999Z', '23:59 ngày 05/03/2026'],
    ['2024-02-28T17:30:00Z', '00:30 ngày 29/02/2024'],
    ['2025-12-31T17:00:00Z', '00:00 ngày 01/01/2026'],
  ])('writes %s as %s, Vietnamese time', (time, printed) => {
    expect(printMoment(Date.parse(time))).toBe(printed);
  });
});
