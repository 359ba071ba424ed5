import fc from 'fast-check';
import { wallMilliseconds, zoneClock } from '../../../local/src/appsScript/zoneClock.ts';

describe('zoneClock', () => {
  it.each([
    ['Asia/Ho_Chi_Minh', '2026-03-05T02:10:11.123Z', '2026-03-05T09:10:11.123'],
    ['Asia/Ho_Chi_Minh', '1960-06-01T00:00:00.000Z', '1960-06-01T08:00:00.000'],
    ['America/New_York', '2026-07-01T12:00:00.000Z', '2026-07-01T08:00:00.000'],
    ['UTC', '1900-01-01T00:00:00.000Z', '1900-01-01T00:00:00.000'],
  ])('shows in %s at %s %s', (zone, moment, wall) => {
    const clock = zoneClock(zone);
    expect(new Date(wallMilliseconds(clock.wallTimeAt(Date.parse(moment)))).toISOString()).toBe(`${wall}Z`);
  });

  it('finds the moment of every wall time it shows', () => {
    const clock = zoneClock('Asia/Ho_Chi_Minh');
    const moments = fc.integer({ min: Date.parse('1976-01-01'), max: Date.parse('2100-01-01') });
    fc.assert(fc.property(moments, (ms) => clock.momentAt(wallMilliseconds(clock.wallTimeAt(ms))) === ms));
  });

  it('refuses a zone that does not exist', () => {
    expect(() => zoneClock('Asia/Atlantis')).toThrow('Asia/Atlantis is no time zone');
  });
});
