import { FaultRequest, faultsOf, type Faults } from '../../../local/src/stack/faults.ts';

const noFirestore = { setFault: () => undefined };
const faultsWith = (...requests: object[]): Faults => {
  const faults = faultsOf(noFirestore);
  for (const request of requests) faults.add(FaultRequest.parse(request));
  return faults;
};
const functions = (kind: string, more: object = {}): object => ({ service: 'functions', kind, ...more });
const times = (count: number, act: () => unknown): unknown[] => Array.from({ length: count }, act);

describe('faultsOf', () => {
  it('kills under the next requests, as often as told, 15 ms after them', () => {
    const faults = faultsWith(functions('killed', { times: 2 }));
    expect(times(3, () => faults.takeRequestFaults().killAfterMs)).toEqual([15, 15, undefined]);
  });

  it('duplicates the next request at once, and loses the next answer of one that succeeded', () => {
    const faults = faultsWith(functions('duplicated'), functions('503-after-success'));
    expect(times(2, () => faults.takeRequestFaults().copyAfterMs)).toEqual([0, undefined]);
    expect(faults.takeAnswerFault(false)).toBeUndefined();
    expect(times(2, () => faults.takeAnswerFault(true)?.status)).toEqual([503, undefined]);
  });

  it('answers in the order it was told, each before or after the request was served', () => {
    const faults = faultsWith(
      functions('503', { times: 2 }),
      functions('503-after-success'),
      functions('429'),
    );
    const met = times(6, () => {
      const refused = faults.takeAnswerFault(false);
      return refused?.status ?? faults.takeAnswerFault(true);
    });
    expect(met).toEqual([503, 503, { status: 503, afterSuccess: true }, 429, undefined, undefined]);
    expect(faults.counter.read().happened).toEqual({
      'functions/503': 2,
      'functions/503-after-success': 1,
      'functions/429': 1,
    });
  });

  it('lets the same share of requests meet it whenever the seed is the same, until it has happened so often', () => {
    const draw = (seed: number): unknown[] => {
      const faults = faultsWith(functions('duplicated', { times: 60, share: 0.3, seed }));
      return times(1000, () => faults.takeRequestFaults().copyAfterMs !== undefined);
    };
    const first = draw(1);
    expect(first).toEqual(draw(1));
    expect(first).not.toEqual(draw(2));
    expect(first.filter(Boolean)).toHaveLength(60);
    expect(first.slice(0, 150).filter(Boolean).length).toBeGreaterThan(25);
    expect(first.slice(0, 150).filter(Boolean).length).toBeLessThan(65);
  });

  it('lets it happen at some moment within a time', () => {
    const faults = faultsWith(functions('killed', { times: 500, withinMs: 40 }));
    const moments = times(500, () => faults.takeRequestFaults().killAfterMs) as number[];
    expect([Math.min(...moments), Math.max(...moments)]).toEqual([0, 40]);
  });

  it('forgets what has not happened, and remembers what has', () => {
    const faults = faultsWith(
      functions('killed', { times: 9 }),
      { service: 'events', kind: 'lost', times: 9 },
      { service: 'sheets', kind: '503', times: 9 },
    );
    faults.takeLostEvents();
    faults.takeSheetsFault();
    faults.clear();
    expect(faults.takeRequestFaults().killAfterMs).toBeUndefined();
    expect([faults.takeLostEvents(), faults.takeSheetsFault()]).toEqual([false, undefined]);
    expect(faults.counter.read().happened).toEqual({ 'events/lost': 1, 'sheets/503': 1 });
  });

  it.each([
    ['a share of nothing', functions('killed', { share: 0 })],
    ['more than every request', functions('killed', { share: 1.1 })],
    ['a share of edits', { service: 'events', kind: 'lost', share: 0.5 }],
    ['a kind of another service', functions('lost')],
  ])('refuses %s', (_what, request) => {
    expect(FaultRequest.safeParse(request).success).toBe(false);
  });
});
