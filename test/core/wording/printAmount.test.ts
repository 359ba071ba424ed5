import { printAmount } from '../../../core/src/wording/printAmount.ts';
import { printDay } from '../../../core/src/wording/printDay.ts';

describe('printAmount', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1.000'],
    [48_500_000, '48.500.000'],
    [2.5, '2,5'],
    [1234.5, '1.234,5'],
  ])('%s is %s', (value, printed) => {
    expect(printAmount(value)).toBe(printed);
  });
});

describe('printDay', () => {
  it('puts the day first', () => {
    expect(printDay('2024-03-05')).toBe('05/03/2024');
  });
});
