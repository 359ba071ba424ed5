import { printDuration } from '../../../core/src/wording/printDuration.ts';

describe('printDuration', () => {
  it.each([
    [0, '0 giây'],
    [999, '0 giây'],
    [59_999, '59 giây'],
    [60_000, '1 phút'],
    [130_000, '2 phút 10 giây'],
    [90 * 60_000, '1 giờ 30 phút'],
    [3_600_000, '1 giờ'],
    [3_905_000, '1 giờ 5 phút'],
    [6 * 3_600_000, '6 giờ'],
  ])('%d ms', (ms, words) => {
    expect(printDuration(ms)).toBe(words);
  });
});
