import { repeatCall, statusOf, type Patience } from '../../../functions/src/google/repeatCall.ts';

/** What a failed request throws. */
const failure = (status?: number, retryAfter?: string): Error =>
  Object.assign(new Error(`failed with ${String(status)}`), {
    config: {},
    ...(status === undefined
      ? {}
      : {
          response: {
            status,
            headers: new Headers(retryAfter === undefined ? {} : { 'retry-after': retryAfter }),
          },
        }),
  });

interface FakePatience extends Patience {
  readonly sleeps: number[];
}
/** A clock that stands still but for the waits. */
function aPatience(mostMs = 90_000, random = 0): FakePatience {
  const sleeps: number[] = [];
  let time = Date.UTC(2026, 2, 5, 7, 5);
  return {
    mostMs,
    sleeps,
    now: () => time,
    random: () => random,
    sleep: (ms) => {
      sleeps.push(ms);
      time += ms;
      return Promise.resolve();
    },
  };
}
/** Fails with these, one after another, then succeeds; `attempts` are those it was told of. */
function failing(...errors: readonly unknown[]): {
  call: (attempt: number) => Promise<string>;
  attempts: number[];
} {
  const attempts: number[] = [];
  return {
    attempts,
    call: (attempt) => {
      attempts.push(attempt);
      const error = errors[attempts.length - 1];

      return error === undefined ? Promise.resolve('done') : Promise.reject(error);
    },
  };
}
const times = (count: number, error: Error): Error[] => Array.from({ length: count }, () => error);

describe('repeatCall', () => {
  it.each<[string, Error[], number[]]>([
    ['nothing', [], []],
    ['a full quota', [failure(429)], [500]],
    ['a busy service', times(3, failure(503)), [500, 1000, 2000]],
    ['no answer at all', times(2, failure()), [500, 1000]],
    ['an answer that names a wait', [failure(429, '30')], [30_000]],
    [
      'each of the server’s errors',
      [500, 502, 503, 504].map((status) => failure(status)),
      [500, 1000, 2000, 4000],
    ],
    ['as many failures as it bears', times(7, failure(503)), [500, 1000, 2000, 4000, 8000, 16_000, 16_000]],
  ])('comes through after %s', async (_, errors, sleeps) => {
    const patience = aPatience();
    const { call, attempts } = failing(...errors);
    expect(await repeatCall(patience, call)).toBe('done');
    expect(patience.sleeps).toEqual(sleeps);
    expect(attempts).toEqual([...sleeps.keys(), sleeps.length].map((at) => at + 1));
  });

  it.each<[string, unknown, number]>([
    ['a refusal', failure(403), 1],
    ['a range that is not there', failure(400), 1],
    ['something not simulated', failure(501), 1],
    ['a bug of ours', new TypeError('x is undefined'), 1],
    ['an account that cannot be found', new Error('Could not load the default credentials.'), 1],
    ['something that is no error', 'gone', 1],
    ['a service that stays away', failure(503), 8],
  ])('throws %s as it came, after %s: %d attempts', async (_, error, count) => {
    const { call, attempts } = failing(...Array.from({ length: 20 }, () => error));
    await expect(repeatCall(aPatience(), call)).rejects.toBe(error);
    expect(attempts).toHaveLength(count);
  });

  it('gives up when the next wait would end after its time', async () => {
    const patience = aPatience(4000);
    const { call, attempts } = failing(...times(9, failure(503)));
    await expect(repeatCall(patience, call)).rejects.toThrow('503');
    expect([patience.sleeps, attempts]).toEqual([
      [500, 1000, 2000],
      [1, 2, 3, 4],
    ]);
  });

  it('counts the time that answers take', async () => {
    const patience = aPatience();
    const { call, attempts } = failing(...times(9, failure()));
    const slow = async (attempt: number): Promise<string> => {
      await patience.sleep(60_000);
      return call(attempt);
    };
    await expect(repeatCall(patience, slow)).rejects.toThrow();
    expect(attempts).toEqual([1, 2]);
  });

  it('draws lots for half of each wait', async () => {
    const patience = aPatience(90_000, 0.999_999);
    await repeatCall(patience, failing(...times(3, failure(503))).call);
    expect(patience.sleeps).toEqual([1000, 2000, 4000]);
  });
});

describe('statusOf', () => {
  it.each([
    ['an answer', failure(404), 404],
    ['no answer', failure(), undefined],
    ['another error', new Error('x'), undefined],
    ['no error', 404, undefined],
  ])('%s', (_, error, status) => {
    expect(statusOf(error)).toBe(status);
  });
});
