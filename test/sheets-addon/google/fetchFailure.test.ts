import { fetchFailure } from '../../../sheets-addon/src/google/fetchFailure.ts';

describe('fetchFailure', () => {
  it.each([
    ['Exception: Service invoked too many times for one day: urlfetch.', 'quota'],
    [
      'Exception: Bandwidth quota exceeded: https://example.org. Try reducing the rate of data transfer.',
      'quota',
    ],
    [
      'Exception: Service invoked too many times in a short time: urlfetch. Try Utilities.sleep(1000).',
      'unreachable',
    ],
    ['Exception: Address unavailable: https://example.org/sync', 'unreachable'],
    ['Exception: Timeout: https://example.org/sync', 'unreachable'],
    ['Exception: DNS error: https://example.org/sync', 'unreachable'],
  ])('%s', (message, failure) => {
    expect(fetchFailure(message)).toBe(failure);
  });
});
