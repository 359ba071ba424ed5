import * as fc from 'fast-check';
import { createClock, microsFromTimestamp, timestampFromMicros } from '../../../local/src/firestore/clock.ts';

describe('createClock', () => {
  it('grows strictly, whatever the wall clock does', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 2 }), (walls) => {
        const rest = [...walls];
        const clock = createClock(() => rest.shift() ?? 0);
        const times = walls.map(() => clock.next());
        expect(times.every((time, i) => i === 0 || time > (times[i - 1] ?? Infinity))).toBe(true);
      }),
    );
  });

  it('follows the wall clock in microseconds and goes on after times that passed before', () => {
    const clock = createClock(() => 5);
    expect([clock.read(), clock.next(), clock.next(), clock.read()]).toEqual([5000, 5000, 5001, 5001]);
    clock.passed(9000);
    expect([clock.next(), clock.read()]).toEqual([9001, 9001]);
  });
});

describe('timestampFromMicros', () => {
  it('is the inverse of microsFromTimestamp', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (micros) => {
        expect(microsFromTimestamp(timestampFromMicros(micros))).toBe(micros);
      }),
    );
  });
});
