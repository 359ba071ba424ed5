import { formatDate } from '../../../../local/src/appsScript/services/formatDate.ts';
import { zoneClock } from '../../../../local/src/appsScript/zoneClock.ts';

describe('formatDate', () => {
  const moment = Date.parse('2026-03-05T02:04:06.078Z');
  it.each([
    ['yyyy-MM-dd', '2026-03-05'],
    ['dd/MM/yyyy HH:mm', '05/03/2026 09:04'],
    ['d/M/yy H:m:s', '5/3/26 9:4:6'],
    ["yyyy-MM-dd'T'HH:mm:ss.SSSXXX", '2026-03-05T09:04:06.078+07:00'],
    ['HHmm Z', '0904 +0700'],
    ["'ngày' d 'o''clock' ''", "ngày 5 o'clock '"],
  ])('writes %s as %s', (pattern, text) => {
    expect(formatDate(moment, zoneClock('Asia/Ho_Chi_Minh'), pattern)).toBe(text);
  });

  it('writes Greenwich as Z and the west with a minus', () => {
    expect(formatDate(moment, zoneClock('UTC'), 'HH:mmXXX')).toBe('02:04Z');
    expect(formatDate(moment, zoneClock('America/New_York'), 'HH:mmXXX')).toBe('21:04-05:00');
  });

  it('refuses letters it does not know', () => {
    expect(() => formatDate(moment, zoneClock('UTC'), 'EEE')).toThrow(
      'Utilities.formatDate with "EEE" is not simulated',
    );
  });
});
