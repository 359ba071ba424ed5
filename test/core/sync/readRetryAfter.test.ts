import { readRetryAfter } from '../../../core/src/sync/readRetryAfter.ts';

const NOW = Date.UTC(2026, 2, 5, 7, 5);

describe('readRetryAfter', () => {
  it.each<[string, string | undefined, number | undefined]>([
    ['no header', undefined, undefined],
    ['an empty one', '', undefined],
    ['seconds', '30', 30_000],
    ['seconds with spaces', ' 7 ', 7000],
    ['no time at all', '0', 0],
    ['a moment to come', 'Thu, 05 Mar 2026 07:05:20 GMT', 20_000],
    ['a moment that is over', 'Thu, 05 Mar 2026 07:04:00 GMT', 0],
    ['a fraction', '1.5', undefined],
    ['a negative number', '-3', undefined],
    ['more digits than a wait can have', '99999999999', undefined],
    ['a date in another form', '2026-03-05T07:05:20Z', undefined],
    ['words', 'later', undefined],
  ])('%s', (_, header, wait) => {
    expect(readRetryAfter(header, NOW)).toBe(wait);
  });
});
